// Package store keeps keys and values in order, in memory.
package store

import "sort"

// Store is a sorted table.
type Store struct {
	keys   []string
	values []string
}

func (s *Store) index(key string) (int, bool) {
	i := sort.SearchStrings(s.keys, key)
	return i, i < len(s.keys) && s.keys[i] == key
}

// Put stores a value under a key.
func (s *Store) Put(key, value string) {
	i, found := s.index(key)
	if found {
		s.values[i] = value
		return
	}
	s.keys = append(s.keys, "")
	copy(s.keys[i+1:], s.keys[i:])
	s.keys[i] = key
	s.values = append(s.values, "")
	copy(s.values[i+1:], s.values[i:])
	s.values[i] = value
}

// Get returns the value of a key.
func (s *Store) Get(key string) (string, bool) {
	i, found := s.index(key)
	if !found {
		return "", false
	}
	return s.values[i], true
}

// Scan calls f with up to n entries from the key on.
func (s *Store) Scan(from string, n int, f func(key, value string)) {
	i, _ := s.index(from)
	for ; i < len(s.keys) && n > 0; i, n = i+1, n-1 {
		f(s.keys[i], s.values[i])
	}
}

// Package gc makes garbage the way a cache with short-lived entries does.
package gc

// Cache keeps the newest entries of a ring and drops the rest for the collector.
type Cache struct {
	ring []*entry
	next int
}

type entry struct {
	key   int
	value []byte
	older *entry
}

// NewCache returns a cache that holds n entries.
func NewCache(n int) *Cache {
	return &Cache{ring: make([]*entry, n)}
}

// Put stores a value of the given size and forgets the oldest one.
func (c *Cache) Put(key, size int) {
	e := &entry{key: key, value: make([]byte, size)}
	if old := c.ring[c.next]; old != nil && old.older == nil {
		e.older = old
	}
	c.ring[c.next] = e
	c.next = (c.next + 1) % len(c.ring)
}

// Len counts the entries that can still be reached.
func (c *Cache) Len() int {
	n := 0
	for _, e := range c.ring {
		for ; e != nil; e = e.older {
			n++
		}
	}
	return n
}

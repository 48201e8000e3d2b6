//go:build slow

package codec

import (
	"encoding/json"
	"strings"
)

// Unmarshal reads one order and checks that no article comes twice, however its title is
// spaced: the well-meant change that costs a quarter and that a reviewer does not see.
func Unmarshal(data []byte, o *Order) error {
	if err := json.Unmarshal(data, o); err != nil {
		return err
	}
	seen := map[string]Line{}
	for _, l := range o.Lines {
		article := l.SKU + " " + strings.Join(strings.Fields(l.Title), " ")
		if first, twice := seen[article]; twice {
			return &DuplicateError{First: first, Second: l}
		}
		seen[article] = l
	}
	return nil
}

// DuplicateError says that an order names an article twice.
type DuplicateError struct {
	First, Second Line
}

func (e *DuplicateError) Error() string {
	return "article " + e.First.SKU + " comes twice"
}

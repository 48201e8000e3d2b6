//go:build !slow

package codec

import "encoding/json"

// Unmarshal reads one order.
func Unmarshal(data []byte, o *Order) error {
	return json.Unmarshal(data, o)
}

// Package codec reads and writes the orders of a small shop as JSON.
package codec

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"time"
)

// Order is what a customer bought, once.
type Order struct {
	ID       string            `json:"id"`
	Customer string            `json:"customer"`
	Placed   time.Time         `json:"placed"`
	Lines    []Line            `json:"lines"`
	Labels   map[string]string `json:"labels,omitempty"`
}

// Line is one position of an order.
type Line struct {
	SKU      string  `json:"sku"`
	Title    string  `json:"title"`
	Quantity int     `json:"quantity"`
	Price    float64 `json:"price"`
}

// Sample returns an order with the given number of lines, always the same one.
func Sample(lines int) Order {
	o := Order{
		ID:       "2026-000417",
		Customer: "Zoë Müller & Söhne",
		Placed:   time.Date(2026, time.September, 1, 9, 30, 0, 0, time.UTC),
		Labels:   map[string]string{"channel": "web", "priority": "normal"},
	}
	for i := 0; i < lines; i++ {
		o.Lines = append(o.Lines, Line{
			SKU:      "SKU-" + strconv.Itoa(10000+i),
			Title:    "Blue enamel mug, 350 ml, dishwasher safe",
			Quantity: 1 + i%4,
			Price:    4.95 + float64(i),
		})
	}
	return o
}

// Marshal writes one order.
func Marshal(o *Order) ([]byte, error) {
	return json.Marshal(o)
}

// EncodeBatch writes the lines of an order one by one, a line of text each.
func EncodeBatch(w io.Writer, lines []Line) error {
	e := json.NewEncoder(w)
	for i := range lines {
		if err := e.Encode(&lines[i]); err != nil {
			return err
		}
	}
	return nil
}

// DecodeBatch reads what EncodeBatch wrote and returns the number of lines.
func DecodeBatch(data []byte) (int, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	for n := 0; ; n++ {
		var line Line
		if err := d.Decode(&line); errors.Is(err, io.EOF) {
			return n, nil
		} else if err != nil {
			return n, err
		}
	}
}

package codec

import (
	"bytes"
	"io"
	"reflect"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	want := Sample(3)
	data, err := Marshal(&want)
	if err != nil {
		t.Fatal(err)
	}
	var got Order
	if err := Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func BenchmarkJSONUnmarshal(b *testing.B) {
	order := Sample(12)
	data, err := Marshal(&order)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		var o Order
		if err := Unmarshal(data, &o); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkJSONMarshal(b *testing.B) {
	order := Sample(12)
	data, err := Marshal(&order)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		if _, err := Marshal(&order); err != nil {
			b.Fatal(err)
		}
	}
}

// batches are the sizes in bytes that one encoded batch comes close to.
var batches = []struct {
	name  string
	bytes int
}{
	{"size=1k", 1 << 10},
	{"size=64k", 64 << 10},
}

func batch(b *testing.B, size int) ([]Line, []byte) {
	b.Helper()
	var out bytes.Buffer
	for n := 1; ; n++ {
		lines := Sample(n).Lines
		if err := EncodeBatch(&out, lines[n-1:]); err != nil {
			b.Fatal(err)
		}
		if out.Len() >= size {
			return lines, out.Bytes()
		}
	}
}

func BenchmarkEncodeBatch(b *testing.B) {
	for _, s := range batches {
		b.Run(s.name, func(b *testing.B) {
			lines, data := batch(b, s.bytes)
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			b.ResetTimer()
			for i := 0; i < b.N; i++ {
				if err := EncodeBatch(io.Discard, lines); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkDecodeBatch(b *testing.B) {
	for _, s := range batches {
		b.Run(s.name, func(b *testing.B) {
			lines, data := batch(b, s.bytes)
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			b.ResetTimer()
			for i := 0; i < b.N; i++ {
				n, err := DecodeBatch(data)
				if err != nil || n != len(lines) {
					b.Fatalf("%d lines of %d, %v", n, len(lines), err)
				}
			}
		})
	}
}

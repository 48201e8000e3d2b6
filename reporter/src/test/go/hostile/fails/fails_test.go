// Package fails has benchmarks that fail at different moments, between others that do not.
package fails

import "testing"

var sink int

func work() {
	for i := 0; i < 100; i++ {
		sink += i
	}
}

func BenchmarkBefore(b *testing.B) {
	for i := 0; i < b.N; i++ {
		work()
	}
}

// BenchmarkFatalAtOnce fails at N=1: the stream names it without -N.
func BenchmarkFatalAtOnce(b *testing.B) {
	b.Fatal("cannot open testdata/orders.json: no such file")
}

// BenchmarkErrorLater fails while it is measured: the stream names it with -N.
func BenchmarkErrorLater(b *testing.B) {
	for i := 0; i < b.N; i++ {
		work()
	}
	if b.N > 1 {
		b.Errorf("checksum differs after %d rounds\nwant 0xcafe | got `0xbabe`\n<details> @everyone", b.N)
	}
}

func BenchmarkGroup(b *testing.B) {
	b.Run("good", func(b *testing.B) {
		for i := 0; i < b.N; i++ {
			work()
		}
	})
	b.Run("bad", func(b *testing.B) {
		b.Fatal("this one fails, its neighbours do not")
	})
	b.Run("also=good", func(b *testing.B) {
		for i := 0; i < b.N; i++ {
			work()
		}
	})
}

func BenchmarkSkipped(b *testing.B) {
	b.Skip("needs a machine with 64 cores")
}

func BenchmarkSkippedInside(b *testing.B) {
	b.Run("here", func(b *testing.B) {
		for i := 0; i < b.N; i++ {
			work()
		}
	})
	b.Run("elsewhere", func(b *testing.B) {
		b.SkipNow()
	})
}

func BenchmarkLogged(b *testing.B) {
	b.Log("two lines\nof log, with BenchmarkOther-2 1 2 ns/op inside")
	for i := 0; i < b.N; i++ {
		work()
	}
}

func BenchmarkAfter(b *testing.B) {
	for i := 0; i < b.N; i++ {
		work()
	}
}

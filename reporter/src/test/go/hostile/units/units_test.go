// Package units says with Unit lines what its metrics mean.
package units

import (
	"fmt"
	"os"
	"testing"
)

var sink int

func TestMain(m *testing.M) {
	fmt.Println("Unit hits/op better=higher")
	fmt.Println("Unit text-bytes better=lower assume=exact")
	fmt.Println("Unit ns/op assume=nothing")
	fmt.Println("Unit score colour=blue better=sideways")
	fmt.Println("Unit hits/op better=lower") // contradicts the first line
	fmt.Println("Unit broken")
	fmt.Println("Unit")
	os.Exit(m.Run())
}

func BenchmarkHits(b *testing.B) {
	for i := 0; i < b.N; i++ {
		sink += i
	}
	b.ReportMetric(97.5, "hits/op")
	b.ReportMetric(123456, "text-bytes")
	b.ReportMetric(0.3, "score")
}

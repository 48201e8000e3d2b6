//go:build go1.26

package attrs

import (
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkArtifacts keeps a file when go test runs with -artifacts.
func BenchmarkArtifacts(b *testing.B) {
	if err := os.WriteFile(filepath.Join(b.ArtifactDir(), "note.txt"), []byte("kept\n"), 0o600); err != nil {
		b.Fatal(err)
	}
	for i := 0; i < b.N; i++ {
		sink += i
	}
}

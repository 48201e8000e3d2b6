package main

import (
	"bufio"
	"bytes"
	"crypto/sha1"
	"crypto/sha256"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	rfc3339 = "2006-01-02T15:04:05Z"
	keep    = 200 // runs of a chip at the tip, go-bench-reporter's default
)

func commitID(n int) string {
	return fmt.Sprintf("%x", sha1.Sum(fmt.Appendf(nil, "run %d", n)))
}

func commitTime(n int) time.Time {
	return time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(n) * time.Minute)
}

// storedRun is the path and the content of a run, as the command record writes them.
func storedRun(on chip, n int, all suite, samples int) (string, []byte) {
	random := rand.New(rand.NewPCG(seed, uint64(n)+1000))
	run := math.Exp(0.005 * random.NormFloat64())
	id, at := commitID(n), commitTime(n)
	var text bytes.Buffer
	fmt.Fprintf(&text, "chip: %s\ncommit: %s\ncommit-time: %s\n", on.label, id, at.Format(rfc3339))
	fmt.Fprintf(&text, "goos: %s\ngoarch: %s\ncpu: %s\n", on.goos, on.goarch, on.cpu)
	for _, p := range all {
		fmt.Fprintf(&text, "pkg: %s\n", p.path)
		for _, b := range p.benchmarks {
			for range samples {
				fields := strings.Fields(b.measure(random, run))
				fmt.Fprintf(&text, "%s\t%s\t%s %s\t%s %s\t%s %s\n", b.name, fields[0],
					fields[1], fields[2], fields[3], fields[4], fields[5], fields[6])
			}
		}
	}
	digest := sha256.Sum256(text.Bytes())
	name := fmt.Sprintf("%s-%s-%x.txt", at.Format("20060102T150405Z"), id[:12], digest[:4])
	return on.label + "/main/" + name, text.Bytes()
}

// writeRuns puts runs of one chip into a folder.
func writeRuns(folder string, all suite, runs, samples int) error {
	for n := range runs {
		path, content := storedRun(host, n, all, samples)
		file := filepath.Join(folder, path)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// writeHistory writes a branch on which that many runs of each chip were recorded, one commit each.
// Runs that are no longer at the tip hold one sample of each benchmark: nobody reads them, and a
// real history would take minutes to pack.
func writeHistory(out *bufio.Writer, all suite, runs, samples int) {
	paths := make([][]string, len(chips))
	for n := range runs * len(chips) {
		i := n % len(chips)
		many := samples
		if n/len(chips) < runs-keep {
			many = 1
		}
		path, content := storedRun(chips[i], n, all, many)
		message := fmt.Sprintf("%s main: record %s\n", chips[i].label, commitID(n)[:12])
		fmt.Fprintf(out, "commit refs/heads/bench-baselines\ncommitter bench <bench@example.com> %d +0000\n",
			commitTime(n).Unix())
		fmt.Fprintf(out, "data %d\n%s\n", len(message), message)
		paths[i] = append(paths[i], path)
		if old := len(paths[i]) - 1 - keep; old >= 0 {
			fmt.Fprintf(out, "D %s\n", paths[i][old])
		}
		fmt.Fprintf(out, "M 100644 inline %s\ndata %d\n%s\n", path, len(content), content)
	}
}

package main

import (
	"bufio"
	"fmt"
	"strings"
	"time"
)

// writeText writes what go test -bench -benchmem -count=SAMPLES prints.
func writeText(out *bufio.Writer, all suite, name string, samples int) {
	random, factor := side(name)
	for _, p := range all {
		for _, line := range header(p) {
			out.WriteString(line)
		}
		for _, b := range p.benchmarks {
			for range samples {
				fmt.Fprintf(out, "%-*s\t%s\n", p.width, b.name, b.measure(random, factor(b)))
			}
		}
		fmt.Fprintf(out, "PASS\nok  \t%s\t%.3fs\n", p.path, float64(len(p.benchmarks)*samples)*1.2)
	}
}

func header(p pkg) []string {
	return []string{"goos: " + host.goos + "\n", "goarch: " + host.goarch + "\n", "pkg: " + p.path + "\n", "cpu: " + host.cpu + "\n"}
}

// A stream is a writer of test2json events.
type stream struct {
	out  *bufio.Writer
	now  time.Time
	pkg  string
	line []byte
}

const eventTime = "2006-01-02T15:04:05.999999999Z"

var escape = strings.NewReplacer("\t", `\t`, "\n", `\n`)

func (s *stream) event(action, test, output string) {
	s.now = s.now.Add(2791 * time.Nanosecond)
	line := append(s.line[:0], `{"Time":"`...)
	line = s.now.AppendFormat(line, eventTime)
	line = append(line, `","Action":"`+action+`","Package":"`+s.pkg+`"`...)
	if test != "" {
		line = append(line, `,"Test":"`+test+`"`...)
	}
	if output != "" {
		line = append(line, `,"Output":"`+escape.Replace(output)+`"`...)
	}
	s.line = append(line, "}\n"...)
	s.out.Write(s.line)
}

// writeStream writes the same as writeText with -json. The name and the numbers of a line are two
// writes of the test's process, and become two events where test2json reads between them.
func writeStream(out *bufio.Writer, all suite, name string, samples int) {
	random, factor := side(name)
	s := &stream{out: out, now: time.Date(2026, 11, 20, 4, 33, 51, 179257630, time.UTC)}
	for _, p := range all {
		s.pkg = p.path
		s.event("start", "", "")
		for _, line := range header(p) {
			s.event("output", "", line)
		}
		for _, b := range p.benchmarks {
			s.event("run", b.test, "")
			s.event("output", b.test, "=== RUN   "+b.test+"\n")
			s.event("output", b.test, b.test+"\n")
			for i := range samples {
				test := b.test
				if i > 0 {
					test = ""
				}
				s.now = s.now.Add(1200 * time.Millisecond)
				left := fmt.Sprintf("%-*s\t", p.width, b.name)
				right := b.measure(random, factor(b)) + "\n"
				if random.IntN(3) > 0 {
					s.event("output", test, left)
					s.event("output", test, right)
				} else {
					s.event("output", test, left+right)
				}
			}
		}
		s.event("output", "", "PASS\n")
		s.event("output", "", fmt.Sprintf("ok  \t%s\t%.3fs\n", p.path, float64(len(p.benchmarks)*samples)*1.2))
		s.event("pass", "", "")
	}
}

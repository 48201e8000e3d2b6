package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"time"
)

// alternate runs the commands on its input, one a line with a name and a tab in front, in turns and
// as whole processes, after one start each that does not count, unless cold. It prints, tab-separated:
// the name, then median, least and most seconds, and the most memory in MB; or the name and "failed".
func alternate(in io.Reader, out *bufio.Writer, runs int, cold bool) error {
	type entry struct {
		name, command string
		seconds       []float64
		megabytes     float64
		failed        bool
	}
	var entries []*entry
	for lines := bufio.NewScanner(in); lines.Scan(); {
		name, command, found := strings.Cut(lines.Text(), "\t")
		if !found {
			return fmt.Errorf("no tab in %q", lines.Text())
		}
		entries = append(entries, &entry{name: name, command: command})
	}
	first := 0
	if cold {
		first = 1
	}
	for run := first; run <= runs; run++ {
		for _, e := range entries {
			if e.failed {
				continue
			}
			seconds, megabytes, err := once(e.command)
			if err != nil {
				fmt.Fprintf(os.Stderr, "workload: %s: %v\n  %s\n", e.name, err, e.command)
				e.failed = true
			} else if run > 0 {
				e.seconds = append(e.seconds, seconds)
				e.megabytes = max(e.megabytes, megabytes)
			}
		}
	}
	for _, e := range entries {
		if e.failed {
			fmt.Fprintf(out, "%s\tfailed\n", e.name)
			continue
		}
		slices.Sort(e.seconds)
		middle := (e.seconds[(len(e.seconds)-1)/2] + e.seconds[len(e.seconds)/2]) / 2
		fmt.Fprintf(out, "%s\t%.4f\t%.4f\t%.4f\t%.0f\n",
			e.name, middle, e.seconds[0], e.seconds[len(e.seconds)-1], e.megabytes)
	}
	return nil
}

func once(command string) (seconds, megabytes float64, err error) {
	var errors strings.Builder
	process := exec.Command("bash", "-c", "set -o pipefail\n"+command)
	process.Stderr = &errors
	start := time.Now()
	if err := process.Run(); err != nil {
		said := strings.TrimSpace(errors.String())
		return 0, 0, fmt.Errorf("%w: %s", err, said[max(0, len(said)-500):])
	}
	seconds = time.Since(start).Seconds()
	usage := process.ProcessState.SysUsage().(*syscall.Rusage)
	return seconds, float64(usage.Maxrss) / 1024, nil
}

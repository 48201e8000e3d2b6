// Workload makes what measure.sh measures with, the same bytes every time, and takes the times.
//
//	workload text|json [-side old|new] [-benchmarks N] [-samples N]   results, as go test -bench prints them
//	workload runs [-runs N] [-benchmarks N] [-samples N] DIR          stored runs of one chip
//	workload history [-runs N] [-benchmarks N]                        a branch of baselines, for git fast-import
//	workload commit N                                                 the commit and time that run N is of
//	workload serve DIR FILE                                           repositories over HTTP; FILE gets the URL
//	workload bytes URL                                                how many bytes that server has moved
//	workload alternate [-runs N] [-cold]                              times of the commands on standard input
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"strconv"
)

func main() {
	if len(os.Args) < 2 {
		fail(fmt.Errorf("which? see the comment on top of main.go"))
	}
	flags := flag.NewFlagSet(os.Args[1], flag.ExitOnError)
	side := flags.String("side", "new", "old or new")
	runs := flags.Int("runs", 7, "how many")
	packages := flags.Int("packages", 20, "how many")
	benchmarks := flags.Int("benchmarks", 20_000, "how many, in all packages together")
	cold := flags.Bool("cold", false, "without a start that does not count")
	samples := flags.Int("samples", 10, "of each benchmark in a run")
	flags.Parse(os.Args[2:])

	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	suite := newSuite(*packages, *benchmarks)
	var err error
	switch os.Args[1] {
	case "text":
		writeText(out, suite, *side, *samples)
	case "json":
		writeStream(out, suite, *side, *samples)
	case "runs":
		err = writeRuns(flags.Arg(0), suite, *runs, *samples)
	case "history":
		writeHistory(out, suite, *runs, *samples)
	case "commit":
		n, _ := strconv.Atoi(flags.Arg(0))
		fmt.Fprintln(out, commitID(n), commitTime(n).Format(rfc3339))
	case "serve":
		err = serve(flags.Arg(0), flags.Arg(1))
	case "bytes":
		err = printBytes(out, flags.Arg(0))
	case "alternate":
		err = alternate(os.Stdin, out, *runs, *cold)
	default:
		err = fmt.Errorf("%s: no such work", os.Args[1])
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "workload:", err)
	os.Exit(1)
}

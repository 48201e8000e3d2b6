#!/bin/sh
# The main job with real Go: record twice, compare without a change (green), compare a change that
# costs time and allocations (red), compare the fix (green).
set -eu
repository=$(cd "$(dirname "$0")/../../../.." && pwd)
jar=$repository/reporter/target/go-bench-reporter.jar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

bench() { # bench OUTPUT [go test flags]
  output=$1
  shift
  (cd "$repository/reporter/src/test/go" &&
    go test -run='^$' -bench='JSONUnmarshal$' -benchmem -benchtime=200x -count=3 -json "$@" ./codec) >"$work/$output"
}
reporter() { java -jar "$jar" "$@" --baselines "$work/baselines" --chip-label this-machine; }
expect() { # expect CODE COMMAND…
  want=$1
  shift
  code=0
  "$@" || code=$?
  [ "$code" = "$want" ] || { echo "expected exit code $want, got $code: $*" >&2; exit 1; }
}

bench first.json
bench second.json
bench slow.json -tags slow
expect 0 reporter compare "$work/first.json"
for run in first second; do
  expect 0 reporter record "$work/$run.json" --commit 3f2a9c1d0b7e4a5968778695a4b3c2d1e0f98765 --commit-time 2026-11-20T10:22:31Z
done
expect 0 reporter record "$work/first.json" --commit 3f2a9c1d0b7e4a5968778695a4b3c2d1e0f98765 --commit-time 2026-11-20T10:22:31Z
[ "$(find "$work/baselines/this-machine/main" -name "*.txt" | wc -l)" -eq 2 ]
expect 1 reporter compare "$work/slow.json" --out "$work/slow"
grep -q '"verdict":"regression"' "$work/slow/report.json"
grep -q 'JSONUnmarshal.*allocs/op.*regression' "$work/slow/report.csv"
expect 0 reporter compare "$work/second.json" --threshold 'ns/op=±50%' --threshold 'MB/s=±50%' --out "$work/fixed"
echo "real Go: the story holds"

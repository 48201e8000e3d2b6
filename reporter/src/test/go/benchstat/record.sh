#!/bin/sh
# Records src/test/resources/benchstat again, with the go on the PATH and the benchstat of go.mod.
#
#   record.sh OUT
#
# vectors.json: samples and what benchstat's statistics make of them. One folder a pair: two real runs and the table
# that benchstat prints for them. stored/benchstat.table: what it prints for the run files there, as we write them.
set -eu

if [ $# -ne 1 ]; then
  sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
mkdir -p "$1"
out=$(cd "$1" && pwd)
cd "$(dirname "$0")"
export GOFLAGS='-trimpath -mod=readonly'

run() { # FILE COUNT FLAG...
  file=$1
  count=$2
  shift 2
  go test -run='^$' -count="$count" "$@" >"$file"
}

pair() { # NAME OLDCOUNT NEWCOUNT FLAG...
  folder=$out/$1
  mkdir -p "$folder"
  before=$2
  now=$3
  shift 3
  PAIR=old run "$folder/old.txt" "$before" "$@"
  PAIR=new run "$folder/new.txt" "$now" "$@"
  (cd "$folder" && "$benchstat" old.txt new.txt >benchstat.txt 2>/dev/null)
}

benchstat=$(mktemp -d)/benchstat
go build -o "$benchstat" golang.org/x/perf/cmd/benchstat
go run . >"$out/vectors.json"
pair ten 10 10 -bench=. -benchmem -benchtime=200us ./pair ./pair/again
pair unequal 12 5 -bench='Slower|Same' -benchtime=200us -cpu=1,2 ./pair ./pair/again
pair three 3 3 -bench='Slower|Faster|Ties|Metrics' -benchtime=200us ./pair
pair sixty 60 60 -bench='Same|Ties' -benchtime=50us ./pair
if [ -d "$out/stored" ]; then
  (cd "$out/stored" && "$benchstat" -ignore commit,commit-time,toolchain,runner,run-id,run-url,imported-from,os,kernel,go-sum,deps,modules ./*.txt >benchstat.table 2>&1)
fi

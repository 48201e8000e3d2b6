#!/bin/sh
# Records the streams under src/test/resources/streams again, with the go on the PATH.
#
#   record.sh OUT [CASE...]      all cases, or only those named
#
# One folder per case, one file per Go version (go1.26.json, ...). Another toolchain:
# GOTOOLCHAIN=go1.21.13 record.sh OUT normal fails multi panics. The module is copied and
# built with -trimpath, so that no path of this machine gets into a stream; RECORD_IN names
# the folder it is copied to (a new temporary one otherwise).
set -eu

if [ $# -eq 0 ]; then
  sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
mkdir -p "$1"
out=$(cd "$1" && pwd)
shift
here=$(cd "$(dirname "$0")" && pwd)
work=${RECORD_IN:-$(mktemp -d)}
mkdir -p "$work"
cp -R "$here/." "$work"
cd "$work"

export GOFLAGS=-trimpath
unset GOMAXPROCS GODEBUG
version=$(go env GOVERSION | cut -d. -f1,2)
cases=${*:-normal oneproc withtests nomatch nobench fails fails-count2 panics exits hangs prints
  torn config units names metrics loop attrs multi multi-2to1 setup syntax vet text pair-text
  pair-nopkg pair-verbose pair-names shards cut encoded}

# A failing benchmark is what many cases are about: its exit status is no error here.
bench() {
  go test -run='^$' -bench=. -benchtime=100x "$@" 2>/dev/null || true
}

bench_all() { # with standard error, as a shell's 2>&1 leaves it
  go test -run='^$' -bench=. -benchtime=100x "$@" 2>&1 || true
}

# What the compiled test binary prints for go test -json, frame marks (0x16) included.
raw() { # PACKAGE BENCH
  go test -c -o "$work/raw.test" "$1"
  (cd "$1" && "$work/raw.test" -test.run='^$' -test.bench="$2" -test.benchtime=100x \
    -test.benchmem -test.count=2 -test.v=test2json 2>&1) || true
  rm "$work/raw.test"
}

record() { # CASE, into $dir
  f=$dir/$version
  case $1 in
  normal) bench -json -benchmem -count=2 -cpu=1,2 -bench='Parallel|Get' ./route ./store >"$f.json" ;;
  oneproc)
    bench -json -bench='Numbers/(dash|-4|n=|size)' -cpu=1 ./hostile/names >"$f.json"
    bench -json -bench='Numbers/dash' -cpu=1,2 ./hostile/names >"$f-and-two.json"
    ;;
  withtests) go test -json -bench=Lookup -benchtime=100x ./route >"$f.json" ;;
  nomatch) bench -json -bench=NoSuchBenchmark ./codec ./route >"$f.json" ;;
  nobench) go test -json ./codec ./route ./hostile/notests ./hostile/empty >"$f.json" ;;
  fails) bench -json ./hostile/fails >"$f.json" ;;
  fails-count2) bench -json -count=2 -bench='Before|Fatal|Error' ./hostile/fails >"$f.json" ;;
  panics | exits)
    bench -json -bench='Fine|Panic|Exit|Never|Parallel' ./hostile/"$1" ./route >"$f.json"
    ;;
  hangs) # up to Go 1.24 the go command asks for a dump after 61 s; later the kill ends it
    timeout "${HANG_SECONDS:-5}" go test -json -timeout=1s -run='^$' -bench='Fine|Hang|Parallel' \
      -benchtime=100x ./hostile/hangs ./route >"$f.json" 2>/dev/null || true
    ;;
  torn | config | units | loop) bench -json -count=2 ./hostile/"$1" >"$f.json" ;;
  names | prints) bench -json ./hostile/"$1" >"$f.json" ;;
  metrics) bench -json -benchmem ./hostile/metrics >"$f.json" ;;
  attrs)
    artifacts=
    if go help testflag | grep -q '^	-artifacts'; then artifacts=-artifacts; fi
    bench -json $artifacts ./hostile/attrs >"$f.json"
    ;;
  multi) # the build failure takes the innocent first package with it
    bench -json -bench='Parallel|Get' \
      ./route ./hostile/build ./hostile/notests ./hostile/empty ./store >"$f.json"
    ;;
  multi-2to1) bench_all -json -bench='Parallel|Get' ./route ./hostile/build ./store >"$f.json" ;;
  text) # not converted, not verbose: what most people keep
    bench ./hostile/fails >"$f-fails.txt"
    bench ./hostile/panics ./route >"$f-panics.txt"
    bench ./hostile/exits ./route >"$f-exits.txt"
    bench ./hostile/prints >"$f-prints.txt"
    bench_all ./route ./hostile/build ./hostile/notests ./hostile/empty ./store >"$f-multi.txt"
    ;;
  setup | vet)
    bench_all -json -bench='Parallel|Get' ./route ./hostile/"$1" ./store >"$f.json"
    ;;
  syntax) # the file is written here because gofmt cannot keep such a file
    mkdir -p hostile/syntax
    printf 'package syntax\n\nfunc BenchmarkX(b *testing.B {\n' >hostile/syntax/syntax_test.go
    bench_all -json -bench='Parallel|Get' ./route ./hostile/syntax ./store >"$f.json"
    rm -r hostile/syntax
    ;;
  pair-text) # the same run as text and converted
    bench -benchmem -count=3 ./codec >"$f.txt"
    go tool test2json -p example.com/codec/codec <"$f.txt" >"$f.json"
    ;;
  pair-nopkg) # several packages in one text, converted without -p: no event names its package
    bench -benchmem ./route ./store >"$f.txt"
    go tool test2json <"$f.txt" >"$f.json"
    ;;
  pair-verbose)
    raw ./store . >"$f.raw.txt"
    go tool test2json -t -p example.com/codec/store <"$f.raw.txt" >"$f.json"
    tr -d '\026' <"$f.raw.txt" >"$f.txt"
    ;;
  pair-names)
    raw ./hostile/names Scripts >"$dir/raw"
    go tool test2json -p example.com/codec/hostile/names <"$dir/raw" >"$f.json"
    tr -d '\026' <"$dir/raw" >"$f.txt"
    rm "$dir/raw"
    ;;
  shards)
    bench -json -count=2 -bench=JSON ./codec >"$f-codec.json"
    bench -json -count=2 -bench=Get ./store >"$f-store.json"
    ;;
  cut) # ends in the middle of an event, as when the disk is full
    bench -json -count=2 ./route >"$dir/whole"
    head -c "$(($(wc -c <"$dir/whole") * 2 / 3))" "$dir/whole" >"$f.json"
    rm "$dir/whole"
    ;;
  encoded) # what shells and editors make of a stream; all say the same
    bench -json -bench=Parallel -count=2 ./route >"$f.json"
    { printf '\357\273\277' && cat "$f.json"; } >"$f-utf8-bom.json"
    { printf '\377\376' && sed 's/$/\r/' "$f.json" | iconv -f UTF-8 -t UTF-16LE; } >"$f-utf16le-bom.json"
    sed 's/$/\r/' "$f.json" >"$f-crlf.json"
    ;;
  *)
    echo "record.sh: no case $1" >&2
    exit 2
    ;;
  esac
}

for c in $cases; do
  dir=$out/$c
  mkdir -p "$dir"
  echo "$version $c" >&2
  record "$c"
done

#!/bin/sh
# Two pull requests on this machine, without GitHub: one that changes nothing that is measured, and one that makes a
# function slower. Needs git and Go; takes a minute, and leaves a folder whose path it prints.
#
#   docs/demo/demo.sh
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
reporter=${GO_BENCH_REPORTER:-$here/../../reporter/bin/go-bench-reporter}
top=$(mktemp -d)
say() { printf '\n=== %s\n\n' "$1"; }
bench() { go test -run='^$' -bench=. -benchtime=0.1s -count=6 -json ./... >bench.json; }
commit() { git commit -qam "$1" && git rev-parse HEAD; }
compare() { # NAME: what a pull request's job does
  bench
  status=0
  "$reporter" compare bench.json --chip-label my-machine --baseline-ref main --git-remote "$top/remote.git" \
    --commit "$(git rev-parse HEAD)" --threshold 'ns/op=±20%' --out "$top/$1" || status=$?
  echo "exit code $status; $top/$1/report.html has it all"
}

git init -q --bare "$top/remote.git"
git init -q -b main "$top/checkout"
cd "$top/checkout"
git config user.name demo
git config user.email demo@example.com
cp "$here/go.mod" "$here/words.go" "$here/words_test.go" .
echo bench.json >.gitignore
git add .
say 'main: four runs become the baseline'
for i in 1 2 3 4; do
  echo "$i" >NOTES && git add NOTES
  sha=$(commit "Note $i")
  bench
  "$reporter" record bench.json --chip-label my-machine --git-remote "$top/remote.git" --commit "$sha"
done

say 'a pull request that changes a note'
git checkout -q -b note
echo 'Thanks!' >NOTES
commit 'Say thanks' >/dev/null
compare green

say 'a pull request that looks at every word twice'
git checkout -q -b twice main
sed 's/counts\[strings.ToLower(word)\]++/counts[strings.ToLower(strings.ToUpper(word))]++/' words.go >new.go
mv new.go words.go
commit 'Fold words properly' >/dev/null
compare red
[ "$status" -eq 1 ]

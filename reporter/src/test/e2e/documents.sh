#!/usr/bin/env bash
# Runs each command that README.md and docs/*.md show, as it is printed, in a checkout of a user's module: its
# benchmarks count instead of timing, its remote is a bare repository beside it, and /tmp is a folder of its own.
# What cannot be run here stands below with its reason.
#
# Needs git, go, a JDK, jq, man, and reporter/target/go-bench-reporter.jar.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd -P)
repository=$(cd "$here/../../../.." && pwd -P)
top=$(mktemp -d)
trap 'chmod -R u+w "$top"; rm -rf "$top"' EXIT
mkdir -p "$top/home" "$top/tmp" "$top/bin"
export GIT_CONFIG_GLOBAL="$top/gitconfig" GIT_CONFIG_NOSYSTEM=1
export GO_BENCH_REPORTER_JAR="$repository/reporter/target/go-bench-reporter.jar"
git config --global user.name 'Some One'
git config --global user.email some.one@example.com
git config --global init.defaultBranch main
git config --global protocol.file.allow always

# --- what is not run, and why --------------------------------------------------------------------------

not_run() { # COMMAND: prints the reason
  if [[ $1 =~ ^[a-z]+(\ [a-z]+)?\ --[a-z-]+$ ]]; then
    echo 'a part of a command'
    return
  fi
  case $1 in
  *…*) echo 'words are left out of it' ;;
  'gh attestation '* | 'gh release '*) echo "asks GitHub about a release, and there is none yet" ;;
  'sysctl -n '*) echo 'macOS' ;;
  './svc.sh '*) echo "comes with GitHub's runner, on macOS" ;;
  'mvn -B -ntp verify') echo '.ci/run runs it, this is a part of it' ;;
  'mvn -DskipTests package') echo '.ci/run builds the jar so, and compares runtimes of it byte by byte' ;;
  'measure --name Gopls '*) echo 'gopls is no part of Go' ;;
  *'--name Install/tar '*) echo 'unpacks and downloads three copies of Go' ;;
  'go clean -cache') echo 'what one should not do' ;;
  'go test' | 'go test -bench' | 'go test -bench -json' | 'go list' | 'go build' | 'go tool pprof' | 'go version' | \
    'go build -debug-actiongraph=FILE' | 'go tool compile -bench=FILE' | \
    'benchstat -ignore '*modules | 'baselines list' | 'baselines show' | 'baselines diff' | 'baselines site' | \
    'go-bench-reporter ab')
    echo 'a part of a command' ;;
  *' '* | docs/*) return 1 ;;
  *) echo 'the name of a command' ;;
  esac
}

# Exit codes other than 0 that are right.
allowed() { # COMMAND CODE
  case $1 in
  'reporter/bin/go-bench-reporter compare reporter/src/test/resources/example/slow.json '*) [ "$2" = 1 ] ;;
  *'reporter doctor'*) [ "$2" -le 1 ] ;; # by what this host is
  *) [ "$2" = 0 ] ;;
  esac
}

# --- a user's module -----------------------------------------------------------------------------------

module() {
  mkdir -p pipe store
  printf 'module example.com/newcomer\n\ngo 1.21\n' >go.mod
  printf 'package newcomer\n' >newcomer.go
  cat >newcomer_test.go <<'GO'
package newcomer

import "testing"

// BenchmarkCounted reports what it counts: no verdict of the pages' commands hangs on this machine.
func BenchmarkCounted(b *testing.B) { b.ReportMetric(1200, "ns/op") }
GO
  sed 's/newcomer/store/' newcomer.go >store/store.go
  sed 's/newcomer/store/' newcomer_test.go >store/store_test.go
  printf 'package pipe\n\n// Sum adds.\nfunc Sum(n int) (sum int) {\n\tfor i := 0; i < n; i++ {\n\t\tsum += i ^ sum\n\t}\n\treturn sum\n}\n' >pipe/pipe.go
  cat >pipe/pipe_test.go <<'GO'
package pipe

import "testing"

var sink int

// BenchmarkX takes time where its number of iterations is given, for profiles; else it counts.
func BenchmarkX(b *testing.B) {
	if b.N >= 400000 && b.N <= 400001 {
		for i := 0; i < b.N; i++ {
			sink += Sum(1000)
		}
		return
	}
	b.ReportMetric(800, "ns/op")
}
GO
  printf '*.txt\n*.json\n*.gz\n*.test\n*.js\n' >.gitignore
}

results() { # CHIP CPU NS
  printf 'goos: darwin\ngoarch: arm64\npkg: example.com/newcomer/store\ncpu: %s\n' "$2"
  for i in 1 2 3; do printf 'BenchmarkCounted-10\t1\t%s ns/op\n' "$3"; done
}

pair() { # ROUND NS
  printf 'round: %s\npkg: example.com/newcomer/store\ncpu: Apple M3 Max\nBenchmarkCounted-10\t1\t%s ns/op\n' "$1" "$2"
}

profiled() { # NAME
  go test -run='^$' -bench='^BenchmarkX$' -benchtime=400000x -cpuprofile="$1.pb.gz" ./pipe
}

git init -q --bare "$top/remote.git"
git clone -q "$repository" "$top/reporter-checkout"
ln -s reporter-checkout "$top/go-bench-reporter"
git -C "$top/reporter-checkout" tag -f v1 >/dev/null
mkdir "$top/reporter-checkout/reporter/target" && cp "$GO_BENCH_REPORTER_JAR" "$top/reporter-checkout/reporter/target/"
export PATH="$top/bin:$top/reporter-checkout/reporter/bin:$PATH"
(cd "$repository/reporter/src/test/go/benchstat" && go build -o "$top/bin/benchstat" golang.org/x/perf/cmd/benchstat)
git init -q "$top/module"
cd "$top/module"
git remote add origin "$top/remote.git"
module
git add . && git commit -qm 'A module and its benchmarks'
git checkout -q --orphan gh-pages && git rm -qrf . && mkdir -p dev/bench
cat >dev/bench/data.js <<'J'
window.BENCHMARK_DATA = {"lastUpdate":1700000000000,"repoUrl":"https://github.com/o/r","entries":{"Go":[{"commit":{"author":{"name":"a","email":"e"},"id":"1111111111111111111111111111111111111111","message":"m","timestamp":"2026-01-02T03:04:05Z","url":"u"},"date":1700000000000,"tool":"go","benches":[{"name":"BenchmarkSum","value":200,"unit":"ns/op","extra":"100 times\n2 procs"}]}]}}
J
cat >benchmarks.json <<'J'
[{"Version":"v","Date":1700000000,"Tags":[],"Suites":[{"Goos":"darwin","Goarch":"arm64","Pkg":"example.com/newcomer","Benchmarks":[{"Name":"BenchmarkSum-2","Runs":100,"NsPerOp":200,"Mem":{"BytesPerOp":0,"AllocsPerOp":0,"MBPerSec":0}}]}]}]
J
git add -f . && git commit -qm 'Pages' && git checkout -q main
git push -q origin main gh-pages
git checkout -q -b change && echo '// Nothing else.' >>newcomer.go && git commit -qam 'Say more'

# Files that the commands read.
base=$(git rev-parse main)
for chip in 'apple-m1-pro Apple M1 Pro' 'apple-m3-max Apple M3 Max'; do
  results "${chip%% *}" "${chip#* }" 1200 >stored.txt
  for store in --baselines=baselines --baseline-branch=bench-baselines; do
    go-bench-reporter record stored.txt --chip-label "${chip%% *}" --ref main --commit "$base" "$store" >>"$top/log" 2>&1
  done
done
go-bench-reporter freeze --ref main --as main@2026Q3 --all-chips --baseline-branch bench-baselines >>"$top/log" 2>&1
cp -R baselines/apple-m3-max . # where the branch of baselines is checked out
mkdir DIR
for side in 1200:base 1201:head; do
  for round in 1 2 3 4 5 6; do pair $round "${side%:*}"; done | tee "DIR/${side#*:}.txt" >"${side#*:}.txt"
done
go test -run='^$' -bench=. -count=10 ./... | tee old.txt >new.txt
for i in 1 2 3; do
  for side in base head; do profiled "$side.$i" >"$side.profiled"; done
done
cp base.profiled base.txt
cp base.1.pb.gz base.pb.gz && cp head.1.pb.gz head.pb.gz

# --- the commands --------------------------------------------------------------------------------------

ran=0 left=0 wrong=0 reasons=''
while IFS=$'\t' read -r place command; do
  if reason=$(not_run "$command"); then
    left=$((left + 1))
    reasons="$reasons$reason
"
    continue
  fi
  line=${command//\/tmp\//$top/tmp/}
  where=$top/module
  case $line in
  reporter/bin/* | docs/demo/*) where=$top/reporter-checkout ;;
  benchstat\ -ignore\ round\ *) where=$top/module/DIR ;;
  esac
  case $line in
  measure\ * | baselines\ * | build\ * | compare\ *) line="go-bench-reporter $line" ;;
  esac
  code=0
  (cd "$where" && HOME="$top/home" GOPATH="$(go env GOPATH)" GOCACHE="$(go env GOCACHE)" bash -c "set -o pipefail; $line") \
    >"$top/out" 2>&1 </dev/null || code=$?
  if allowed "$command" "$code"; then
    ran=$((ran + 1))
  else
    wrong=$((wrong + 1))
    printf '%s: %s\nexit code %s:\n' "$place" "$command" "$code" >&2
    tail -n 5 "$top/out" >&2
  fi
done < <(cd "$repository" && awk -f "$here/commands.awk" README.md docs/*.md | awk -F '\t' '!seen[$2]++')

# GitLab's job, twice as a push and as a merge request; its curl is looked at, not sent.
gitlab() { # the variables of a pipeline
  rm -rf report
  (cd "$repository" && awk -v script=1 -f "$here/commands.awk" docs/elsewhere.md | sed 's/apple-m3-max/this-machine/') >"$top/job.sh"
  env HOME="$top/home" GOPATH="$(go env GOPATH)" GOCACHE="$(go env GOCACHE)" \
    CI_COMMIT_SHA="$base" CI_API_V4_URL=https://gitlab.example/api/v4 CI_PROJECT_ID=7 "$@" sh -e "$top/job.sh"
}
git config --global "url.file://$top/reporter-checkout.insteadOf" https://github.com/OWNER/go-bench-reporter
cat >"$top/bin/curl" <<'SH'
#!/bin/sh
printf '%s\n' "$@" >"${0%/*}/../curl.arguments"
cat >"${0%/*}/../curl.body"
SH
chmod +x "$top/bin/curl"
push="BENCH_REMOTE=$top/remote.git CI_COMMIT_BRANCH=main"
request='CI_MERGE_REQUEST_IID=5 CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main' # has no protected variable
for pipeline in "$push" "$push" "$request" "$request BENCH_TOKEN=t"; do
  # shellcheck disable=SC2086 # several variables
  if gitlab $pipeline >"$top/out" 2>&1; then
    ran=$((ran + 1))
  else
    wrong=$((wrong + 1))
    echo "docs/elsewhere.md, GitLab, $pipeline:" >&2
    tail -n 5 "$top/out" >&2
  fi
done
jq -e '.body | contains("benchmark")' "$top/curl.body" >/dev/null
grep -q '^https://gitlab.example/api/v4/projects/7/merge_requests/5/notes$' "$top/curl.arguments"

printf '%s' "$reasons" | sort | uniq -c
echo "commands of the pages: $ran ran as printed, $left are not run, $wrong went wrong"
[ "$wrong" -eq 0 ] && [ "$ran" -ge 35 ]

#!/bin/sh
# Measures go-bench-reporter beside its peers and prints a table: whole processes as a release has them, in
# turns with the peers, medians. As a release: the action's tree alone, GITHUB_ACTIONS=true, the jar from the
# tool cache, checked on every start and without an archive; and the runtime, with its own.
#
#   measure.sh [--short | --write] [--runs N] FOLDER
#
# FOLDER gets the work, about 600 MB; what is there already is used again. --write puts the table into
# reporter/PERFORMANCE.md. --short takes less than two minutes and has limits for gross regressions only.
# Exits with 1 where a limit is not met.
#
# Java is the one on the PATH, and the JDK in JAVA_25, of which the runtime is made, too (a minute, when the jar
# is newer). The jar is that in reporter/target.
# BENCHSTAT    a benchstat; left out, BENCHSTAT_VERSION (latest) is fetched into FOLDER
# PEER_ACTION  a checkout of github-action-benchmark's branch v1; left out, its rows are, too
set -eu

fail() {
  printf 'measure.sh: %s\n' "$1" >&2
  exit 2
}

say() { printf 'measure.sh: %s\n' "$1" >&2; }

short='' write='' runs='' folder=''
while [ $# -gt 0 ]; do
  case $1 in
  --short) short=yes ;;
  --write) write=yes ;;
  --runs) runs=${2:?} && shift ;;
  -*) fail "$1: no such option; see the top of this file" ;;
  *) folder=$1 ;;
  esac
  shift
done
[ -n "$folder" ] || fail 'give a folder for the work'
[ -z "$short" ] || [ -z "$write" ] || fail 'only the whole table is written'

perf=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
reporter=${perf%/perf}
mkdir -p "$folder/bin"
cd "$folder"
(cd "$perf/workload" && go build -o "$OLDPWD/bin/workload" .)
workload=bin/workload

# Nothing of a job that this runs in decides what is measured.
unset GO_BENCH_REPORTER_JAR INPUT_JAR INPUT_JAVA_HOME INPUT_MIRROR GO_BENCH_REPORTER_ARCHIVE

# --- who is measured --------------------------------------------------------------------------------

HOME_A=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
HOME_B=${JAVA_25:-}
export HOME_A HOME_B
javas=A
[ -z "$HOME_B" ] || [ -n "$short" ] || javas='A B C' # C is the runtime

jar=$reporter/target/go-bench-reporter.jar
[ -f "$jar" ] || fail "$jar is not there; mvn -DskipTests package first"
if [ -n "$(find "$reporter/src/main" "$reporter/../templates" -type f -newer "$jar")" ]; then
  say "the sources are newer than $jar; mvn package first, unless the jar is what you want to measure"
fi

# A release whose files lie in a folder: what a pin needs, and the action's tree with it.
release=$PWD/release
cmp -s "$jar" "$release/files/go-bench-reporter.jar" || rm -rf "$release"
mkdir -p "$release/files"
cp "$jar" "$release/files/"
if [ "$javas" != A ] && ! ls "$release"/files/*.pin >/dev/null 2>&1; then
  say 'linking the runtime'
  JAVA_HOME=$HOME_B "$reporter/../.ci/release-runtime" "$jar" "$release/files"
fi
{
  printf 'version=0.0.0\nurl=file://%s\n' "$release/files"
  openssl dgst -sha256 -r "$release/files/go-bench-reporter.jar" | sed 's/^/jar=/; s/ .*//'
  cat "$release"/files/*.pin 2>/dev/null || :
} >"$release/pin"
rm -rf "$release/action"
PIN=$release/pin "$reporter/bin/vendor" "$release/action"
REPORTER=$release/action/reporter/bin/go-bench-reporter
export REPORTER GITHUB_ACTIONS=true RUNNER_TOOL_CACHE="$release/cache"

with() { # A|B|C: how a command line says it, for the shell that is measured
  # shellcheck disable=SC2016 # expanded there
  case $1 in
  C) printf 'INPUT_JAVA_HOME=bundled' ;;
  *) printf 'JAVA_HOME="$HOME_%s"' "$1" ;;
  esac
}

java_of() { # A|B|C
  case $1 in
  A) printf '%s' "$HOME_A/bin/java" ;;
  B) printf '%s' "$HOME_B/bin/java" ;;
  *) echo "$release"/cache/go-bench-reporter/0.0.0/*/go-bench-reporter-*/bin/java ;;
  esac
}

java_version() { # A|B|C
  version=$("$(java_of "$1")" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
  case $1 in C) printf "the release's, %s" "$version" ;; *) printf '%s' "$version" ;; esac
}

for java in $javas; do # what is fetched once is fetched
  eval "$(with "$java") \"\$REPORTER\" --version" >&2
done

if [ -z "${BENCHSTAT:-}" ]; then
  BENCHSTAT=$PWD/bin/benchstat
  [ -x "$BENCHSTAT" ] || GOBIN=$PWD/bin go install "golang.org/x/perf/cmd/benchstat@${BENCHSTAT_VERSION:-latest}"
fi
export BENCHSTAT
export ACTION="${PEER_ACTION:+$PEER_ACTION/dist/src/index.js}"
[ -z "$ACTION" ] || [ -f "$ACTION" ] || fail "PEER_ACTION: $ACTION is not there"

# --- the work ---------------------------------------------------------------------------------------

chip=intel-core-i9-14900k

once() { # FILE ARGUMENT...: what the generator writes; a file is whole or not there
  file=$1
  shift
  [ ! -f "$file" ] || return 0
  mkdir -p "$(dirname "$file")"
  "$workload" "$@" >"$file.part"
  mv "$file.part" "$file"
}

sides() { # NAME FORMAT ARGUMENT...: the old side as the only stored run, the new one as a file
  name=$1 format=$2
  shift 2
  once "$name/$chip/main/20261119T000000Z-0123456789ab-01234567.txt" "$format" -side old "$@"
  once "$name/new.txt" "$format" -side new "$@"
}

history() { # RUNS BENCHMARKS: a repository; the last run goes in as people do it
  [ ! -d "git/$1.git" ] || return 0
  rm -rf git/part.git
  mkdir -p git
  git init -q --bare git/part.git
  git -C git/part.git config uploadpack.allowFilter true
  "$workload" history -runs "$(($1 - 1))" -packages 4 -benchmarks "$2" |
    git -C git/part.git fast-import --quiet --date-format=raw
  # shellcheck disable=SC2046 # two words, a commit and its time
  set -- "$1" "$2" $("$workload" commit "$((4 * $1))")
  "$REPORTER" record "history-$2.txt" --git-remote git/part.git --chip-label "$chip" \
    --commit "$3" --commit-time "$4" 2>/dev/null
  mv git/part.git "git/$1.git"
}

say "making the work in $PWD"
sides text text
sides json json
if [ -n "$short" ]; then
  few=250 many=1000 benchmarks=50
else
  few=250 many=10000 benchmarks=200
  sides ten-percent text -benchmarks 2000
  sides start text -benchmarks 1
  sides large text -benchmarks 10000
  sides pull text -packages 2 -benchmarks 40
  [ -d runs ] || { "$workload" runs -runs 10 -packages 2 -benchmarks 40 part && mv part runs; }
fi
once "history-$benchmarks.txt" text -packages 4 -benchmarks "$benchmarks"
history "$few" "$benchmarks"
history "$many" "$benchmarks"

# --- how the peers are called -----------------------------------------------------------------------

cat >event.json <<'EVENT'
{"pull_request": {"number": 1, "title": "t", "html_url": "https://github.com/o/r/pull/1",
  "head": {"sha": "0123456789abcdef0123456789abcdef01234567", "user": {"login": "u"},
    "repo": {"updated_at": "2026-11-20T00:00:00Z"}}},
 "repository": {"html_url": "https://github.com/o/r"}}
EVENT
echo '{"lastUpdate": 0, "repoUrl": "", "entries": {}}' >empty.json
cat >action.sh <<'ACTION'
#!/bin/sh
# action.sh RESULTS DATA: github-action-benchmark, offline; DATA is what it has stored, in a copy
cp "$2" data.json &&
  exec env GITHUB_EVENT_PATH=event.json GITHUB_REPOSITORY=o/r INPUT_NAME=Go INPUT_TOOL=go \
    INPUT_OUTPUT-FILE-PATH="$1" INPUT_EXTERNAL-DATA-JSON-PATH=data.json INPUT_SAVE-DATA-FILE=true \
    INPUT_GH-PAGES-BRANCH=gh-pages INPUT_BENCHMARK-DATA-DIR-PATH=dev/bench INPUT_ALERT-THRESHOLD=200% \
    INPUT_SKIP-FETCH-GH-PAGES=false INPUT_AUTO-PUSH=false INPUT_COMMENT-ALWAYS=false \
    INPUT_COMMENT-ON-ALERT=false INPUT_SUMMARY-ALWAYS=false INPUT_FAIL-ON-ALERT=false node "$ACTION"
ACTION
chmod +x action.sh
if [ -n "$ACTION" ] && [ -z "$short" ] && ! [ -f stored.json ]; then
  cp empty.json stored.part
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    ./action.sh "pull/$chip/main/20261119T000000Z-0123456789ab-01234567.txt" stored.part >/dev/null
    mv data.json stored.part
  done
  mv stored.part stored.json
fi

# --- measuring --------------------------------------------------------------------------------------

results=$PWD/results
: >"$results"
load=$(uptime | sed 's/.*load average[s]*: *//; s/[, ].*//')

ours() { # NAME ARGUMENT...: a line of a plan for each Java
  name=$1
  shift
  for java in $javas; do
    # shellcheck disable=SC2016 # the measured shell expands it
    printf '%s %s\t%s "$REPORTER" compare %s --chip-label %s --fail-on never\n' \
      "$name" "$java" "$(with "$java")" "$*" "$chip"
  done
}

peer() { # NAME COMMAND
  printf '%s\t%s\n' "$1" "$2"
}

measure() { # a plan on standard input
  "$workload" alternate "$@" >>"$results"
}

old="text/$chip/main/*.txt"
if [ -n "$short" ]; then runs=${runs:-3}; else runs=${runs:-7}; fi

say 'large files'
{
  ours text text/new.txt --baselines text
  ours json json/new.txt --baselines json
  # shellcheck disable=SC2016
  peer benchstat '"$BENCHSTAT" '"$old"' text/new.txt'
  peer cat "cat $old text/new.txt"
  peer wc "wc -l $old text/new.txt"
  peer cat-json "cat json/$chip/main/*.txt json/new.txt"
  if [ -z "$short" ]; then
    ours start start/new.txt --baselines start
    ours ten-percent ten-percent/new.txt --baselines ten-percent
  fi
} | measure -runs "$runs"

say 'history'
rm -f url
"$workload" serve "$PWD/git" "$PWD/url" &
server=$!
trap 'kill "$server"' EXIT
trap 'exit 130' INT TERM
while ! [ -s url ]; do sleep 0.1; done
url=$(cat url)
git_arguments() { # RUNS
  echo "history-$benchmarks.txt --git-remote $url/$1.git --window 10 --out out"
}
{
  # shellcheck disable=SC2046
  ours few $(git_arguments "$few")
  # shellcheck disable=SC2046
  ours many $(git_arguments "$many")
} | measure -runs "$runs"
for n in "$few" "$many"; do
  before=$("$workload" bytes "$url")
  # shellcheck disable=SC2046
  "$REPORTER" compare $(git_arguments "$n") --chip-label "$chip" --fail-on never --quiet
  printf 'bytes %s\t%s\n' "$n" $(($("$workload" bytes "$url") - before)) >>"$results"
done

if [ -z "$short" ]; then
  say 'a pull request, head only, memory'
  {
    ours pull pull/new.txt --baselines runs --out out
    [ -z "$ACTION" ] || peer action-pull './action.sh pull/new.txt stored.json'
    ours head text/new.txt --baselines none
    [ -z "$ACTION" ] || peer action-head './action.sh text/new.txt empty.json'
  } | measure -runs "$runs"
  # 241 samples of 10,000 benchmarks are 1 GB of events.
  ours memory - --baselines large |
    sed "s|	|	JDK_JAVA_OPTIONS=-Xmx256m; export JDK_JAVA_OPTIONS; $workload json -benchmarks 10000 -samples 241 \| |" |
    measure -runs 1 -cold
fi

# --- the table --------------------------------------------------------------------------------------

versions=''
for java in $javas; do versions="$versions|$(java_version "$java")"; done

rows() { # lines of: work; kind; ours; other; how the other is called; limit; limit with the runtime
  sed 's/ *; */	/g' | awk -v javas="$javas" -v versions="$versions" -f "$perf/rows.awk" "$results" -
}

table() {
  echo '| work | Java | ours | peer | ratio | must be | met |'
  echo '| --- | --- | --: | --: | --: | --: | --- |'
  if [ -n "$short" ]; then
    rows <<ROWS
2 × 200,000 result lines, text; peer; text; benchstat; benchstat; 1.5
the same as test2json streams; peer; json; benchstat; benchstat, text; 2.5
from a git branch after $many runs × 4 chips; own; many; few; after $few; 2
bytes fetched for it; bytes; bytes $many; bytes $few; after $few;
ROWS
  else
    rows <<ROWS
2 × 200,000 result lines, text; peer; text; benchstat; benchstat; 0.5
the same as test2json streams; peer; json; benchstat; benchstat, text; 0.9
a pull request: 40 benchmarks × 10 samples, 10 stored runs, all outputs; peer; pull; action-pull; github-action-benchmark; 2; 1.0
from a git branch after $many runs × 4 chips; own; many; few; after $few; 1.3
bytes fetched for it; bytes; bytes $many; bytes $few; after $few;
200,000 result lines, head only; peer; head; action-head; github-action-benchmark; 0.2
1 GB of events, 10,000 benchmarks; memory; memory;
200,000 lines for 20,000, above start-up; scale; text; ten-percent; 20,000; 11
ROWS
  fi
}

seconds() { awk -F '\t' -v name="$1" '$1 == name { printf "%.3f s", $2 }' "$results"; }

doubt() {
  [ "${load%%[.,]*}" -eq 0 ] || printf ' **Others were running: these are rough figures.**'
  [ "$runs" -ge 7 ] || printf ' **Fewer than seven runs.**'
}

runtime_size() {
  [ "$javas" != A ] || return 0
  printf '\n- The runtime: %s MB unpacked, the jar alone included, fetched as %s MB' \
    "$(du -sk "$release/cache/go-bench-reporter/0.0.0" | awk '{ printf "%.0f", $1 / 1024 }')" \
    "$(find "$release/files" -name '*.gz' -exec cat {} + | wc -c | awk '{ printf "%.1f", $1 / 1e6 }')"
}

surroundings() {
  cat <<TEXT

Reading the bytes alone: text \`cat\` $(seconds cat), \`wc -l\` $(seconds wc); streams \`cat\` $(seconds cat-json).

Medians of $runs runs in turns, on $(date -u +%Y-%m-%d), commit $(git -C "$reporter" rev-parse --short=12 HEAD), load $load before it began.$(doubt)

- $(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo 2>/dev/null | head -n 1 | grep . || uname -p), $(getconf _NPROCESSORS_ONLN) cores, $(uname -sr)
$(for java in $javas; do "$(java_of "$java")" -version 2>&1 | sed -n 's/^/- /; 2p'; done)$(runtime_size)
- $(go version | sed 's/^go version //'), benchstat $(go version -m "$BENCHSTAT" | awk '$1 == "mod" { print $3 }')
- $(git --version)$([ -z "$ACTION" ] || echo ", node $(node --version), github-action-benchmark v1 (dist $(cksum <"$ACTION" | cut -d ' ' -f 1))")
TEXT
}

table >table.md && met=0 || met=1
surroundings >>table.md
cat table.md
if [ -n "$write" ]; then
  page=$reporter/PERFORMANCE.md
  sed '/^<!-- measured -->$/q' "$page" >page.md
  { cat page.md && echo && cat table.md; } >"$page"
fi
exit "$met"

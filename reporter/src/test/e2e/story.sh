#!/bin/sh
# The whole way, for real: go test on the sample module, the composite action, a bare repository as remote,
# a fake GitHub. First run, record, pull request without a change, with a slowed function (red), fixed
# (green); then a dirty run, a cancelled one, and runs without permission.
#
#   story.sh         the steps of bench.yml by hand, as a runner would start them
#   story.sh act     the workflow bench.yml by nektos/act, on this host
#
# Needs git, go, a JDK, and reporter/target/go-bench-reporter.jar.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
repository=$(cd "$here/../../../.." && pwd -P)
way=${1:-steps}
top=$(mktemp -d)
# shellcheck disable=SC2089,SC2090 # the quotes are part of the name
STORY="$top/it's a \"größe\" story"
[ "$way" != act ] || STORY=$top/story # act cannot start a step in such a folder
mkdir -p "$STORY/github" "$STORY/home"
fake=''
trap '[ -z "$fake" ] || kill "$fake"; chmod -R u+w "$top"; rm -rf "$top"' EXIT
# shellcheck disable=SC2090
export STORY
export GIT_CONFIG_GLOBAL="$STORY/gitconfig" GIT_CONFIG_NOSYSTEM=1
git config --global user.name 'Some One'
git config --global user.email some.one@example.com
git config --global init.defaultBranch main
git config --global gc.auto 0

# --- a repository like a user's ------------------------------------------------------------------------

remote=$STORY/remote.git
checkout="$STORY/check out"
git init -q --bare "$remote"
git init -q "$checkout"
cd "$checkout"
git remote add origin "$remote"
cp -R "$repository/reporter/src/test/go/go.mod" "$repository/reporter/src/test/go/codec" .
rm codec/unmarshal_slow.go
cat >codec/codec_test.go <<'GO'
package codec

import (
	"math/rand"
	"runtime"
	"testing"
)

// BenchmarkJSONUnmarshal reports a time that it counts, 100 ns an allocation and a scatter of 0.2 %:
// no verdict of the story may hang on who else uses the machine.
func BenchmarkJSONUnmarshal(b *testing.B) {
	order := Sample(12)
	data, err := Marshal(&order)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		var o Order
		if err := Unmarshal(data, &o); err != nil {
			b.Fatal(err)
		}
	}
	b.StopTimer()
	runtime.ReadMemStats(&after)
	allocs := float64(after.Mallocs-before.Mallocs) / float64(b.N)
	ns := allocs * 100 * (1 + 0.002*rand.NormFloat64())
	b.ReportMetric(ns, "ns/op")
	b.ReportMetric(float64(len(data))/ns*1e3, "MB/s")
}
GO
action=actions/go-bench-reporter
mkdir -p .github/workflows "$action/reporter/bin"
cp "$here/bench.yml" .github/workflows/
cp "$repository/action.yml" "$action/"
cp "$repository"/reporter/bin/* "$action/reporter/bin/"
printf 'bench.json\ntarget/\n' >.gitignore
git add . && git commit -qm 'A codec and its benchmark' && git push -q origin main
mkdir -p "$action/reporter/target"
cp "$repository/reporter/target/go-bench-reporter.jar" "$action/reporter/target/"

java "$here/StoryGitHub.java" "$STORY/github" 2>"$STORY/github/log" &
fake=$!
tries=0
until [ -e "$STORY/github/port" ]; do
  tries=$((tries + 1))
  [ $tries -lt 100 ] || { cat "$STORY/github/log" && exit 1; }
  sleep 0.2
done
api=http://127.0.0.1:$(cat "$STORY/github/port")

# --- a runner ------------------------------------------------------------------------------------------

event() { # NAME, into event.json
  git rev-parse HEAD >"$STORY/github/head"
  if [ "$1" = push ]; then
    printf '{"ref":"refs/heads/main","repository":{"full_name":"o/r"}}' >"$STORY/event.json"
  else
    printf '{"number":12,"pull_request":{"number":12,"head":{"sha":"%s","ref":"change","repo":{"full_name":"o/r","fork":false}},"base":{"ref":"main"}},"repository":{"full_name":"o/r"}}' \
      "$(cat "$STORY/github/head")" >"$STORY/event.json"
  fi
}

# The environment of a job on a runner, and what action.yml hands over.
runner() { # EVENT COMMAND...
  event=$1
  shift
  : >"$STORY/output"
  : >"$STORY/summary.md"
  env -u JAVA_TOOL_OPTIONS \
    HOME="$STORY/home" GOPATH="$(go env GOPATH)" GOCACHE="$(go env GOCACHE)" \
    GITHUB_ACTIONS=true GITHUB_EVENT_NAME="$event" GITHUB_EVENT_PATH="$STORY/event.json" \
    GITHUB_REPOSITORY=o/r GITHUB_REF_NAME="$([ "$event" = push ] && echo main || echo 12/merge)" \
    GITHUB_BASE_REF="$([ "$event" = push ] || echo main)" GITHUB_SHA="$(git rev-parse HEAD)" \
    GITHUB_API_URL="$api" GITHUB_RUN_ID="$(date +%s)" GITHUB_RUN_ATTEMPT=1 \
    GITHUB_SERVER_URL=https://github.com GITHUB_WORKSPACE="$checkout" \
    GITHUB_OUTPUT="$STORY/output" GITHUB_STEP_SUMMARY="$STORY/summary.md" \
    GITHUB_ACTION_PATH="$checkout/$action" RUNNER_TEMP="$STORY/temp" RUNNER_TOOL_CACHE="$STORY/tools" \
    RUNNER_NAME=runner-of-the-story INPUT_GITHUB_TOKEN=ghs_secretOfTheStory \
    INPUT_CHIP_LABEL=this-machine INPUT_THRESHOLDS='ns/op=±50%
MB/s=±50%' "$@"
}

bench() {
  go test -run='^$' -bench='JSONUnmarshal$' -benchmem -benchtime=0.1s -count=5 -json ./codec >bench.json
}

# The one line that action.yml runs.
step=$(sed -n "s/^ *run: '\(.*\)'\$/\1/p" "$repository/action.yml")

by_steps() { # EVENT
  bench
  code=0
  runner "$1" sh -e -c "$step" >"$STORY/log" 2>&1 || code=$?
  awk 'take { print; take = 0 } /^verdict<</ { take = 1 }' "$STORY/output" >"$STORY/verdict"
  report=$(awk 'take { print; take = 0 } /^report-json<</ { take = 1 }' "$STORY/output")
  [ -z "$report" ] || cp "$report" "$STORY/report.json"
  return $code
}

by_act() { # EVENT
  mkdir -p "$STORY/config/act"
  : >"$STORY/config/act/actrc"
  XDG_CONFIG_HOME="$STORY/config" XDG_CACHE_HOME="$STORY/cache" \
    act "$1" --use-gitignore=false --eventpath "$STORY/event.json" -P metal-of-the-story=-self-hosted -P self-hosted=-self-hosted \
    --action-cache-path "$STORY/cache/actions" -s GITHUB_TOKEN=ghs_secretOfTheStory \
    --env GITHUB_API_URL="$api" --env GITHUB_REPOSITORY=o/r --env GITHUB_RUN_ID="$(date +%s)" \
    --env STORY="$STORY" >"$STORY/log" 2>&1
}

# --- what is expected ----------------------------------------------------------------------------------

wrong() {
  cat "$STORY/log" >&2
  [ ! -e "$STORY/summary.md" ] || cat "$STORY/summary.md" >&2
  printf 'story: %s: %s\n' "$chapter" "$1" >&2
  exit 1
}
# Green is all that is not red.
run() { # EVENT EXIT-CODE VERDICT|green
  rm -f "$STORY/verdict" "$STORY/report.json"
  event "$1"
  code=0
  "by_$way" "$1" || code=$?
  [ "$2" -eq $code ] || wrong "exit code $code, not $2"
  verdict=$(cat "$STORY/verdict")
  case $3-$verdict in
  "$verdict-$verdict" | green-unchanged | green-cannot-tell | green-improvement) ;;
  *) wrong "verdict $verdict, not $3" ;;
  esac
  ! grep -v '^::add-mask::' "$STORY/log" | grep -q secretOfTheStory || wrong 'the token is in the log'
}
stored() { git -C "$remote" ls-tree --name-only bench-baselines this-machine/main/ 2>/dev/null | grep -c '\.txt$'; }
expect_stored() {
  [ "$(stored)" -eq "$1" ] || wrong "$(stored) runs stored, not $1"
  git -C "$remote" fsck --strict >/dev/null 2>&1 || wrong 'git fsck finds something'
  [ -z "$(git status --porcelain)" ] || wrong "the work tree changed: $(git status --porcelain)"
  [ "$(git symbolic-ref --short HEAD)" = "$branch" ] || wrong 'another branch is checked out'
}
comments() { find "$STORY/github" -name 'comment-*.md' | wc -l; }
expect_comment() { # WORD
  [ "$(comments)" -eq 1 ] || wrong "$(comments) comments, not 1"
  grep -q "$1" "$STORY"/github/comment-*.md || wrong "no '$1' in the comment"
}
commit() { git commit -qam "$1"; }
chapter() {
  chapter=$1
  printf 'story: %s\n' "$chapter"
}

# --- the story -----------------------------------------------------------------------------------------

branch=main
chapter 'the first run finds no baseline and becomes one'
run push 0 new
expect_stored 1

chapter 'more runs are compared and recorded'
for i in 2 3; do
  echo "$i" >README && git add README && commit "Describe it, part $i" && git push -q origin main
  run push 0 green
  expect_stored "$i"
done

branch=change
git checkout -q -b change
chapter 'a pull request that changes nothing is green and silent'
echo 'Thanks!' >>README && commit 'Say thanks'
run pull_request 0 green
expect_stored 3
[ "$(comments)" -eq 0 ] || wrong 'there is a comment'

chapter 'a slowed function turns it red'
cp codec/unmarshal.go "$STORY/unmarshal.go"
cat >codec/unmarshal.go <<'GO'
package codec

import "encoding/json"

// Unmarshal reads one order, after a good look at whether it can be read at all.
func Unmarshal(data []byte, o *Order) error {
	for i := 0; i < 4; i++ {
		if err := json.Unmarshal(data, new(Order)); err != nil {
			return err
		}
	}
	return json.Unmarshal(data, o)
}
GO
commit 'Look before reading'
run pull_request 1 regression
expect_comment JSONUnmarshal
grep -q 'ns/op' "$STORY"/github/comment-*.md || wrong 'no ns/op in the comment'
cp "$STORY"/github/comment-*.md "$STORY/red.md"

chapter 'the fix turns the same comment green'
cp "$STORY/unmarshal.go" codec/unmarshal.go
commit 'Read at once'
run pull_request 0 green
expect_comment 'JSONUnmarshal\|benchmark'
! cmp -s "$STORY"/github/comment-*.md "$STORY/red.md" || wrong 'the comment is still red'
expect_stored 3
[ -z "${KEEP_COMMENTS:-}" ] || cp "$STORY/red.md" "$STORY"/github/comment-*.md "$KEEP_COMMENTS"

chapter 'a failed go test reaches the pull request all the same'
cat >codec/failing_test.go <<'GO'
package codec

import "testing"

func BenchmarkFailingJSONUnmarshal(b *testing.B) { b.Fatal("no such host") }
GO
git add . && commit 'Look further'
run pull_request 1 failed
expect_comment 'no such host'
git rm -q codec/failing_test.go && commit 'Look no further'

chapter 'without permission to comment the verdict stands'
: >"$STORY/github/read-only"
run pull_request 0 green
rm "$STORY/github/read-only"
[ -s "$STORY/report.json" ] || wrong 'no report'

branch=main
git checkout -q main
chapter 'without permission to push the report is there, and one line says why'
cat >"$remote/hooks/pre-receive" <<'HOOK'
#!/bin/sh
echo 'you may not' >&2
exit 1
HOOK
chmod +x "$remote/hooks/pre-receive"
if [ "$way" = act ]; then run push 1 green; else run push 3 green; fi
rm "$remote/hooks/pre-receive"
expect_stored 3

chapter 'a cancelled run leaves nothing behind'
if [ "$way" = steps ]; then
  event push
  for moment in 0.1 0.3 0.5 0.8 1.2; do
    (runner push sh -e -c "exec $step" >"$STORY/log" 2>&1) &
    job=$!
    sleep "$moment"
    kill -TERM "$(ps -o pid= --ppid "$job" 2>/dev/null || echo "$job")" 2>/dev/null || true
    wait "$job" 2>/dev/null || true
  done
  [ "$(stored)" -ge 3 ] || wrong 'runs are gone'
  expect_stored "$(stored)"
fi

chapter 'a dirty second run goes well'
before=$(stored)
mkdir -p target && echo 'left over' >target/old
echo 'not a result' >bench.json
run push 0 green
expect_stored $((before + 1))
rm -rf "$STORY/home/.config/go" && { rmdir "$STORY/home/.config" 2>/dev/null || true; } # go env counts itself there
[ -z "$(ls -A "$STORY/home")" ] || wrong "litter in the user's home: $(ls -A "$STORY/home")"
echo "story: holds ($way)"

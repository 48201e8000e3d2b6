#!/bin/sh
# Tests of reporter/bin/go-bench-reporter, and of vendor beside it, with a Java, a Maven and a curl that are shell scripts.
#
#   launcher_test.sh [SHELL...]     default: every one of sh, dash, bash, "bash --posix" that is there
#
# TESTS='test_a test_b' runs only those.
# Give the path of a bash 3.2 to test by the rules of macOS's.
set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
top=$(mktemp -d)
top=$(cd "$top" && pwd -P)
trap 'rm -rf "$top"' EXIT
unset JAVA_HOME INPUT_JAVA_HOME INPUT_JAR GO_BENCH_REPORTER_JAR GO_BENCH_REPORTER_URL GITHUB_ACTIONS
unset RUNNER_TOOL_CACHE RUNNER_ARCH GO_BENCH_REPORTER_ARCHIVE CDPATH
for v in 25 21 17; do unset "JAVA_HOME_${v}_X64" "JAVA_HOME_${v}_arm64" "JAVA_HOME_${v}_ARM64"; done

# --- a world of its own for every test -----------------------------------------------------------------

# The tools a bare machine has: no java, no mvn, no curl unless a test puts one there.
tools=$top/tools
mkdir "$tools"
for tool in sh cat chmod cp env find grep gzip head kill ln ls mkdir mktemp mv printf readlink rm sed sha256sum shasum \
  sleep tail tar touch uname wc; do
  path=$(command -v "$tool") && case $path in /*) ln -s "$path" "$tools/$tool" ;; esac
done

new_world() {
  world=$(mktemp -d "$top/it's a \"größe\" \$HOME;*.XXXXXX")
  root="$world/check out"
  mkdir -p "$root/reporter/bin" "$root/reporter/src/main" "$world/home" "$world/path" "$world/other dir"
  cp "$here"/../../../bin/* "$root/reporter/bin/"
  rm -f "$root/reporter/bin/release.pin"
  touch "$root/pom.xml" "$root/LICENSE" "$root/THIRD-PARTY.txt" "$root/reporter/pom.xml"
  launcher=$root/reporter/bin/go-bench-reporter
  target=$root/reporter/target
  HOME=$world/home
  PATH=$world/path:$tools
  export HOME PATH
}

# A Java that prints its arguments, and writes the archive that it is asked for.
fake_java() { # FOLDER VERSION
  mkdir -p "$1/bin"
  printf 'IMPLEMENTOR="Some One"\nIMPLEMENTOR_VERSION="Fake-%s"\nJAVA_RUNTIME_VERSION="%s+1"\nJAVA_VERSION="%s"\nOS_ARCH="x86_64"\n' \
    "$2" "$2" "$2" >"$1/release"
  cat >"$1/bin/java" <<'JAVA'
#!/bin/sh
for argument in "$@"; do
  case $argument in
  -XX:AOTCacheOutput=*) echo archive >"${argument#*=}" && exit ;;
  -XX:DumpLoadedClassList=*) echo classes >"${argument#*=}" && exit ;;
  -Xshare:dump) dump=yes ;;
  -XX:SharedArchiveFile=*) [ -z "${dump:-}" ] || { echo archive >"${argument#*=}" && exit; } ;;
  esac
done
printf '<%s>\n' "java ${0%/bin/java}" "$@"
[ -z "${FAKE_STDIN:-}" ] || cat
exit "${FAKE_EXIT:-0}"
JAVA
  chmod +x "$1/bin/java"
}

fake_tool() { # NAME, its body on standard input
  { echo '#!/bin/sh' && cat; } >"$world/path/$1"
  chmod +x "$world/path/$1"
}

with_java() {
  fake_java "$world/jdk" 17.0.9
  JAVA_HOME=$world/jdk
  export JAVA_HOME
}

with_jar() {
  mkdir -p "$target"
  echo jar >"$target/go-bench-reporter.jar"
  touch -t 202001010000 "$target/go-bench-reporter.jar" # bash 3.2 compares whole seconds
}

with_pin() { # content of the release
  mkdir -p "$world/release"
  printf '%s' "$1" >"$world/release/asset"
  sum=$({ sha256sum || shasum -a 256; } <"$world/release/asset" 2>/dev/null)
  printf 'version=1.2.3\nurl=%s\njar=%s\n' https://example.invalid "${sum%% *}" \
    >"$root/reporter/bin/release.pin"
  RUNNER_TOOL_CACHE="$world/tool cache"
  export RUNNER_TOOL_CACHE
  cached=$RUNNER_TOOL_CACHE/go-bench-reporter/1.2.3/${sum%% *}.jar
  fake_tool curl <<'CURL'
while [ "$1" != -o ]; do shift; done
case $3 in *.tar.gz | *.aot.gz) FAKE_ASSET=$FAKE_RUNTIME/${3##*/} ;; esac
echo "$3" >>"$FAKE_ASSET.log"
[ -z "${FAKE_SLOW:-}" ] || { echo started >"$FAKE_SLOW"; sleep 30; }
[ -z "${FAKE_OFFLINE:-}" ] || { echo 'curl: (6) Could not resolve host' >&2; exit 6; }
cp "$FAKE_ASSET" "$2"
CURL
  FAKE_ASSET=$world/release/asset
  export FAKE_ASSET
}

with_runtime() { # a release with a runtime for this machine
  with_pin 'release 1.2.3'
  platform=$(. "$root/reporter/bin/platform.sh" && printf '%s' "$platform")
  name=go-bench-reporter-$platform
  fake_java "$world/release/$name" 25.0.3
  mkdir -p "$world/release/$name/lib/server"
  echo jvm >"$world/release/$name/lib/server/libjvm.so"
  echo jar >"$world/release/$name/go-bench-reporter.jar"
  (cd "$world/release" && tar -cf - "$name" | gzip >"$name.tar.gz")
  echo archive | gzip >"$world/release/$name.aot.gz"
  echo archive >"$world/release/$name/go-bench-reporter.aot"
  {
    printf '[other-x64]\n0000 .tar.gz\n0000 bin/java\n[%s]\n' "$platform"
    for file in .tar.gz .aot.gz; do
      sum=$({ sha256sum || shasum -a 256; } <"$world/release/$name$file" 2>/dev/null)
      echo "${sum%% *} $file"
    done
    archive_sum=${sum%% *}
    for file in bin/java go-bench-reporter.aot go-bench-reporter.jar lib/server/libjvm.so release; do
      sum=$({ sha256sum || shasum -a 256; } <"$world/release/$name/$file" 2>/dev/null)
      echo "${sum%% *} $file"
    done
    printf '[zzz-x64]\n1111 .tar.gz\n'
  } >>"$root/reporter/bin/release.pin"
  FAKE_RUNTIME=$world/release
  export FAKE_RUNTIME
  runtime=$RUNNER_TOOL_CACHE/go-bench-reporter/1.2.3/$archive_sum/$name
}

with_maven() {
  fake_tool mvn <<'MVN'
echo built >>"$MVN_LOG"
[ -z "${FAKE_SLOW:-}" ] || { echo started >"$FAKE_SLOW"; sleep 30; }
while [ "$1" != -f ]; do shift; done
[ -z "${FAKE_BROKEN:-}" ] || { echo '[ERROR] no such plugin'; exit 1; }
mkdir -p "${2%/*}/reporter/target"
echo jar >"${2%/*}/reporter/target/go-bench-reporter.jar"
MVN
  MVN_LOG=$world/mvn.log
  export MVN_LOG
}

# --- what a test says ----------------------------------------------------------------------------------

start() { # ARGUMENT...: runs the launcher; leaves $status, $out and $err
  set +e
  # shellcheck disable=SC2086 # "bash --posix" is two words
  $shell "$launcher" "$@" >"$world/out" 2>"$world/err" </dev/null
  status=$?
  set -e
  out=$(cat "$world/out")
  err=$(cat "$world/err")
}

wrong() {
  printf 'FAILED %s, %s: %s\n--- out\n%s\n--- err\n%s\n' "$shell" "$test" "$1" "${out:-}" "${err:-}" >&2
  failed=yes
}
expect_status() { [ "$status" -eq "$1" ] || wrong "exit $status, not $1"; }
expect_out() { case $out in *"$1"*) ;; *) wrong "no '$1' on standard output" ;; esac }
refuse_out() { case $out in *"$1"*) wrong "'$1' on standard output" ;; esac }
expect_error() { # EXIT-CODE PART...: one line on standard error with all parts
  expect_status "$1"
  shift
  [ "$(wc -l <"$world/err")" -eq 1 ] || wrong "not one line"
  for part in "$@"; do
    case $err in *"$part"*) ;; *) wrong "no '$part' on standard error" ;; esac
  done
}
expect_no_litter() { # FOLDER
  for litter in "$1"/.new*; do
    [ ! -e "$litter" ] || wrong "litter: $litter"
  done
  [ -z "$(ls -A "$HOME")" ] || wrong "something in the user's home"
}

# --- tests: Java ---------------------------------------------------------------------------------------

test_passes_everything_on() {
  with_java && with_jar
  start compare '' 'a b' "it's" '"*"' "new
line" -- -
  expect_status 0
  expect_out "<$target/go-bench-reporter.jar>
<compare>
<>
<a b>
<it's>
<\"*\">
<new
line>
<-->
<->"
  FAKE_EXIT=7 start
  expect_status 7
}

test_standard_input_is_the_programs() {
  with_java && with_jar
  # shellcheck disable=SC2086
  echo 'from outside' | FAKE_STDIN=1 $shell "$launcher" - >"$world/out"
  out=$(cat "$world/out")
  expect_out 'from outside'
}

test_finds_itself() {
  with_java && with_jar
  ln -s "$launcher" "$world/other dir/one"
  ln -s 'other dir/one' "$world/two"
  for way in "$world/two" "../other dir/one" "$launcher"; do
    # shellcheck disable=SC2086
    out=$(cd "$world/home" && CDPATH=$world $shell "$way")
    expect_out "$target/go-bench-reporter.jar"
  done
  # shellcheck disable=SC2086
  out=$(cd "$root/reporter/bin" && $shell go-bench-reporter)
  expect_out "$target/go-bench-reporter.jar"
}

test_passes_over_an_old_java() {
  with_jar
  fake_java "$world/eight" 1.8.0_401
  fake_java "$world/eleven" 11.0.2
  fake_java "$world/new" 21.0.1
  JAVA_HOME=$world/eight JAVA_HOME_25_X64=$world/eleven JAVA_HOME_21_X64=$world/new start
  expect_out "<java $world/new>"
}

test_takes_the_java_of_its_own_machine() {
  with_jar
  fake_java "$world/intel" 21.0.1
  fake_java "$world/apple" 21.0.1
  RUNNER_ARCH=ARM64 JAVA_HOME_21_X64=$world/intel JAVA_HOME_21_arm64=$world/apple start
  expect_out "<java $world/apple>"
}

test_takes_the_java_on_the_path() {
  with_jar
  fake_java "$world/jdk" 17.0.9
  ln -s "$world/jdk/bin/java" "$world/path/java"
  start
  expect_out "<java $world/jdk>"
}

test_asks_the_java_behind_a_shim() {
  with_jar
  fake_java "$world/jdk" 17.0.9
  fake_tool java <<'SHIM'
cat "$0.txt"
SHIM
  printf '    java.home = %s\n' "$world/jdk" >"$world/path/java.txt"
  start
  expect_out "<java $world/jdk>"
}

test_a_java_without_a_release_file_is_asked() {
  with_java && with_jar
  rm "$JAVA_HOME/release"
  start
  expect_error 3 'JAVA_HOME is Java of unknown version'
  cat >"$JAVA_HOME/bin/java" <<'JAVA'
#!/bin/sh
case $1 in -version) echo 'openjdk version "22" 2024-03-19' >&2 ;; *) echo ran ;; esac
JAVA
  start
  expect_out ran
}

test_a_release_file_may_say_anything() {
  with_java && with_jar
  # shellcheck disable=SC2016 # it must not expand
  for said in 999999999999999999999 -17 '' . 17x 017 0x17 '$(touch "$HOME/gone")' '`touch "$HOME/gone"`' '17;touch gone' \
    '*' "$(printf '21\r')" '17 -gt 0 -o 1'; do
    printf 'JAVA_VERSION="%s"\nIFS="."\nPATH="/nowhere"\njava="/nowhere"\n-n\n\\\n=\n' "$said" >"$JAVA_HOME/release"
    start
    case $status in
    0) expect_out "<java $JAVA_HOME>" ;;
    *) expect_error 3 'JAVA_HOME is Java' 'set JAVA_HOME' ;;
    esac
    if [ -e "$HOME/gone" ] || [ -e gone ]; then wrong "'$said' was run"; fi
  done
}

test_what_is_wrong_is_one_line_whatever_it_is_called() {
  with_java && with_jar
  name=$(printf 'a\n::add-path::b\nc')
  INPUT_JAVA_HOME=$name start
  expect_error 2 'java-home has no bin/java (a ::add-path::b c)'
  INPUT_JAR=$name start
  expect_error 2 'a ::add-path::b c: no such file'
  GITHUB_ACTIONS=true INPUT_JAR=$name start
  expect_status 2
  [ "$(printf '%s\n' "$out" | wc -l)" -eq 1 ] || wrong "more than one line"
  rm "$JAVA_HOME/release" && mkdir "$JAVA_HOME/release"
  start
  expect_error 3 'JAVA_HOME is Java of unknown version'
}

test_macos_stub_is_passed_over() {
  with_jar
  fake_java "$world/jdk" 17.0.9
  fake_tool java </dev/null
  sed "s|/usr/libexec/java_home|\"\$FAKE_MAC\"|g; s|/usr/bin/java |\"\$FAKE_STUB\" |" "$launcher" >"$launcher.mac"
  mv "$launcher.mac" "$launcher"
  FAKE_MAC=$world/path/java_home FAKE_STUB=$world/path/java
  export FAKE_MAC FAKE_STUB
  echo "exit 2" | fake_tool java_home
  start
  expect_error 3 'Java 17 or later is needed'
  printf '%s\n' "$world/jdk" >"$world/path/java_home.txt"
  fake_tool java_home <<'TOOL'
cat "$0.txt"
TOOL
  start
  expect_out "<java $world/jdk>"
}

test_says_which_java_it_found() {
  with_jar
  fake_java "$world/eleven" 11.0.2
  JAVA_HOME=$world/eleven start
  expect_error 3 'Java 17 or later' 'JAVA_HOME is Java 11.0.2' 'actions/setup-java'
  INPUT_JAVA_HOME=$world/nowhere start
  expect_error 2 'java-home has no bin/java' 'correct the input'
  GITHUB_ACTIONS=true JAVA_HOME=$world/eleven start
  expect_out '::error title=go-bench-reporter::Java 17'
}

test_reads_names_that_are_not_ascii() {
  with_java && with_jar
  cat >"$JAVA_HOME/bin/java" <<'JAVA'
#!/bin/sh
echo "locale $LC_ALL"
JAVA
  LC_ALL='' LANG='' LC_CTYPE='' start
  expect_out 'locale C.UTF-8'
  LC_ALL=de_DE.UTF-8 start
  if [ -d /usr/lib/locale/C.utf8 ] && [ ! -e /usr/lib/locale/locale-archive ]; then # there is no other
    expect_out 'locale C.UTF-8'
  else
    expect_out 'locale de_DE.UTF-8'
  fi
}

test_says_that_its_folder_is_gone() {
  with_java && with_jar
  mkdir "$world/gone"
  cd "$world/gone" && rm -r "$world/gone"
  start
  cd "$world" || exit
  expect_status 2 # the shell may say something of its own before
  case $err in *'is gone; cd to one'*) ;; *) wrong "no word of the folder" ;; esac
}

test_refuses_a_jar_whose_path_has_a_colon() {
  with_java
  echo jar >"$world/a:b.jar"
  INPUT_JAR=$world/a:b.jar start
  expect_error 2 'a:b.jar' 'a colon'
}

# --- tests: how it ends -------------------------------------------------------------------------------

test_a_regression_is_told_from_a_java_that_failed() {
  with_java && with_jar
  FAKE_EXIT=81 start
  expect_status 1
  [ -z "$err" ] || wrong 'something on standard error'
  for code in 0 2 3 70; do
    FAKE_EXIT=$code start
    expect_status "$code"
  done
  FAKE_EXIT=1 start
  expect_error 3 'Java ended before it could report' JAVA_TOOL_OPTIONS "$target/go-bench-reporter.jar"
  GITHUB_ACTIONS=true FAKE_EXIT=1 start
  expect_status 3
  expect_out '::error title=go-bench-reporter::Java ended'
}

test_a_java_that_is_killed_is_no_verdict() {
  with_java && with_jar
  cat >"$JAVA_HOME/bin/java" <<'JAVA'
#!/bin/sh
kill -9 $$
JAVA
  start
  expect_error 3 'stopped by signal 9' 'memory'
  printf '#!/nowhere/sh\n' >"$JAVA_HOME/bin/java"
  start
  expect_status 3
  case $err in *'cannot be run; set JAVA_HOME'*) ;; *) wrong 'no word of JAVA_HOME' ;; esac
}

await_start() { # of what writes FAKE_SLOW; how soon is the machine's business
  tries=0
  until [ -e "$world/started" ] || [ $tries -ge 1200 ]; do
    tries=$((tries + 1))
    sleep 0.1
  done
}

test_a_signal_reaches_java() {
  with_java && with_jar
  cat >"$JAVA_HOME/bin/java" <<'JAVA'
#!/bin/sh
trap 'echo ended >"$FAKE_SLOW.end"; exit 143' TERM
echo started >"$FAKE_SLOW"
sleep 30 &
wait
JAVA
  for signal in TERM HUP; do # INT is ignored in the background of a script
    rm -f "$world/started" "$world/started.end"
    # shellcheck disable=SC2086
    FAKE_SLOW=$world/started $shell "$launcher" >/dev/null 2>&1 </dev/null &
    launched=$!
    await_start
    kill -$signal "$launched"
    set +e
    wait "$launched"
    status=$?
    set -e
    case $signal in TERM) expect_status 143 ;; HUP) expect_status 129 ;; esac
    [ -e "$world/started.end" ] || wrong "$signal did not reach Java"
  done
}

test_standard_input_may_be_closed() {
  with_java && with_jar
  # shellcheck disable=SC2086
  out=$($shell "$launcher" <&-)
  expect_out "$target/go-bench-reporter.jar"
}

test_a_folder_in_the_place_of_the_jar_gives_way() {
  with_java && with_pin 'release 1.2.3'
  mkdir -p "$cached/inside"
  start
  expect_status 0
  [ -f "$cached" ] || wrong 'the cache has not healed'
  rm "$root/reporter/bin/release.pin"
  mkdir -p "$target/go-bench-reporter.jar"
  with_maven
  start
  expect_status 0
  [ -f "$target/go-bench-reporter.jar" ] || wrong 'nothing was built'
}

# --- tests: the jar ------------------------------------------------------------------------------------

test_takes_the_jar_it_is_given() {
  with_java
  echo jar >"$world/my jar"
  (cd "$world" && INPUT_JAR='my jar' start && expect_out '<my jar>' && [ -z "${failed:-}" ]) || failed=yes
  INPUT_JAR=nowhere.jar start
  expect_error 2 'nowhere.jar: no such file'
}

test_fetches_the_pinned_release_once() {
  with_java && with_pin 'release 1.2.3'
  start
  expect_status 0
  expect_out "<$cached>"
  refuse_out .archive
  FAKE_OFFLINE=1 start
  expect_out "<$cached>"
  expect_no_litter "${cached%/*}"
}

test_replaces_a_corrupted_cache() {
  with_java && with_pin 'release 1.2.3'
  mkdir -p "${cached%/*}"
  echo evil >"$cached"
  FAKE_OFFLINE=1 start
  expect_error 3 'cannot be fetched' 'Could not resolve host' 'input jar'
  start
  expect_out "<$cached>"
  [ "$(cat "$cached")" = 'release 1.2.3' ] || wrong 'the cache is still corrupted'
}

test_refuses_another_jar_than_the_pinned_one() {
  with_java && with_pin 'release 1.2.3'
  echo evil >"$FAKE_ASSET"
  start
  expect_error 3 'its SHA-256 is' 'release.pin says'
  [ ! -e "$cached" ] || wrong 'it is in the cache'
  expect_no_litter "${cached%/*}"
}

test_without_a_tool_cache_stays_in_the_checkout() {
  with_java && with_pin 'release 1.2.3'
  unset RUNNER_TOOL_CACHE
  start
  expect_out "<$target/cache/go-bench-reporter/1.2.3/"
  expect_no_litter "$target"
}

test_two_runners_share_a_cache() {
  with_java && with_pin 'release 1.2.3'
  for i in 1 2 3 4; do
    # shellcheck disable=SC2086
    $shell "$launcher" >"$world/out$i" 2>&1 </dev/null &
  done
  wait
  for i in 1 2 3 4; do
    out=$(cat "$world/out$i")
    expect_out "<$cached>"
  done
  expect_no_litter "${cached%/*}"
}

test_builds_once_where_maven_is() {
  with_java && with_maven
  GO_BENCH_REPORTER_ARCHIVE=never start
  expect_status 0
  [ "$(wc -l <"$world/err")" -eq 1 ] || wrong 'more than one line while building'
  GO_BENCH_REPORTER_ARCHIVE=never start
  expect_out "<$target/go-bench-reporter.jar>"
  [ "$(wc -l <"$MVN_LOG")" -eq 1 ] || wrong 'built twice'
  expect_no_litter "$target"
}

test_says_why_it_cannot_build() {
  with_java
  start
  expect_error 3 'no Maven to build it'
  with_maven
  FAKE_BROKEN=1 start
  expect_status 3
  case $err in *build.log*) ;; *) wrong 'no word about the log' ;; esac
  expect_no_litter "$target"
  rm -rf "$target" && echo 'a file' >"$target"
  start
  expect_status 3
  case $err in *'cannot be written'*) ;; *) wrong 'no word about writing' ;; esac
}

test_a_cancelled_start_leaves_nothing() {
  with_java && with_pin 'release 1.2.3'
  cancel "${cached%/*}"
  rm "$root/reporter/bin/release.pin"
  with_maven
  cancel "$target"
  start
  expect_out "<$target/go-bench-reporter.jar>"
}

cancel() { # FOLDER
  rm -f "$world/started"
  # shellcheck disable=SC2086
  FAKE_SLOW=$world/started $shell "$launcher" >/dev/null 2>&1 </dev/null &
  launched=$!
  await_start
  kill -TERM "$launched"
  set +e
  wait "$launched"
  status=$?
  set -e
  expect_status 143
  expect_no_litter "$1"
}

# --- tests: the runtime --------------------------------------------------------------------------------

test_fetches_the_runtime_where_no_java_is() {
  with_runtime
  start compare x
  expect_status 0
  expect_out "<java $runtime>"
  expect_out "<-XX:AOTCache=$runtime/go-bench-reporter.aot>
<-jar>
<$runtime/go-bench-reporter.jar>
<compare>"
  FAKE_OFFLINE=1 start
  expect_out "<java $runtime>"
  expect_no_litter "${runtime%/*}"
}

test_a_java_that_is_there_comes_before_the_runtime() {
  with_runtime && with_java
  start
  expect_out "<java $world/jdk>"
  expect_out "<$cached>"
  INPUT_JAVA_HOME=bundled start
  expect_out "<java $runtime>"
  echo jar >"$world/other.jar"
  INPUT_JAVA_HOME=bundled INPUT_JAR=$world/other.jar start
  expect_out "<java $runtime>"
  expect_out "<$world/other.jar>"
  refuse_out AOTCache
}

test_checks_every_file_of_the_runtime_on_every_start() {
  with_runtime
  # shellcheck disable=SC2016 # expanded below
  for change in 'echo evil >"$runtime/bin/java"' 'echo x >>"$runtime/lib/server/libjvm.so"' \
    'echo x >>"$runtime/go-bench-reporter.aot"' 'rm "$runtime/release"' \
    'echo x >"$runtime/lib/server/classes.jsa"' 'ln -s release "$runtime/lib/one.so"' \
    'echo x >"$runtime/lib/.hidden"' 'rm -r "$runtime" && echo x >"$runtime"'; do
    start
    expect_out "<java $runtime>"
    eval "$change"
    FAKE_OFFLINE=1 start
    expect_error 3 'cannot be fetched'
  done
  start
  expect_out "<java $runtime>"
  expect_no_litter "${runtime%/*}"
}

test_openssl_gives_the_same_sums() {
  openssl=$(PATH=/usr/bin:/bin:/usr/local/bin:/opt/homebrew/bin command -v openssl) || return 0
  ln -s "$openssl" "$world/path/openssl"
  with_runtime
  start
  expect_out "<java $runtime>"
  FAKE_OFFLINE=1 start
  expect_out "<java $runtime>"
  with_java
  start
  expect_out "<$cached>"
}

test_refuses_another_runtime_than_the_pinned_one() {
  with_runtime
  for kind in tar.gz aot.gz; do
    cp "$world/release/$name.$kind" "$world/kept"
    echo x >>"$world/release/$name.$kind"
    start
    expect_error 3 "$name.$kind: its SHA-256 is" 'release.pin says'
    [ ! -e "$runtime" ] || wrong 'it is in the cache'
    cp "$world/kept" "$world/release/$name.$kind"
  done
  expect_no_litter "${runtime%/*}"
}

test_several_runners_share_a_runtime() {
  with_runtime
  for i in 1 2 3 4; do
    # shellcheck disable=SC2086
    $shell "$launcher" >"$world/out$i" 2>&1 </dev/null &
  done
  wait
  for i in 1 2 3 4; do
    out=$(cat "$world/out$i")
    expect_out "<java $runtime>"
  done
  expect_no_litter "${runtime%/*}"
}

test_a_platform_without_a_runtime_is_told_what_to_do() {
  with_runtime
  fake_tool uname <<'UNAME'
echo 'FreeBSD amd64'
UNAME
  start
  expect_error 3 'Java 17 or later is needed' 'actions/setup-java'
  INPUT_JAVA_HOME=bundled start
  expect_error 2 'java-home: bundled'
}

test_fetches_from_a_mirror() {
  with_runtime
  INPUT_MIRROR=https://mirror.example/files/ start
  expect_out "<java $runtime>"
  out=$(cat "$FAKE_RUNTIME"/*.log)
  expect_out "https://mirror.example/files/$name.tar.gz"
}

# --- tests: the archive --------------------------------------------------------------------------------

test_makes_an_archive_beside_a_jar_built_here() {
  with_java && with_jar
  start
  archive="$target/go-bench-reporter.Fake-17.0.9-17.0.9+1-x86_64.archive"
  expect_out "<-XX:SharedArchiveFile=$archive>"
  echo more >>"$archive"
  start
  refuse_out .archive
  touch "$target/go-bench-reporter.jar"
  touch -t 202001010000 "$archive"
  start
  expect_out "<-XX:SharedArchiveFile=$archive>"
  [ "$(cat "$archive")" = archive ] || wrong 'the archive of the old jar is still there'
  fake_java "$world/jdk" 25.0.1
  start
  expect_out '<-XX:AOTCache='
  expect_no_litter "$target"
}

test_makes_no_archive_where_it_does_not_pay() {
  with_java && with_jar
  GITHUB_ACTIONS=true start
  refuse_out .archive
  GO_BENCH_REPORTER_ARCHIVE=never start
  refuse_out .archive
  sed -i.old 's/exit ;;/exit 1 ;;/' "$JAVA_HOME/bin/java" # it cannot be made
  start
  expect_status 0
  refuse_out .archive
  expect_no_litter "$target"
}

# --- a copy for another repository ---------------------------------------------------------------------

test_vendor_says_how_it_is_called() {
  launcher=$root/reporter/bin/vendor
  for wish in -h --help; do
    start "$wish"
    expect_status 0
    expect_out 'reporter/bin/vendor FOLDER'
  done
}

test_vendor_refuses_what_is_no_folder() {
  launcher=$root/reporter/bin/vendor
  start --into
  expect_status 2
  case $err in *'reporter/bin/vendor FOLDER'*) ;; *) wrong 'no usage on standard error' ;; esac
  [ ! -e --into ] || wrong 'a folder of that name'
}

# --- all of them ---------------------------------------------------------------------------------------

if [ $# -eq 0 ]; then
  set -- sh dash bash 'bash --posix'
fi
all=${TESTS:-$(sed -n 's/^\(test_[a-z_]*\)() {$/\1/p' "$0")}
count=0 bad=0 shells=0
for name in "$@"; do
  shell=$(command -v "${name%% *}") || continue
  case $name in *' '*) shell="$shell ${name#* }" ;; esac
  shells=$((shells + 1))
  for test in $all; do
    count=$((count + 1))
    (
      failed=''
      new_world
      "$test"
      [ -z "$failed" ]
    ) || bad=$((bad + 1))
  done
done
echo "$count launcher tests in $shells shells, $bad failed"
[ "$bad" -eq 0 ] && [ "$shells" -gt 0 ]

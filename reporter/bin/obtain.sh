# Read by go-bench-reporter when there is no jar yet: fetches the pinned release, or builds the jar.
# The jar appears whole or not at all, whoever else does the same at the same time.
# shellcheck shell=sh

# shellcheck source=reporter/bin/children.sh
. "$bin/children.sh"

need_work_in() { # FOLDER
  work_in "$1" ||
    fail 3 "$1: cannot be written; make it writable, or give the jar by the input jar (GO_BENCH_REPORTER_JAR)"
}

download() { # URL FILE
  if command -v curl >/dev/null; then
    run curl -fsSL --retry 3 --connect-timeout 15 --max-time 300 -o "$2" "$1" 2>"$work/log"
  elif command -v wget >/dev/null; then
    run wget -nv -T 60 -O "$2" "$1" 2>"$work/log"
  else
    fail 3 "neither curl nor wget is there to fetch $1; fetch it yourself and give it by the input jar"
  fi
}

# A folder in the jar's place would take it in, and be there for ever.
place() { # FILE
  [ ! -d "$jar" ] || mv -f "$jar" "$work/folder" 2>/dev/null
  if [ -d "$jar" ] || ! mv -f "$1" "$jar" 2>"$work/log"; then
    fail 3 "$jar: the jar cannot be put there; delete what is there, or give the jar by the input jar"
  fi
}

fetch_jar() {
  need_work_in "${jar%/*}"
  url=${GO_BENCH_REPORTER_URL:-$pin_url}
  if ! download "$url" "$work/jar"; then
    reason=$(tail -n 1 "$work/log")
    fail 3 "$url: cannot be fetched (${reason:-no answer}); allow this host to reach it, or fetch it elsewhere and give it by the input jar"
  fi
  sum=$(sha256_of "$work/jar")
  if [ "$sum" != "$pin_sha256" ]; then
    fail 3 "$url: its SHA-256 is $sum, release.pin says $pin_sha256; do not use it, and report this"
  fi
  place "$work/jar"
}

# Builds a copy, so that neither a second build nor a cancelled one can leave half a jar in target.
build_jar() {
  root=${bin%/reporter/bin}
  command -v mvn >/dev/null ||
    fail 3 "no go-bench-reporter.jar in $target, and no Maven to build it; install Maven 3.8 or later, use a released version, or give the input jar"
  need_work_in "$target"
  printf 'go-bench-reporter: building the jar, once\n' >&2
  mkdir -p "$work/reporter/src" "$work/templates"
  cp "$root/pom.xml" "$root/LICENSE" "$work/"
  cp "$root/reporter/pom.xml" "$work/reporter/"
  cp -R "$root/reporter/src/main" "$work/reporter/src/"
  [ ! -d "$root/templates" ] || cp -R "$root/templates" "$work/"
  if ! run env JAVA_HOME="${java%/bin/java}" \
    mvn -q -B -ntp -f "$work/pom.xml" -DskipTests package >"$work/log" 2>&1; then
    mv -f "$work/log" "$target/build.log"
    fail 3 "the jar cannot be built; see $target/build.log, or run: mvn -f '$root/pom.xml' package"
  fi
  place "$work/reporter/target/go-bench-reporter.jar"
}

watch_signals
if [ -n "${pin_sha256:-}" ]; then
  fetch_jar
else
  build_jar
fi
finish

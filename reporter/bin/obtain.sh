# Read by go-bench-reporter when the jar or the runtime is not there yet: fetches it from the pinned release,
# or builds the jar, as $wanted says. It appears whole or not at all, whoever else does the same at the same time.
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

# A file of the release in the work folder, if it is the pinned one.
fetch() { # NAME SHA-256 FILE
  if ! download "$pin_url/$1" "$work/$3"; then
    reason=$(tail -n 1 "$work/log")
    fail 3 "$pin_url/$1: cannot be fetched (${reason:-no answer}); allow this host to reach it, name a copy of the release by the input mirror, or give the jar by the input jar"
  fi
  sum=$(sha256_of "$work/$3")
  if [ "$sum" != "$2" ]; then
    fail 3 "$pin_url/$1: its SHA-256 is $sum, release.pin says $2; do not use it, and report this"
  fi
}

fetch_jar() {
  need_work_in "${jar%/*}"
  fetch go-bench-reporter.jar "$pin_jar" jar
  place "$work/jar"
}

fetch_runtime() {
  parent=${runtime%/*}
  name=${runtime##*/}
  need_work_in "$parent"
  fetch "$name.tar.gz" "$runtime_sha256" runtime.tar.gz
  fetch "$name.aot.gz" "$archive_sha256" archive.gz
  if ! { run tar -xzf "$work/runtime.tar.gz" -C "$work" && gzip -dc "$work/archive.gz" >"$work/$name/go-bench-reporter.aot"; } 2>"$work/log" ||
    ! intact "$work/$name"; then
    fail 3 "$pin_url/$name.tar.gz: cannot be unpacked ($(tail -n 1 "$work/log")); free some disk, or install a Java 17 or later and set JAVA_HOME"
  fi
  # Another may have put it there meanwhile, and be running it. mv renames a folder into its parent only where
  # none of that name has files in it: who comes second fails.
  intact "$runtime" && return
  [ ! -e "$runtime" ] || mv "$runtime" "$work/broken" 2>/dev/null
  mv "$work/$name" "$parent/" 2>"$work/log" || intact "$runtime" ||
    fail 3 "$runtime: the runtime cannot be put there; delete what is there, or set JAVA_HOME to a Java 17 or later"
}

# Builds a copy, so that neither a second build nor a cancelled one can leave half a jar in target.
build_jar() {
  root=${bin%/reporter/bin}
  command -v mvn >/dev/null ||
    fail 3 "no go-bench-reporter.jar in $target, and no Maven to build it; install Maven 3.8 or later, use a released version, or give the input jar"
  need_work_in "$target"
  printf 'go-bench-reporter: building the jar, once\n' >&2
  mkdir -p "$work/reporter/src" "$work/templates"
  cp "$root/pom.xml" "$root/LICENSE" "$root/THIRD-PARTY.txt" "$work/"
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
case $wanted in
jar) fetch_jar ;;
runtime) fetch_runtime ;;
*) build_jar ;;
esac
finish

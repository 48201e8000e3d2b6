# Read by go-bench-reporter: makes the class-data archive of a jar built here, which halves the time that
# Java takes to start. The JVM does without an archive that fits neither its own build nor the jar.
# Not on GitHub, where a checkout lives for one start or two.
# shellcheck shell=sh

# shellcheck source=reporter/bin/children.sh
. "$bin/children.sh"

rehearse() { # JVM-OPTION...
  # shellcheck disable=SC2086 # several options
  run "$java" $options -Xlog:disable "$@" -jar "$jar" \
    compare "$root/reporter/src/test/resources/example/slow.json" "$bin/rehearsal.txt" \
    --chip-label amd-epyc --baselines "$root/baselines" --fail-on never --quiet --out "$work/out"
}

make_archive() {
  if [ "$major" -ge 25 ]; then
    rehearse "-XX:AOTCacheOutput=$work/archive"
  else
    rehearse -Xshare:auto "-XX:DumpLoadedClassList=$work/classes" &&
      run "$java" -XX:+UseSerialGC -Xlog:disable -Xshare:dump "-XX:SharedClassListFile=$work/classes" \
        "-XX:SharedArchiveFile=$work/archive" -cp "$jar"
  fi
}

# The size goes first: an archive without the right size is not used.
publish_archive() {
  wc -c <"$work/archive" >"$work/size" &&
    rm -f "$archive" && mv -f "$work/size" "$archive.size" && mv -f "$work/archive" "$archive"
}

root=${bin%/reporter/bin}
if [ "${GITHUB_ACTIONS:-}" != true ] && [ -w "$target" ] && work_in "$target"; then
  watch_signals
  if make_archive >/dev/null 2>&1; then
    publish_archive
  else # an empty one: not tried again for this jar
    : >"$archive"
  fi
  finish
fi

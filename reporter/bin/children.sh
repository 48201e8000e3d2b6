# Read by obtain.sh and archive.sh: work in a temporary folder that is gone afterwards, also when cancelled.
# shellcheck shell=sh

child='' work=''
clean_up() {
  [ -z "$child" ] || kill "$child" 2>/dev/null
  [ -z "$work" ] || rm -rf "$work"
  child='' work=''
}

# In the background, so that a signal is acted upon at once and not when the child has ended.
run() {
  "$@" </dev/null &
  child=$!
  wait "$child"
  status=$?
  child=''
  return "$status"
}

# Makes $work, a new folder in FOLDER.
work_in() { # FOLDER
  mkdir -p "$1" 2>/dev/null && work=$(mktemp -d "$1/.new.XXXXXX" 2>/dev/null)
}

watch_signals() {
  trap 'clean_up' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

finish() {
  clean_up
  trap - EXIT HUP INT TERM
}

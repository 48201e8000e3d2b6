# Read by go-bench-reporter when no Java is there, or it is not to be taken: finds the runtime of the release in
# the tool cache, or has it fetched. Sets $runtime, $java, $major; leaves $runtime empty where there is none.
# shellcheck shell=sh

# shellcheck source=reporter/bin/platform.sh
. "$bin/platform.sh"

# The part of release.pin about this platform, lines of "SHA-256 file". Names have neither blanks nor globs.
read_runtime_pin() {
  runtime_sha256='' archive_sha256='' pinned='' large='' others='' count=0
  here=''
  while read -r sum file; do
    case $here$sum in
    "[$platform]") here=: ;;
    :'['*) break ;;
    :*)
      case $file in
      .tar.gz) runtime_sha256=$sum && continue ;;
      .aot.gz) archive_sha256=$sum && continue ;;
      */libjvm.* | *.jar) large="$large $file" ;;
      *) others="$others $file" ;;
      esac
      pinned="$pinned $sum=$file"
      count=$((count + 1))
      ;;
    esac
  done <"$bin/release.pin"
  [ -n "$runtime_sha256" ]
}

# Whether a folder holds the pinned files, each as it was pinned, and no others: Java would load some, if they
# were there. Two processes read them.
intact() { # FOLDER
  [ -x "$1/bin/java" ] || return 1
  # shellcheck disable=SC2046,SC2086 # lists of names
  found=$(
    exec 2>/dev/null
    cd "$1" || exit
    sha256 $large &
    sha256 $others
    wait
    set -- $(find . ! -type d)
    echo "files $#"
  )
  case $found in *"files $count") ;; *) return 1 ;; esac
  for entry in $pinned; do
    case $found in
    *"${entry%%=*} "[\ \*]"${entry#*=}"*) ;;
    *) return 1 ;;
    esac
  done
}

if [ -n "$platform" ] && read_runtime_pin; then
  runtime=$cache/$archive_sha256/go-bench-reporter-$platform
  if ! intact "$runtime"; then
    wanted=runtime
    # shellcheck source=reporter/bin/obtain.sh
    . "$bin/obtain.sh"
  fi
  java=$runtime/bin/java
  major=25
  jvm=''
fi

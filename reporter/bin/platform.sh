# Sets $platform to what the files of a release call this machine, or to nothing where no runtime is made for it.
# shellcheck shell=sh

platform=$(uname -sm)
case $platform in
'Linux x86_64') platform=linux-x64 ;;
'Linux aarch64') platform=linux-arm64 ;;
'Darwin x86_64') platform=macos-x64 ;;
'Darwin arm64') platform=macos-arm64 ;;
*) platform='' ;;
esac
for libc in /lib/ld-musl-*; do # Alpine: the runtimes are made for glibc
  [ ! -e "$libc" ] || [ -e /lib64/ld-linux-x86-64.so.2 ] || [ -e /lib/ld-linux-aarch64.so.1 ] || platform=''
done

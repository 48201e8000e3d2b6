#!/usr/bin/env bash
# Opens the pages that `mvn verify` left in reporter/target/pages in Chromium.
set -euo pipefail
cd "$(dirname "$0")"

have() { command -v "$1" >/dev/null 2>&1; }
missing=()
have node || missing+=(nodejs)
have npm || missing+=(npm)
have chromium || [ -n "${CHROMIUM:-}" ] || missing+=(chromium)
if [ "${#missing[@]}" -gt 0 ]; then
  if ! have apt-get; then
    echo "missing ${missing[*]}; install them" >&2
    exit 1
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
if [ ! -f ../../../target/pages/huge.html ]; then
  echo "reporter/target/pages/huge.html is not there; run mvn verify first" >&2
  exit 1
fi
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
exec node --test --test-concurrency=1

#!/bin/sh
# Checks the requests of the tests against GitHub's own OpenAPI description. Needs node 20 and npm.
set -eu
cd "$(dirname "$0")"
requests=../../../target/github-requests.ndjson
[ -s "$requests" ] || { echo "run the tests first: mvn -B test" >&2; exit 2; }
npm ci --ignore-scripts --no-fund --no-audit --loglevel=error
node contract.mjs "$requests"

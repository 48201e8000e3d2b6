#!/usr/bin/env bash
# Paints the report of the example, as a test holds it, the way GitHub shows a comment: comment-light.png and
# comment-dark.png beside this file. Needs cmark-gfm and chromium.
set -euo pipefail
cd "$(dirname "$0")"
report=../../reporter/src/test/resources/reports/slower/report.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

page() { # BACKGROUND TEXT BORDER HEADER LINK MUTED CODE
  cat <<HTML
<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 12px; background: $1; color: $2; width: 856px; font: 14px/1.5 "Noto Sans", "DejaVu Sans", "Noto Color Emoji", sans-serif }
.comment { border: 1px solid $3; border-radius: 6px; overflow: hidden }
.comment > header { background: $4; border-bottom: 1px solid $3; padding: 7px 16px; color: $6; font-size: 13px }
.comment > header b { color: $2 }
main { padding: 4px 16px 12px }
h3 { font-size: 17px; margin: 12px 0 8px } p { margin: 0 0 10px }
table { border-collapse: collapse; margin-bottom: 12px; font-size: 13px }
th, td { border: 1px solid $3; padding: 4px 10px; text-align: left }
code { background: $7; border-radius: 6px; padding: 1px 5px; font: 12px/1.4 "DejaVu Sans Mono", monospace }
sub { color: $6 } details { margin: 4px 0; color: $2 }
</style><div class="comment"><header><b>github-actions</b> bot commented</header><main>
$(cmark-gfm --unsafe -e table "$report")
</main></div>
HTML
}

paint() { # NAME COLOUR...
  name=$1
  shift
  page "$@" >"$work/$name.html"
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1.5 \
    --window-size=880,690 --screenshot="$PWD/comment-$name.png" "file://$work/$name.html" >/dev/null 2>&1
}
paint light '#ffffff' '#1f2328' '#d1d9e0' '#f6f8fa' '#0969da' '#59636e' '#eff1f3'
paint dark '#0d1117' '#f0f6fc' '#3d444d' '#151b23' '#4493f8' '#9198a1' '#212830'

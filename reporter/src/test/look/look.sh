#!/bin/sh
# Photographs the golden reports with GitHub's stylesheet, light and dark, at desktop and phone width, into
# target/look. Needs npm and chromium; run the tests first.
set -eu
cd "$(dirname "$0")/../../../target/look"
chromium=${CHROMIUM:-chromium}
[ -d package ] || { npm pack --silent github-markdown-css@5.9.0 >/dev/null && tar -xzf github-markdown-css-5.9.0.tgz; }
for page in *.html; do
  case $page in *.shot.html) continue ;; esac
  for scheme in light dark; do
    back=$([ $scheme = dark ] && echo '#0d1117' || echo '#ffffff')
    for open in '' open; do
      {
        printf '<!doctype html><meta charset=utf-8><meta name=viewport content="width=device-width">'
        printf '<link rel=stylesheet href="package/github-markdown-%s.css">' $scheme
        printf '<style>body{background:%s;margin:16px}</style><article class=markdown-body>' "$back"
        if [ "$open" ]; then sed 's/<details>/<details open>/' "$page"; else cat "$page"; fi
      } > "${page%.html}.shot.html"
      for width in 980 420; do
        "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars \
          --window-size=$width,$([ "$open" ] && echo 2600 || echo 1100) \
          --screenshot="${page%.html}-$scheme-$width${open:+-$open}.png" "${page%.html}.shot.html" 2>/dev/null >&2
      done
    done
  done
done

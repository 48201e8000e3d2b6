# FILE:LINE<tab>COMMAND for each command in a page: fenced sh, steps of one line in YAML, and code spans.
# With -v script=1, only the lines of a job's script: and after_script:.
function put(command) {
  sub(/[ \t]+# .*$/, "", command)
  sub(/^[ \t]+/, "", command)
  if (command != "" && command !~ /^#/) printf "%s:%d\t%s\n", FILENAME, FNR, command
}
FNR == 1 { fence = held = "" }
/^ *```/ { fence = fence == "" ? substr($0, index($0, "```") + 3) : ""; job = 0; next }
fence == "yaml" && /^  [a-z_]*:/ { job = /^  (after_)?script:/; next }
fence == "yaml" && job { if (script) { sub(/^ *- /, ""); print } next }
script { next }
fence == "sh" {
  line = held $0
  held = line ~ /\\$/ ? substr(line, 1, length(line) - 1) : ""
  if (held == "") put(line)
  next
}
fence == "yaml" && /^ *- run: [^|>]/ { sub(/^ *- run: /, ""); put($0); next }
fence == "" {
  rest = $0
  while (match(rest, /`[^`]+`/)) {
    span = substr(rest, RSTART + 1, RLENGTH - 2)
    rest = substr(rest, RSTART + RLENGTH)
    if (span ~ /^(go-bench-reporter|(\.\.\/go-bench-reporter\/)?reporter\/bin\/[a-z-]+|docs\/demo\/demo\.sh|source|git|gh|go|benchstat|sysctl|\.\/svc\.sh|mvn|measure|build|record|compare|ab|freeze|publish|doctor|baselines|profile)( |$)/) put(span)
  }
}

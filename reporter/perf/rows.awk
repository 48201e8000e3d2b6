# Rows of the table of measure.sh, from the times and from lines that say what to hold against what. The kind is
# peer (another program), own (the other is ours, too), bytes, memory or scale. Exits with 1 where one is not met.
BEGIN {
  FS = "\t"
  split(substr(versions, 2), version, "|")
  count = split(javas, java, " ")
}
FILENAME == ARGV[1] { median[$1] = $2; memory[$1] = $5; next }
function time(name) { return median[name] == "failed" ? "failed" : sprintf("%.3f s", median[name]) }
function known(name) { return name in median && median[name] != "failed" }
function print_row(work, java, ours, theirs, ratio, limit, met) {
  printf "| %s | %s | %s | %s | %s | %s | %s |\n", work, java, ours, theirs, ratio, limit, met ? "yes" : "**no**"
  if (!met) bad++
}
{
  for (j = 1; j <= count; j++) {
    v = version[j]
    mine = $3 " " java[j]
    other = $4; if ($2 == "own" || $2 == "scale") other = $4 " " java[j]
    limit = $6; if ($7 != "" && java[j] == "C") limit = $7
    if ($2 == "bytes") {
      if (j > 1) continue
      ratio = median[$3] / median[$4]
      print_row($1, "", median[$3], $5 " " median[$4], sprintf("%.2f", ratio), "0.8 – 1.2", ratio >= 0.8 && ratio <= 1.2)
    } else if ($2 == "memory") {
      print_row($1, v, time(mine) (known(mine) ? sprintf(", %d MB in all", memory[mine]) : ""), "", "", "runs with -Xmx256m", known(mine))
    } else if ($2 == "scale") {
      if (!known(mine) || !known(other)) continue
      start = median["start " java[j]]
      ratio = (median[mine] - start) / (median[other] - start)
      print_row($1, v, time(mine), $5 " " time(other), sprintf("%.1f", ratio), "≤ " limit, ratio <= limit + 0)
    } else if (!known(mine)) {
      print_row($1, v, "failed", "", "", "≤ " limit " ×", 0)
    } else if (known(other)) {
      ratio = median[mine] / median[other]
      print_row($1, v, time(mine), $5 " " time(other), sprintf("%.2f", ratio), "≤ " limit " ×", ratio <= limit + 0)
    }
  }
}
END { exit bad > 0 }

#!/usr/bin/env bash
# The share of all call sites that Kerf resolves in a checkout that was never built, without any jar but the signatures
# that it ships; and, to compare, the share that the JDK's compiler can attribute there with the JDK alone.
#
# usage: run.sh FOLDER ...
#
# KERF is the command to judge (default: the launcher of this repository), WORK a folder to keep what is made
# (default: benchmarks/target). A site is a call, a constructor call, a "new" or a method reference in main sources.
set -euo pipefail

[ $# -ge 1 ] || { sed -n 2,8p "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
KERF=${KERF:-$here/../../kerf}
for folder in "$@"; do
  input=$(cd "$folder" && pwd)
  work=${WORK:-$here/../target}/$(basename "$input")
  mkdir -p "$work"
  $KERF analyze "$input" --out "$work/kerf-report" >/dev/null 2>&1
  count() { grep -o "\"$1\" *: *[0-9]*" "$work/kerf-report/result.json" | head -n 1 | grep -o '[0-9]*$'; }
  sites=$(count callSites); unresolved=$(count unresolvedCallSites)
  echo "$(basename "$input"): Kerf resolves $((sites - unresolved)) of $sites call sites =" \
    "$(awk -v s="$sites" -v u="$unresolved" 'BEGIN { printf "%.4f", s ? (s - u) / s : 1 }')"
  mapfile -t roots < <(find "$input" -path '*/src/main/java' -type d | sort)
  [ "${#roots[@]}" -gt 0 ] || roots=("$input")
  java -Xss64m "$here/../calls/CompilerCalls.java" "$work/bare-compiler-calls.csv" "" "${roots[@]}" 2>&1 |
    sed -n "s/^\([0-9]* call sites, the compiler could attribute\)/  with the JDK alone: \1/p"
done

#!/usr/bin/env bash
# Compares the calls that Kerf resolves in sources alone with those of the JDK's compiler, which has the class path.
#
# usage: run.sh GROUP:NAME:VERSION [-v]                         an artefact of Maven Central with sources
#        run.sh FOLDER CLASSPATH-FILE SOURCE-ROOT[,ROOT...] [-v]   a checkout, its class path as Maven writes it
#
# -v lists every difference. KERF is the command to judge (default: the launcher of this repository), WORK a folder
# to keep what is fetched and made (default: benchmarks/target), LOMBOK a jar of Lombok to compile with.
set -euo pipefail

[ $# -ge 1 ] || { sed -n 2,9p "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
KERF=${KERF:-$here/../../kerf}
WORK=${WORK:-$here/../target}
if [ -d "$1" ]; then
  input=$(cd "$1" && pwd); work=$WORK/$(basename "$input"); classpath=$2
  mkdir -p "$work"
  IFS=, read -ra roots <<<"$3"
  roots=("${roots[@]/#/$input/}"); verbose=${4:-}
else
  work=$WORK/$(tr ':' '_' <<<"$1")
  [ -f "$work/classes.jar" ] || "$here/../artefact.sh" "$1" "$work"
  input=$work/sources; classpath=$work/classpath.txt; roots=("$input"); verbose=${2:-}
fi

echo "$1"
java -Xss64m "$here/CompilerCalls.java" "$work/compiler-calls.csv" "$(cat "$classpath")" \
  ${LOMBOK:+-lombok "$LOMBOK"} "${roots[@]}"
$KERF export "$input" --what method-calls --format csv >"$work/kerf-calls.csv"
$KERF analyze "$input" --out "$work/kerf-report" >/dev/null 2>&1
java "$here/CompareCalls.java" "$work/compiler-calls.csv" "$work/kerf-calls.csv" "$work/kerf-report/result.json" \
  "$verbose"

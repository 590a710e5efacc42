#!/usr/bin/env bash
# Compares the type dependencies that Kerf finds in sources alone with those in the class files of an artefact.
#
# usage: run.sh GROUP:NAME:VERSION [-v]     -v lists every difference
#
# KERF   the command to judge (default: the launcher of this repository)
# WORK   a folder to keep what is fetched and made (default: benchmarks/target)
set -euo pipefail

[ $# -ge 1 ] || { sed -n 2,7p "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
KERF=${KERF:-$here/../../kerf}
work=${WORK:-$here/../target}/$(tr ':' '_' <<<"$1")
asm=9.9

[ -f "$work/classes.jar" ] || "$here/../artefact.sh" "$1" "$work"
[ -f "$work/../asm-$asm.jar" ] || mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  "-Dartifact=org.ow2.asm:asm:$asm" "-DoutputDirectory=$work/.." >&2

java -cp "$work/../asm-$asm.jar" "$here/ClassFileDependencies.java" \
  "$work/classes.jar" "$work/classes.csv" "$work/mentions.csv"
jdeps -v --ignore-missing-deps --multi-release base "$work/classes.jar" >"$work/jdeps.txt"
$KERF export "$work/sources" --what type-dependencies --format csv >"$work/kerf-dependencies.csv"
$KERF analyze "$work/sources" --out "$work/kerf-report" >/dev/null 2>&1
echo "$1"
java "$here/CompareDependencies.java" \
  "$work/classes.csv" "$work/mentions.csv" "$work/jdeps.txt" "$work/kerf-dependencies.csv" \
  "$work/kerf-report/result.json" "$work/sources" "${2:-}"

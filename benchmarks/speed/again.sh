#!/usr/bin/env bash
# What a second analysis costs: of the same files, and after one file has changed.
#
# usage: again.sh FOLDER      environment: see measure.sh
set -euo pipefail
[ $# -eq 1 ] || { sed -n 2,4p "$0" >&2; exit 2; }
. "$(dirname "$0")/measure.sh"
rm -rf "$WORK/copy" && cp -r "$1" "$WORK/copy"
# The file of median size, so that neither an interface nor a monster is what is read again.
file=$(find "$WORK/copy" -name '*.java' -path '*main*' -size +1k -printf '%s %p\n' | sort -n | awk '{f[NR] = $2} END {print f[int(NR / 2)]}')
forget="rm -rf $XDG_CACHE_HOME/kerf/facts $XDG_CACHE_HOME/kerf/results"
touched=0
change() { touched=$((touched + 1)); echo "// $touched" >>"$file"; }
side 'analyze, cold' "$KERF analyze $WORK/copy --out $WORK/cold" "$forget"
side 'analyze, nothing changed' "$KERF analyze $WORK/copy --out $WORK/again"
side 'analyze, one file changed' "$KERF analyze $WORK/copy --out $WORK/changed" change
side 'connect, cold' "$KERF export $WORK/copy --what unresolved" "$forget"
side 'connect, one file changed' "$KERF export $WORK/copy --what unresolved" change
compare
for report in result.json index.html; do
  cmp "$WORK/cold/$report" "$WORK/again/$report" && echo "  $report: the same bytes"
done

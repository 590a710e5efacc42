#!/usr/bin/env bash
# What a second analysis costs: of the same files, and after one file has changed.
#
# usage: again.sh FOLDER      environment: see measure.sh
set -euo pipefail
[ $# -eq 1 ] || { sed -n 2,4p "$0" >&2; exit 2; }
. "$(dirname "$0")/measure.sh"
copy "$1"
# What was written less than two seconds ago could change once more unseen, and is read again by the next run.
sleep 3
side 'analyze, cold' "$KERF analyze $WORK/copy --out $WORK/cold" "$forget"
side 'analyze, nothing changed' "$KERF analyze $WORK/copy --out $WORK/again"
side 'analyze, one file changed' "$KERF analyze $WORK/copy --out $WORK/changed" change
side 'connect, cold' "$KERF export $WORK/copy --what unresolved" "$forget"
side 'connect, one file changed' "$KERF export $WORK/copy --what unresolved" change
compare
for report in result.json index.html; do
  cmp "$WORK/cold/$report" "$WORK/again/$report" && echo "  $report: the same bytes"
done

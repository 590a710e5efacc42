#!/usr/bin/env bash
# What the gate costs when one file has changed: with nothing kept, and against a base that was read before.
#
# usage: gate.sh FOLDER      environment: see measure.sh
set -euo pipefail
[ $# -eq 1 ] || { sed -n 2,4p "$0" >&2; exit 2; }
. "$(dirname "$0")/measure.sh"
copy "$1"
# A service for each package at the first depth that has four: what is measured does not depend on a good cut.
packages=$($KERF export "$WORK/copy" --what type-dependencies | tail -n +2 | cut -d, -f1 | sed -n 's/\.[^.]*$//p')
for depth in 2 3 4 5 6; do
  tops=$(cut -d. -f1-$depth <<<"$packages" | sort -u)
  [ "$(wc -l <<<"$tops")" -lt 4 ] || break
done
{
  echo 'version: 1'
  echo 'services:'
  awk '{ printf "  s%d:\n    types: [%s.**]\n", NR, $1 }' <<<"$tops"
} >"$WORK/copy/boundaries.yml"
git -C "$WORK/copy" init -q
git -C "$WORK/copy" add -A
git -C "$WORK/copy" -c user.name=benchmark -c user.email=benchmark@localhost commit -qm base
side 'export unresolved, cold' "$KERF export $WORK/copy --what unresolved" "$forget"
gate="$KERF gate --base HEAD $WORK/copy || [ \$? -eq 1 ]" # 1: it found something, after the same work
side 'gate, nothing kept' "$gate" "change; $forget"
side 'gate, base kept' "$gate" change
side 'gate, both sides kept' "$gate"
compare

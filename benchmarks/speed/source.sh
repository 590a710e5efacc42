#!/usr/bin/env bash
# How much more than parsing a cold analysis of sources costs, up to the connected codebase: without clustering and
# report, with the facts written to an empty cache.
#
# usage: source.sh FOLDER ...      environment: see measure.sh
set -euo pipefail
[ $# -ge 1 ] || { sed -n 2,6p "$0" >&2; exit 2; }
. "$(dirname "$0")/measure.sh"
anchors
for folder in "$@"; do
  folder=$(cd "$folder" && pwd)
  side 'JavaParser, parse only' "$anchor ParseOnly $folder"
  side 'kerf export unresolved, cold' "$KERF export $folder --what unresolved" "$forget"
  side 'kerf export unresolved, facts kept' "$KERF export $folder --what unresolved" \
    'rm -rf $XDG_CACHE_HOME/kerf/codebases'
  echo "$(basename "$folder"); both sides: $FLAGS"
  compare
  echo "  JavaParser: $(cat "$WORK/out.0")"
  echo "  Kerf: $(grep -c ',call,' "$WORK/out.1" || true) calls unresolved; with facts kept $(
    cmp -s "$WORK/out.1" "$WORK/out.2" && echo 'the same bytes' || echo 'ANOTHER TABLE')"
done

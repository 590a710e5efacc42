#!/usr/bin/env bash
# How much more than parsing a cold analysis of sources costs, up to the connected codebase: without clustering and
# report, with the facts written to an empty cache. Beside it, what ECJ takes to bind all names of the same sources.
#
# usage: source.sh FOLDER ...      environment: see measure.sh
#
# ECJ   its jar (default: fetched from Maven Central into $WORK; it is under the EPL and no part of Kerf)
set -euo pipefail
[ $# -ge 1 ] || { sed -n 2,8p "$0" >&2; exit 2; }
. "$(dirname "$0")/measure.sh"
anchors
version=3.33.0
ECJ=${ECJ:-$WORK/ecj-$version.jar}
[ -f "$ECJ" ] || mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  "-Dartifact=org.eclipse.jdt:ecj:$version" "-DoutputDirectory=$WORK" >&2
javac -nowarn -d "$WORK/anchors" -cp "$ECJ" "$here/ecj/ResolveOnly.java"
for folder in "$@"; do
  folder=$(cd "$folder" && pwd)
  side 'JavaParser, parse only' "$anchor ParseOnly $folder"
  side 'kerf export unresolved, cold' "$KERF export $folder --what unresolved" "$forget"
  side 'kerf export unresolved, facts kept' "$KERF export $folder --what unresolved" \
    'rm -rf $XDG_CACHE_HOME/kerf/codebases'
  side 'ECJ, names bound' "java $FLAGS -cp $WORK/anchors:$ECJ ResolveOnly $folder"
  echo "$(basename "$folder"); all sides: $FLAGS"
  compare
  echo "  JavaParser: $(cat "$WORK/out.0")"
  echo "  ECJ: $(cat "$WORK/out.3")"
  echo "  Kerf: $(grep -c ',call,' "$WORK/out.1" || true) calls unresolved; with facts kept $(
    cmp -s "$WORK/out.1" "$WORK/out.2" && echo 'the same bytes' || echo 'ANOTHER TABLE')"
done

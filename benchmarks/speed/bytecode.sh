#!/usr/bin/env bash
# What the type dependencies of class files cost, against looking at every part of them with ASM, against jdeps, and
# against the import of ArchUnit, where its class path is given.
#
# usage: bytecode.sh JAR ...      environment: see measure.sh
#
# ARCHUNIT   class path of ArchUnit with SLF4J (com.tngtech.archunit:archunit); without it that side is left out
set -euo pipefail
[ $# -ge 1 ] || { sed -n 2,8p "$0" >&2; exit 2; }
. "$(dirname "$0")/measure.sh"
anchors
side 'ASM, full visit' "$anchor VisitOnly $*"
side 'jdeps -v, flags of the JVM' "jdeps -v --ignore-missing-deps --multi-release base $*"
side 'jdeps -v, flags of Kerf' \
  "jdeps -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC -v --ignore-missing-deps --multi-release base $*"
side 'kerf export type-dependencies' "$KERF export $* --no-cache --from bytecode --what type-dependencies"
if [ -n "${ARCHUNIT:-}" ]; then
  javac -nowarn -d "$WORK/anchors" -cp "$ARCHUNIT" "$here/archunit/ImportOnly.java"
  side 'ArchUnit, flags of Kerf' "java $FLAGS -cp $WORK/anchors:$ARCHUNIT ImportOnly $*"
  side 'ArchUnit, flags of the JVM' "java -cp $WORK/anchors:$ARCHUNIT ImportOnly $*"
fi
echo "ASM and Kerf: $FLAGS"
compare
echo "  ASM: $(cat "$WORK/out.0")"
[ -z "${ARCHUNIT:-}" ] || echo "  ArchUnit: $(cat "$WORK/out.4")"
# Pairs of classes that are both in the jars; Kerf's nested types go by binary name, as those of jdeps.
sed -n 's/^ *\([^ ]*\) *-> \([^ ]*\) .*\.jar$/\1,\2/p' "$WORK/out.1" | sort -u >"$WORK/jdeps.pairs"
tail -n +2 "$WORK/out.3" | cut -d, -f1,2 | sort -u >"$WORK/kerf.pairs"
cut -d, -f1 "$WORK/jdeps.pairs" | sort -u >"$WORK/classes"
awk -F, 'NR == FNR { own[$1]; next } $2 in own && $1 != $2' "$WORK/classes" "$WORK/jdeps.pairs" >"$WORK/own.pairs"
echo "  Kerf: $(wc -l <"$WORK/kerf.pairs") pairs, and has $(comm -12 "$WORK/own.pairs" "$WORK/kerf.pairs" |
  wc -l) of the $(wc -l <"$WORK/own.pairs") of jdeps"

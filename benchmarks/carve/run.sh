#!/usr/bin/env bash
# Scores what `kerf carve` takes along against services that were really carved out: each entity and each table of each true
# service is the one seed in turn; F1 over the types that the truth places, averaged by service, then by system.
#
# usage: run.sh CHECKOUTS TRUTHS [--only SYSTEM,...]
#
# CHECKOUTS and TRUTHS are as for cuts/run.sh. KERF_CLASSPATH is what holds Kerf (default: cli/target/kerf.jar of this
# repository).
set -euo pipefail

[ $# -ge 2 ] || { sed -n 2,9p "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
classpath=${KERF_CLASSPATH:-$here/../../cli/target/kerf.jar}
out=${WORK:-$here/../target}/carve-classes
mkdir -p "$out"
javac -nowarn -d "$out" -cp "$classpath" "$here"/*.java "$here"/../cuts/SplitSystem.java
exec java -Xss4m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$out:$classpath" CarveBenchmark "$@"

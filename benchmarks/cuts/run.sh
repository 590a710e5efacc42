#!/usr/bin/env bash
# Scores Kerf's cuts against splits that were really made, beside baselines, with some types removed at random.
#
# usage: run.sh CHECKOUTS TRUTHS [--runs N] [--only SYSTEM,...] [--ablation | --plain | --suspects | --stability FOLDER | --history FOLDER]
#
# CHECKOUTS is a folder of checkouts, TRUTHS one of splits (docs/guides/cuts.md, with a key `system`); a split belongs to
# the checkout whose name begins the system's or, else, its repository's name (the longest wins).
#   --ablation   only the means for each kind of evidence and each rule left out, and leave-one-out over those settings
#   --plain      only the systems as they are, nothing removed
#   --suspects   only how often one type that was moved in a real split is among the first suspects
#   --stability  only how far the cut of FOLDER changes when types are removed or renamed
#   --history    only how far the cut changes between the checkouts in FOLDER, neighbouring commits by name from old to
#                new, each with the cut before it as its anchor
# KERF_CLASSPATH is what holds Kerf (default: cli/target/kerf.jar of this repository).
set -euo pipefail

[ $# -ge 2 ] || { sed -n 2,15p "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
classpath=${KERF_CLASSPATH:-$here/../../cli/target/kerf.jar}
out=${WORK:-$here/../target}/cuts-classes
mkdir -p "$out"
javac -nowarn -d "$out" -cp "$classpath" "$here"/*.java
exec java -Xss4m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$out:$classpath" CutBenchmark "$@"

#!/usr/bin/env bash
# Analyses one application several times, nothing kept in between, and says how many different results that gave.
#
# usage: identical.sh FOLDER [RUNS]        (default: 20)
#
# Compared are result.json and the page, byte for byte. KERF is the command to run (default: the launcher of this
# repository). Exit code 1 where two runs differ.
set -euo pipefail

[ $# -ge 1 ] || { sed -n 2,7p "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
kerf=${KERF:-$here/../../kerf}
runs=${2:-20}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
for run in $(seq "$runs"); do
  $kerf analyze "$1" --no-cache --out "$out/run" >/dev/null 2>&1 || { echo "run $run failed" >&2; exit 2; }
  (cd "$out/run" && find . -type f | LC_ALL=C sort | xargs sha256sum | sha256sum) >>"$out/sums"
  rm -rf "$out/run"
done
different=$(sort -u "$out/sums" | wc -l)
echo "$(basename "$1"): $runs runs, $different different"
[ "$different" = 1 ]

#!/bin/sh
# run.sh [TYPES]: generates a project, analyses it, and measures its report in Chromium.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
types=${1:-10000}
work=${WORK:-$here/../target}/report-$types
kerf=${KERF:-$here/../../kerf}
rm -rf "$work"
mkdir -p "$work"
python3 "$here/generate.py" "$work/project" "$types"
"$kerf" analyze "$work/project" --out "$work/report"
python3 "$here/measure.py" "$work/report/index.html"

#!/usr/bin/env bash
# Checks out neighbouring commits of a history, a folder each, for `run.sh ... --history OUT`.
#
# usage: commits.sh REPOSITORY OUT [STEPS]       (default: 50)
#
# Taken are the newest commits of the main line that change Java code outside of src/test; a merge counts as one commit.
# Folders are numbered from old to new.
set -euo pipefail

[ $# -ge 2 ] || { sed -n 2,7p "$0" >&2; exit 2; }
repository=$1
out=$2
steps=${3:-50}
mkdir -p "$out"
number=0
git -C "$repository" rev-list --first-parent --reverse HEAD -- '*.java' ':(exclude)*src/test/*' | tail -n $((steps + 1)) |
  while read -r commit; do
    folder=$(printf '%s/%03d-%.8s' "$out" "$number" "$commit")
    mkdir -p "$folder"
    git -C "$repository" archive "$commit" | tar -x -C "$folder"
    number=$((number + 1))
  done

#!/usr/bin/env bash
# What coupling, clustering and recommendation cost over planted codebases, what a tie of the graph keeps, and how well the
# planted services are found.
#
# usage: run.sh [ELEMENTS ...]      default: 10000 100000; the latter needs some 10 GB
#
# RUNS            how often each runs (default: 5); the median counts
# KERF_CLASSPATH  what holds Kerf (default: cli/target/kerf.jar of this repository)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
classpath=${KERF_CLASSPATH:-$here/../../cli/target/kerf.jar}
out=${WORK:-$here/../target}/clustering-classes
mkdir -p "$out"
javac -nowarn -d "$out" -cp "$classpath" "$here"/*.java
flags='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss4m -XX:MaxRAMPercentage=60'
# Else the collector leaves some of what is dead where it is, and it would be counted.
flags="$flags -XX:MarkSweepAlwaysCompactCount=1"
benchmark() { # elements, mode
  # shellcheck disable=SC2086
  java $flags -cp "$out:$classpath" ClusteringBenchmark "$1" "$2"
}

echo "CPU-seconds of coupling, clustering and recommending, medians of ${RUNS:-5}; $flags"
[ $# -gt 0 ] || set -- 10000 100000
for elements in "$@"; do
  benchmark "$elements" graph
  for mode in default quick; do
    for ((run = 0; run < ${RUNS:-5}; run++)); do
      benchmark "$elements" $mode
    done | sort -n | awk -v mode=$mode '{ rows[NR] = $0 } END { print "  " mode ": " rows[int((NR + 1) / 2)] }'
  done
done

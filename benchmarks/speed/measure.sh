# Sourced by the benchmarks of this folder.
#
# KERF       the command to measure (default: the launcher of this repository)
# KERF_JAR   where the anchors find JavaParser and ASM (default: cli/target/kerf.jar)
# RUNS       how often each side runs (default: 5); the median counts
# WORK       a folder for what is made (default: benchmarks/target/speed)

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
KERF=${KERF:-$here/../../kerf}
KERF_JAR=${KERF_JAR:-$here/../../cli/target/kerf.jar}
RUNS=${RUNS:-5}
WORK=${WORK:-$here/../target/speed}
# What the launcher starts Kerf with; the anchors get the same.
FLAGS='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xss64m'
mkdir -p "$WORK/anchors"
WORK=$(cd "$WORK" && pwd)
export XDG_CACHE_HOME=$WORK/cache

[ -x /usr/bin/time ] || { echo "needs GNU time in /usr/bin/time" >&2; exit 2; }

# Compiles the programs that Kerf is measured against.
anchors() {
  javac -nowarn -d "$WORK/anchors" -cp "$KERF_JAR" "$here"/*.java
  anchor="java $FLAGS -cp $WORK/anchors:$KERF_JAR"
}

# Copies a folder to change it there.
copy() {
  rm -rf "$WORK/copy" && cp -r "$1" "$WORK/copy" && rm -rf "$WORK/copy/.git"
  # The class of median size, so that neither an interface nor a monster is what is read again.
  file=$(find "$WORK/copy" -name '*.java' -path '*main*' -size +1k -exec grep -l '^public class ' {} + |
    xargs -d '\n' stat -c '%s %n' | sort -n | sed 's/^[0-9]* //' | awk '{f[NR] = $0} END {print f[int(NR / 2)]}')
}

# Adds a method to the file, before the brace that ends its class: types, calls and lines change.
touched=0
change() {
  touched=$((touched + 1))
  head -c "$(($(grep -bo '}' "$file" | tail -n 1 | cut -d: -f1)))" "$file" >"$file.new"
  printf '    int touched%d() {\n        return toString().length();\n    }\n}\n' $touched >>"$file.new"
  mv "$file.new" "$file"
}

# Forgets what earlier runs kept. Kerf knows all that it keeps; the launcher's archive, which is none of it, stays.
forget='$KERF cache clean >/dev/null'

names=() commands=() befores=()

# side NAME COMMAND [BEFORE]: one row of the table; BEFORE runs first and is not measured.
side() { names+=("$1"); commands+=("$2"); befores+=("${3:-:}"); }

# Runs all sides in turn, so that a busy machine slows them alike, and prints the medians.
compare() {
  rm -f "$WORK"/times.*
  for ((run = 0; run < RUNS; run++)); do
    for i in "${!names[@]}"; do
      eval "${befores[i]}"
      /usr/bin/time -a -o "$WORK/times.$i" -f '%U %S %e %M' sh -c "${commands[i]}" >"$WORK/out.$i" 2>"$WORK/err.$i" ||
        { echo "${names[i]} failed:" >&2; tail -n 5 "$WORK/err.$i" >&2; exit 1; }
    done
  done
  printf '%-34s %10s %10s %8s %8s\n' "medians of $RUNS" 'CPU s' 'wall s' 'RSS MiB' 'ratio'
  for i in "${!names[@]}"; do
    cpu=$(awk '{print $1 + $2}' "$WORK/times.$i" | median)
    wall=$(awk '{print $3}' "$WORK/times.$i" | median)
    rss=$(awk '{print $4 / 1024}' "$WORK/times.$i" | median)
    [ "$i" = 0 ] && first=$cpu
    awk -v n="${names[i]}" -v c="$cpu" -v w="$wall" -v r="$rss" -v f="$first" \
      'BEGIN { printf "%-34s %10.2f %10.2f %8.0f %8.2f\n", n, c, w, r, c / f }'
  done
  names=() commands=() befores=()
}

median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

#!/usr/bin/env bash
# Fetches an artefact of Maven Central for the benchmarks, and what it needs to compile.
#
# usage: artefact.sh GROUP:NAME:VERSION FOLDER [GROUP:NAME:VERSION ...]
#
# Writes FOLDER/classes.jar, FOLDER/sources (unpacked) and FOLDER/classpath.txt. The class path is that of the
# artefact's own pom with optional and provided dependencies, and of the further coordinates: poms that Gradle
# made leave out what is only compiled against.
set -euo pipefail

[ $# -ge 2 ] || { sed -n 2,9p "$0" >&2; exit 2; }
coordinates=$1; folder=$2; shift 2
IFS=: read -r group name version <<<"$coordinates"
plugin=org.apache.maven.plugins:maven-dependency-plugin:3.8.1

mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
for classifier in "" :sources; do
  mvn -q -B "$plugin:copy" "-Dartifact=$coordinates:jar$classifier" "-DoutputDirectory=$folder" >&2
done
mv -f "$folder/$name-$version.jar" "$folder/classes.jar"
rm -rf "$folder/sources"; mkdir "$folder/sources"
(cd "$folder/sources" && jar xf "$folder/$name-$version-sources.jar")

mvn -q -B "$plugin:copy" "-Dartifact=$coordinates:pom" "-DoutputDirectory=$folder" >&2
mv -f "$folder/$name-$version.pom" "$folder/pom.xml"
: >"$folder/classpath.txt"
mvn -q -B -f "$folder/pom.xml" "$plugin:build-classpath" -DincludeScope=compile \
  "-Dmdep.outputFile=$folder/classpath.txt" >&2 || echo "$coordinates: not all dependencies could be fetched" >&2
for further in "$@"; do
  mvn -q -B "$plugin:copy" "-Dartifact=$further:jar" "-DoutputDirectory=$folder/further" >&2
  IFS=: read -r _ further_name further_version <<<"$further"
  printf ':%s' "$folder/further/$further_name-$further_version.jar" >>"$folder/classpath.txt"
done

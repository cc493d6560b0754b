#!/usr/bin/env bash
# Development mode: Quarkus reloads what is edited, over a PostgreSQL of its own; pages with `npm run dev` beside it.
#
#   ./scripts/dev.sh [--data DIR] [-D...]
#
#   --data DIR   where the database is kept (default .livegate/dev)
#   -D...        goes to Maven, for example -Dquarkus.http.port=8081
#
# Needs a JDK 17 or newer. Quarkus' dev mode asks for Maven 3.9: where only an older one is there, it comes as an artefact.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/tools.sh
. "$ROOT/scripts/lib/tools.sh"
# shellcheck source=scripts/lib/build.sh
. "$ROOT/scripts/lib/build.sh"

MAVEN_VERSION=3.9.16 data=$ROOT/.livegate/dev settings=()
while [ $# -gt 0 ]; do
  case $1 in
    --data) data=${2:-} && shift ;;
    -D*) settings+=("$1") ;;
    --help | -h) usage "$0" && exit ;;
    *) stop "There is no option $1: see $0 --help." ;;
  esac
  shift || stop "The last option needs a value: see $0 --help."
done
need_java
need_node

maven=$(find_maven 3.9.0)
if [ "$maven" != mvn ] && command -v mvn >/dev/null; then
  maven=$ROOT/target/apache-maven-$MAVEN_VERSION/bin/mvn
  if [ ! -x "$maven" ]; then
    say "Fetching Maven $MAVEN_VERSION as an artefact"
    (cd "$ROOT" && mvn -B -q -ntp -N dependency:unpack -DoutputDirectory=target \
      -Dartifact="org.apache.maven:apache-maven:$MAVEN_VERSION:zip:bin") \
      || stop "Maven $MAVEN_VERSION could not be fetched: see above."
    chmod +x "$maven"
  fi
fi

quarkus_version() { sed -n 's|.*<quarkus.platform.version>\(.*\)</.*|\1|p' "$ROOT/pom.xml"; }

build_jvm
cd "$ROOT"
exec "$JAVA_HOME/bin/java" -Xmx192m -XX:+UseSerialGC -jar "$(jar localdb)" --data "$data/postgresql" --also-demo 15432 -- \
  "$maven" -Dui.skip=true "${settings[@]}" compile "io.quarkus.platform:quarkus-maven-plugin:$(quarkus_version):dev"

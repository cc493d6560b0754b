#!/usr/bin/env bash
# Turns the contract into clients for TypeScript and Java, compiles them, and asks a running Livegate with each.
#
#   ./scripts/clients.sh
#
# They are left in target/clients: the types of openapi-typescript, to be used with openapi-fetch, and the Java client of
# OpenAPI Generator, which needs nothing but Jackson. Needs what run.sh needs. Ends with 1 if anything is wrong.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/tools.sh
. "$ROOT/scripts/lib/tools.sh"
# shellcheck source=scripts/lib/build.sh
. "$ROOT/scripts/lib/build.sh"
# shellcheck source=scripts/lib/instance.sh
. "$ROOT/scripts/lib/instance.sh"

case ${1:-} in
  '') ;;
  --help | -h) usage "$0" && exit ;;
  *) stop "There is no option $1: see $0 --help." ;;
esac
need_java
need_node
build_jvm
cd "$ROOT"
GENERATOR=7.14.0 log=$ROOT/target/clients.log
rm -rf target/clients && mkdir -p target/clients/{typescript,java} target/tools
: >"$log"

quietly() { # WHAT COMMAND...
  local what=$1
  shift
  "$@" >>"$log" 2>&1 || { tail -n 30 "$log" >&2 && stop "$what failed, see above and $log."; }
}

typescript() {
  local here=target/clients/typescript tools=frontend/tools/openapi
  [ -x "$tools/node_modules/.bin/tsc" ] || quietly "npm" npm --prefix "$tools" ci --ignore-scripts --no-audit --no-fund
  quietly "openapi-typescript" "$tools/node_modules/.bin/openapi-typescript" backend/openapi.yaml -o "$here/livegate.d.ts"
  cp scripts/lib/clients/ask.ts "$here/"
  ln -s ../../../frontend/node_modules "$here/node_modules"
  echo '{"type":"module"}' >"$here/package.json"
  quietly "The compiler of TypeScript" "$tools/node_modules/.bin/tsc" --strict --target es2022 --module nodenext \
    --types node --typeRoots frontend/node_modules/@types --skipLibCheck --outDir "$here/out" "$here/ask.ts"
}

java_client() {
  local here=target/clients/java jar=target/tools/openapi-generator-cli-$GENERATOR.jar
  [ -s "$jar" ] || quietly "Maven" "$(find_maven 3.8.6)" -B -ntp -N dependency:copy -DoutputDirectory="$ROOT/target/tools" \
    -Dartifact="org.openapitools:openapi-generator-cli:$GENERATOR"
  quietly "OpenAPI Generator" "$JAVA_HOME/bin/java" -Xmx512m -jar "$jar" generate -g java -i backend/openapi.yaml -o "$here" \
    --group-id dev.livegate --artifact-id livegate-client --invoker-package dev.livegate.client \
    --api-package dev.livegate.client.api --model-package dev.livegate.client.model \
    --additional-properties library=native,openApiNullable=false,useJakartaEe=true,hideGenerationTimestamp=true \
    --global-property apiTests=false,modelTests=false,apiDocs=false,modelDocs=false,apis,models,supportingFiles
  classpath=$(printf '%s:' "$ROOT"/backend/target/quarkus-app/lib/main/{com.fasterxml.jackson,jakarta.annotation}*.jar)
  find "$here/src/main/java" scripts/lib/clients -name '*.java' >"$here/sources"
  quietly "The compiler of Java" "$JAVA_HOME/bin/javac" -nowarn -proc:none -cp "$classpath" -d "$here/out" "@$here/sources"
}

typescript
java_client
start_instance jvm || stop "Livegate did not start."
# shellcheck source=scripts/lib/api.sh
. "$ROOT/scripts/lib/api.sh"
new_workspace clients
node target/clients/typescript/out/ask.js
"$JAVA_HOME/bin/java" -cp "target/clients/java/out:$classpath" Ask
stop_instance
say "2 passed, 0 failed"

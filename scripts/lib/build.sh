# shellcheck shell=bash
# Builds what is missing or older than its sources. A stamp is written after a success only, so that an
# interrupted build is done again.

PAGES_STAMP=$ROOT/frontend/node_modules/.livegate-built
JVM_STAMP=$ROOT/backend/target/built
NATIVE_STAMP=$ROOT/backend/target/built-native

# fresh STAMP PATH...: no source is newer than the stamp
fresh() {
  local stamp=$1
  shift
  [ -f "$stamp" ] && [ -z "$(find "$@" -newer "$stamp" -type f -print -quit 2>/dev/null)" ]
}

page_sources() {
  printf '%s\n' "$ROOT"/frontend/{src,public,index.html,package.json,package-lock.json} \
    "$ROOT"/frontend/{,tools/}*.{ts,mjs} "$ROOT"/frontend/tsconfig*.json
}

java_sources() {
  printf '%s\n' "$ROOT/pom.xml" "$ROOT"/{backend,localdb,sandbox,frontend}/pom.xml \
    "$ROOT"/{backend,localdb,sandbox}/src/main "$ROOT/deploy-templates"
}

pages_are_fresh() {
  local sources
  mapfile -t sources < <(page_sources)
  [ -f "$ROOT/frontend/dist/index.html" ] && fresh "$PAGES_STAMP" "${sources[@]}"
}

java_is_fresh() {
  local sources
  mapfile -t sources < <(java_sources)
  pages_are_fresh && fresh "$1" "${sources[@]}" "$PAGES_STAMP"
}

# Maven's own output goes to the log; the terminal sees which module it is at and how much it fetched.
maven() { # LOG ARGUMENT...
  local log=$1
  shift
  "$(find_maven 3.8.6)" -B -f "$ROOT/pom.xml" "$@" 2>&1 | tee "$log" | awk '
    / Building / && !/Building jar/ { sub(/^.* Building /, "  building "); print; fflush() }
    /Downloaded from/ && ++n % 200 == 0 { print "  " n " files fetched"; fflush() }'
}

NETWORK_FAULTS='Unknown host|UnknownHost|Could not transfer|Network is unreachable|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|Failed to fetch|Could not resolve host'

explain_build() { # LOG
  if grep -qE "$NETWORK_FAULTS" "$1"; then
    stop "The build could not fetch what it needs: connect to the network and start again (log: $1)."
  fi
  grep -m 3 -E '^\[ERROR\]|^npm error|error[: ]' "$1" >&2 || tail -n 5 "$1" >&2
  stop "The build failed: read $1."
}

build() { # STAMP WHAT ARGUMENT...
  local stamp=$1 what=$2 log=$ROOT/target/build.log began=$SECONDS
  shift 2
  mkdir -p "$ROOT/target" "$(dirname "$stamp")"
  need_disk 1000 "$ROOT"
  say "Building $what (log: $log)"
  rm -f "$stamp"
  # What is edited while the build runs is newer than these.
  touch "$ROOT/target/pages.stamp"
  touch "$ROOT/target/build.stamp"
  if pages_are_fresh; then set -- "$@" -Dui.skip=true; else rm -f "$PAGES_STAMP"; fi
  # Without a network npm would wait minutes before it says so.
  export npm_config_fetch_retry_mintimeout=1000 npm_config_fetch_retry_maxtimeout=5000
  if ! maven "$log" -DskipTests "$@" package; then
    explain_build "$log"
  fi
  [ -f "$PAGES_STAMP" ] || mv "$ROOT/target/pages.stamp" "$PAGES_STAMP"
  mv "$ROOT/target/build.stamp" "$stamp"
  say "Built $what in $((SECONDS - began)) s"
}

build_jvm() {
  java_is_fresh "$JVM_STAMP" || build "$JVM_STAMP" "Livegate"
}

build_native() { # needs GRAALVM_HOME
  java_is_fresh "$NATIVE_STAMP" && return
  build_jvm
  [ -x "${GRAALVM_HOME:-}/bin/native-image" ] \
    || stop "There is no native Livegate yet and GRAALVM_HOME names no GraalVM: point it to a GraalVM or Mandrel for JDK 25."
  build "$NATIVE_STAMP" "the native Livegate, which takes some minutes," -Dnative \
    -Dquarkus.native.additional-build-args="${NATIVE_ARGS:--O2}" -Dquarkus.native.native-image-xmx="${NATIVE_MEMORY:-6g}"
}

jar() { # of module $1
  printf '%s\n' "$ROOT/$1/target/livegate-$1"-*.jar
}

#!/usr/bin/env bash
# Writes what Livegate is made of, as CycloneDX: target/sbom/backend.json and target/sbom/pages.json.
#
#   ./scripts/sbom.sh
#
# Then it sees that every library of the packaged application and every package of the pages is named there, with its
# version and its checksum. Needs what run.sh needs. Ends with 1 if anything is missing.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/tools.sh
. "$ROOT/scripts/lib/tools.sh"
# shellcheck source=scripts/lib/build.sh
. "$ROOT/scripts/lib/build.sh"

case ${1:-} in
  '') ;;
  --help | -h) usage "$0" && exit ;;
  *) stop "There is no option $1: see $0 --help." ;;
esac
need_java
need_node
build_jvm
cd "$ROOT"
PLUGIN=org.cyclonedx:cyclonedx-maven-plugin:2.9.1 log=target/sbom.log
rm -rf target/sbom && mkdir -p target/sbom

# Of each module in turn into the same file: the backend is the last, and needs the others to resolve.
"$(find_maven 3.8.6)" -B -ntp -Dui.skip=true -pl backend -am compile "$PLUGIN:makeBom" -DoutputDirectory="$ROOT/target/sbom" \
  -DoutputName=backend -DoutputFormat=json -DschemaVersion=1.6 -DincludeTestScope=false -Dcyclonedx.skipAttach=true >"$log" 2>&1 \
  || { tail -n 20 "$log" >&2 && stop "The backend could not be listed, see above."; }

# With --omit=dev npm also leaves out what the pages and the tools of their development share, such as React: so it lists a
# lock from which the tools are gone.
lean=target/sbom/pages
mkdir -p "$lean" && cp frontend/package.json frontend/package-lock.json "$lean"
npm --prefix "$lean" pkg delete devDependencies
npm --prefix "$lean" prune --package-lock-only --ignore-scripts --prefer-offline --no-audit --no-fund --silent
npm --prefix "$lean" sbom --sbom-format=cyclonedx --package-lock-only >target/sbom/pages.json
rm -r "$lean"
node scripts/lib/sbom.mjs

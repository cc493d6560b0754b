#!/usr/bin/env bash
# Writes the contract: backend/openapi.yaml as the build makes it, its promises, the TypeScript types, a Postman
# collection, and which page asks for what.
set -euo pipefail
cd "$(dirname "$0")/.."
if [[ "${1:-}" == "--help" ]]; then
  echo "usage: scripts/contract.sh    builds the backend and refreshes openapi.yaml, openapi-promises.txt and schema.d.ts"
  exit 0
fi
mvn="mvn"
command -v mvn >/dev/null || mvn="./mvnw"
"$mvn" -q -Dui.skip -DskipTests -pl backend -am package
cp backend/target/contract/openapi.yaml backend/openapi.yaml
node scripts/lib/promises.mjs backend/target/contract/openapi.json backend/openapi-promises.txt
node scripts/lib/postman.mjs backend/target/contract/openapi.json docs/postman.json
npm --prefix frontend/tools/openapi ci --ignore-scripts --silent
npm --prefix frontend run --silent gen:api
node scripts/lib/alignment.mjs
node scripts/lib/codes.mjs
git --no-pager diff --stat -- backend/openapi.yaml backend/openapi-promises.txt frontend/src/shared/api/schema.d.ts docs

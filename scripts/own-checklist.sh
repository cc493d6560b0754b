#!/usr/bin/env bash
# Lets a running Livegate go through the production checklist for itself, with what stands in this repository as evidence, and writes
# docs/OWN_CHECKLIST.md.
#
#   [BASE=https://gate.example.com] [LIVEGATE_TOKEN=lg_...] ./scripts/own-checklist.sh [FILE]
#
#   BASE            where Livegate answers (default http://localhost:8080); it is also the app that is judged
#   LIVEGATE_TOKEN  an API token, with the scopes write and deploy, of the workspace that stands for it; on a preview a new
#                   workspace is opened without it, and LIVEGATE_OUTBOUND_ALLOW must let that preview look at itself
#   FILE            where to write instead
#
# Ends with 1 unless LIST-166 to LIST-170 are ticked. Needs curl and Node.js.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/tools.sh
. "$ROOT/scripts/lib/tools.sh"

case ${1:-} in
  --help | -h) usage "$0" && exit ;;
  -*) stop "There is no option $1: see $0 --help." ;;
esac
need_node
# shellcheck source=scripts/lib/api.sh
. "$ROOT/scripts/lib/api.sh"
file=${1:-$ROOT/docs/OWN_CHECKLIST.md}

ask() { # METHOD PATH [BODY]
  call "$1" "$2" "${3:-}" "Authorization: Bearer $LIVEGATE_TOKEN"
  [[ $status == 2* ]] || stop "$1 $2 was answered by $status: $(field detail "$answer")"
}

tick() { # ITEM DOCUMENT: what is ticked is this very text
  local digest
  digest=$(sha256sum "$ROOT/$2" | cut -c1-16)
  ask PATCH "/api/checklist/items/$1" '{"notApplicable":{"value":false,"reason":"Livegate is an app like every other."}}'
  ask PATCH "/api/checklist/items/$1" "{\"evidence\":{\"text\":\"$2, SHA-256 $digest\"}}"
}

call GET /api/health
version=$(field version "$answer") build=$(field build "$answer")
email=''
[ -n "${LIVEGATE_TOKEN:-}" ] || new_workspace own
ask PUT /api/deploy/config "{\"provider\":\"docker\",\"appUrl\":\"$BASE\"${email:+,\"adminEmail\":\"$email\"}}"
tick LIST-166 docs/runbooks/database-rollback.md
tick LIST-167 docs/runbooks/application-rollback.md
tick LIST-168 docs/runbooks/dns-rollback.md
tick LIST-169 docs/runbooks/contacts.md
tick LIST-170 docs/runbooks/incident.md
tick LIST-91 .github/dependabot.yml
tick LIST-92 .github/workflows/codeql.yml
tick LIST-135 docs/postman.json
tick LIST-137 docs/user-guide.md
tick LIST-138 docs/faq.md
ask POST /api/deploy/verify/run "{\"appUrl\":\"$BASE\"}"
ask POST /api/checklist/evaluate
ask GET /api/checklist
VERSION="$version, build $build" node "$ROOT/scripts/lib/own-checklist.mjs" "$file" <<<"$answer"

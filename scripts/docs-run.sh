#!/usr/bin/env bash
# Runs every ```sh block of a document against a running preview, in one shell, in a new workspace with a token of its own.
#
#   [BASE=http://localhost:8080] [DEMO_DATABASE_URL=...] ./scripts/docs-run.sh docs/api.md
#
#   BASE                where a preview answers (default http://localhost:8080)
#   DEMO_DATABASE_URL   a customer's database that may be looked at, as run.sh prints it
#
# The first command that fails ends it, with what it answered.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"

case ${1:---help} in
  --help | -h) usage "$0" && exit ;;
  -*) stop "There is no option $1: see $0 --help." ;;
esac
document=$1
[ -r "$document" ] || stop "There is no document $document."
# shellcheck source=scripts/lib/api.sh
. "$ROOT/scripts/lib/api.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck disable=SC2016 # fences, no commands
sed -n '/^ *```sh$/,/^ *```$/p' "$document" | sed '/^ *```/d; s/^   \([^ ]\)/\1/' >"$work/blocks.sh"
[ -s "$work/blocks.sh" ] || stop "$document has no block that begins with \`\`\`sh."

new_workspace docs
export BASE LIVEGATE_URL=$BASE LIVEGATE_FACTS_TOKEN=$LIVEGATE_TOKEN SESSION=$signed_in OPERATOR_SESSION='' APP_URL=http://localhost:5000 ADMIN_EMAIL=$email DATABASE_URL=${DEMO_DATABASE_URL:-postgresql://app:secret@db.internal:5432/app}
if grep -q OPERATOR_SESSION "$work/blocks.sh"; then OPERATOR_SESSION=$(operator_session); fi
if (cd "$work" && bash -euo pipefail blocks.sh >said 2>&1); then
  say "$document: $(grep -cvE '^( |$|[a-z]+\(\)|BASE=)' "$work/blocks.sh") commands ran"
else
  tail -c 1500 "$work/said" >&2
  stop "
$document: a command failed, see above."
fi

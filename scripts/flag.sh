#!/usr/bin/env bash
# Shows or flips a flag, on every replica at once. The kill switch of sign-up:
#
#   ./scripts/flag.sh signup_enabled false
#
#   [BASE=https://livegate.example.com] [SESSION=...] ./scripts/flag.sh NAME [true|false]
#   ./scripts/flag.sh --sql NAME true|false | psql "$OWNER_URL"
#
#   BASE       where Livegate answers (default http://localhost:8080)
#   SESSION    the value of an operator's session cookie; on a preview it may be missing: then the script signs in as
#              OPERATOR (default operator@livegate.example) by the link in /dev/inbox
#   --sql      prints what flips the flag in the database, for when Livegate itself does not answer

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/api.sh
. "$ROOT/scripts/lib/api.sh"

sql=false
case ${1:---help} in
  --help | -h) usage "$0" && exit ;;
  --sql) sql=true && shift ;;
esac
name=${1:-} value=${2:-}
[[ $name =~ ^[a-z][a-z0-9_]*$ ]] || stop "Name a flag, such as signup_enabled: see $0 --help."
[[ $value =~ ^(true|false|)$ ]] || stop "A flag is true or false, not '$value'."

if $sql; then
  [ -n "$value" ] || stop "Say true or false: see $0 --help."
  cat <<SQL
with flipped as (
  update flags set value = $value, updated_by = 'psql', updated_at = now(), flipped_at = clock_timestamp(),
    revision = revision + 1
  where name = '$name' returning name, value, revision)
select name, value, pg_notify('livegate_flags', name || ' ' || value || ' ' || revision) from flipped;
SQL
  exit
fi

SESSION=${SESSION:-$(operator_session)}
if [ -n "$value" ]; then
  as_operator PUT "/api/admin/flags/$name" "{\"value\":$value}"
else
  as_operator GET "/api/admin/flags/$name"
fi
[ "$status" = 200 ] || stop "Livegate refused ($status): $(field detail "$answer")"
say "$name is $(field value "$answer"), set by $(field updatedBy "$answer") at $(field updatedAt "$answer")"

#!/usr/bin/env bash
# Fills an empty database from a backup, so that nothing that went out before goes out again, and checks every audit chain.
#
#   DATABASE_URL=postgresql://livegate_owner:...@host/livegate ./scripts/restore.sh BACKUP.dump
#
#   DATABASE_URL   the owner of an empty database; the roles must be there, as DEPLOY.md makes them
#
# Stop every Livegate first. Mails and calls that waited are held for an operator at /admin, everybody signs in anew, and
# the audit of the platform says that it happened. Give Livegate the keys that it had. Needs pg_restore no older than the server.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/database.sh
. "$ROOT/scripts/lib/database.sh"

case ${1:---help} in
  --help | -h) usage "$0" && exit ;;
  -*) stop "There is no option $1: see $0 --help." ;;
esac
file=$1
[ -r "$file" ] || stop "There is no backup $file."
need_programs psql pg_restore sha256sum
use_database "${DATABASE_URL:-}"
need_new_enough pg_restore
if [ -f "$file.sha256" ]; then
  (cd "$(dirname "$file")" && sha256sum --quiet --check "$(basename "$file").sha256" >/dev/null 2>&1) \
    || stop "$file is not as it was written: take another backup."
fi
[ "$(sql -c "select count(*) from pg_tables where schemaname = 'public'")" = 0 ] \
  || stop "The database $PGDATABASE is not empty: make a new one, and rename it when all is well."

taken=$(TZ=UTC pg_restore --list "$file" | sed -n 's/^; Archive created at \(.*\)$/\1/p')
# Older backups were dated by the zone of their machine; their names never were.
if [[ $(basename "$file") =~ ^livegate-([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})Z\.dump$ ]]; then
  part=("${BASH_REMATCH[@]:1}")
  taken="${part[0]}-${part[1]}-${part[2]} ${part[3]}:${part[4]}:${part[5]} UTC"
fi
[ -n "$taken" ] || stop "$file does not say when it was written: is it a backup?"
say "Restoring the state of $taken"
pg_restore --dbname="$PGDATABASE" --single-transaction --exit-on-error "$file"
sql --single-transaction -v taken="$taken" -f "$ROOT/scripts/lib/after-restore.sql"

bad=$(as_platform "select h.tenant_id || ' at ' || v.bad || ': ' || v.fault
  from audit_head h, lateral audit_verify(h.tenant_id, 0, 2147483647) v where v.bad is not null")
[ -z "$bad" ] || stop "The audit does not hold: $bad"

say "Every audit chain holds: $(as_platform 'select count(*) from audit_head') chains, $(as_platform 'select count(*) from audit_record') records"
say "Held for an operator at /admin: $(as_platform 'select count(*) from job_failures where given_up') jobs"
say "API tokens are as they were: whoever revoked one since $taken must do so again."
say "Now start Livegate with the keys that it had, and run smoke.sh."

#!/usr/bin/env bash
# Writes the whole database into one file, while Livegate goes on serving, and reads it back to see that it is whole.
#
#   DATABASE_URL=postgresql://livegate_backup:...@host/livegate ./scripts/backup.sh [--keep N] DIRECTORY
#
#   DATABASE_URL   a role that reads every row: bypassrls and pg_read_all_data, as DEPLOY.md makes it
#   --keep N       removes all but the newest N backups of the directory afterwards
#
# The file holds mails that wait and what tenants wrote, so only its owner may read it. The keys of Livegate are not in it:
# keep them in another place, for without them sealed secrets stay sealed. Needs pg_dump no older than the server.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/database.sh
. "$ROOT/scripts/lib/database.sh"

keep='' directory=''
while [ $# -gt 0 ]; do
  case $1 in
    --keep)
      [[ ${2:-} =~ ^[1-9][0-9]{0,3}$ ]] || stop "Say how many backups to keep: --keep 14."
      keep=$2
      shift
      ;;
    --help | -h) usage "$0" && exit ;;
    -*) stop "There is no option $1: see $0 --help." ;;
    *) directory=$1 ;;
  esac
  shift
done
[ -n "$directory" ] || stop "Name a directory for the backup: see $0 --help."
need_programs psql pg_dump pg_restore sha256sum
use_database "${DATABASE_URL:-}"
need_new_enough pg_dump
umask 077
# A dump holds the moment it was written as the clock on the wall showed it, and not in which zone.
export TZ=UTC
mkdir -p "$directory"

[ "$(sql -c 'select rolbypassrls or rolsuper from pg_roles where rolname = current_user')" = t ] \
  || stop "The role $PGUSER does not see every row: give it bypassrls, as DEPLOY.md says."

name=livegate-$(date -u +%Y%m%dT%H%M%SZ).dump
file=$directory/$name
trap 'rm -f "$file.part"' EXIT
# Counters of rate limits are worth nothing tomorrow.
pg_dump --format=custom --no-unlogged-table-data --file="$file.part"
pg_restore --list "$file.part" | grep 'TABLE DATA public tenants' >/dev/null \
  || stop "The backup is not whole: it holds no tenants."
pg_restore --file=/dev/null "$file.part"
mv "$file.part" "$file"
(cd "$directory" && sha256sum "$name" >"$name.sha256")

if [ -n "$keep" ]; then
  # Names carry their time, so they sort by age.
  find "$directory" -maxdepth 1 -name 'livegate-*.dump' | sort -r | tail -n "+$((keep + 1))" | while IFS= read -r old; do
    rm -f "$old" "$old.sha256"
  done
fi
say "$file ($(du -h "$file" | cut -f1))"

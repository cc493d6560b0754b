# shellcheck shell=bash
# PostgreSQL's own programs, as backup and restore use them.

decoded() { printf '%b' "${1//%/\\x}"; }

# use_database URL: its parts as libpq's variables, since everybody on the machine sees a password on a command line.
use_database() {
  [[ $1 =~ ^postgres(ql)?://([^:@/]+)(:([^@/]*))?@([^:/?]+)(:([0-9]+))?/([^?]+)(\?(.*))?$ ]] \
    || stop "Set DATABASE_URL to postgresql://role:password@host:port/database."
  PGUSER=$(decoded "${BASH_REMATCH[2]}") PGPASSWORD=$(decoded "${BASH_REMATCH[4]}")
  PGHOST=${BASH_REMATCH[5]} PGPORT=${BASH_REMATCH[7]:-5432} PGDATABASE=$(decoded "${BASH_REMATCH[8]}")
  export PGUSER PGPASSWORD PGHOST PGPORT PGDATABASE PGCONNECT_TIMEOUT=10
  if [[ ${BASH_REMATCH[10]} =~ (^|&)sslmode=([a-z-]+) ]]; then export PGSSLMODE=${BASH_REMATCH[2]}; fi
}

need_programs() { # PROGRAM...
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null \
      || stop "There is no $program: install PostgreSQL's client programs (Debian: apt-get install postgresql-client)."
  done
}

sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }

# as_platform QUERY: with the policies that let the platform see every tenant's rows, which bind the owner too
as_platform() {
  printf '%s\n' 'begin;' "select set_config('app.platform', 'on', true) \\g /dev/null" "$1;" 'commit;' | sql
}

# An older pg_dump or pg_restore refuses a newer server, in words that do not say what to do.
need_new_enough() { # PROGRAM
  local server client
  server=$(sql -c 'show server_version_num') || stop "The database does not answer: check DATABASE_URL."
  client=$("$1" --version | grep -oE '[0-9]+' | head -n 1)
  [ "$client" -ge $((server / 10000)) ] \
    || stop "$1 is version $client and the server is $((server / 10000)): install the programs of version $((server / 10000))."
}

#!/bin/sh
# Looks at {{slug}} from where it runs: which variables are set, is the database there, is Redis, is the app ready.
# Names and results only: no value of a variable leaves this machine. What is sent is signed with LIVEGATE_PROBE_TOKEN.
# Needs curl and openssl. Ends with 0 if all is well, 1 if something failed, 2 if it could not look or report.
set -eu

livegate=${LIVEGATE_URL:-'{{livegateUrl}}'}
ready=${LIVEGATE_READY_URL:-"http://127.0.0.1:${PORT:-{{appPort}}}{{readyPath}}"}
inside=${LIVEGATE_INSIDE_URL:-"http://127.0.0.1:${PORT:-{{appPort}}}/livegate/inside"}
# As the proxy before the app tells it: an app that insists on https would send us there.
proto="X-Forwarded-Proto: $(case ${APP_URL:-} in https:*) echo https ;; *) echo http ;; esac)"
required='{{requiredNames}}'
optional='{{optionalNames}}'
result=0
report=yes
more=

usage() {
  cat <<'TEXT'
usage: sh livegate-probe.sh [--dry-run]

  --dry-run   show what would be sent, and send nothing

Reads the environment of the app. LIVEGATE_READY_URL says where the app answers if not at its own port.
With psql it looks at row-level security, the pool and writing; without it the app may tell them. LIVEGATE_LOG_FILE names a
log to look at. The app may tell more at /livegate/inside (LIVEGATE_INSIDE_URL); POST_DEPLOY_CHECK.md says how.
TEXT
}

stop() {
  printf '%s\n' "$1" >&2
  exit 2
}

# tell NAME STATUS WORDS
tell() {
  printf '%-12s %-8s %s\n' "$1" "$2" "$3"
  if [ "$2" = failed ]; then
    result=1
  fi
}

# also NAME STATUS WORDS: told and reported; the words hold no quote and no backslash
also() {
  tell "$1" "$2" "$3"
  more="$more,{\"id\":\"$1\",\"status\":\"$2\",\"message\":\"$3\"}"
}

# judge NAME GOOD BAD COMMAND...: passed with the words GOOD if the command succeeds, else failed with BAD
judge() {
  judged=$1 good=$2 bad=$3
  shift 3
  if "$@"; then
    also "$judged" passed "$good"
  else
    also "$judged" failed "$bad"
  fi
}

# value_of NAME: only for the names above, since eval takes its argument as code
value_of() {
  eval "printf '%s' \"\${$1-}\""
}

# json_list WORD...
json_list() {
  listed=
  for word in "$@"; do
    listed="$listed${listed:+,}\"$word\""
  done
  printf '[%s]' "$listed"
}

look_at_environment() {
  set_names='' missing='' placeholders='' environment=passed
  for name in $required $optional; do
    case $(value_of "$name") in
      '')
        case " $required " in
          *" $name "*) missing="$missing $name" environment=failed ;;
        esac
        ;;
      *change-me*) placeholders="$placeholders $name" environment=failed ;;
      *) set_names="$set_names $name" ;;
    esac
  done
  if [ "$environment" = passed ]; then
    tell environment passed 'Every required variable is set.'
  else
    tell environment failed "Set these: ${missing:- none is missing};${placeholders:+ placeholders left in$placeholders}"
  fi
}

# host_and_port URL USUAL_PORT: everything between the credentials and the path
host_and_port() {
  authority=${1#*://}
  authority=${authority%%[/?]*}
  authority=${authority##*@}
  case $authority in
    \[*\]:* | [!\[]*:*) printf '%s' "$authority" ;;
    *) printf '%s:%s' "$authority" "$2" ;;
  esac
}

# say BYTES LAST: after an answer could have come, LAST makes the server close, for which both of the following wait
say() {
  printf '%b' "$1" && sleep 1 && printf '%b' "$2" && sleep 1
}

# ask HOST:PORT BYTES LAST
ask() {
  say "$2" "$3" | curl -sN --connect-timeout 4 --max-time 8 "telnet://$1" 2>/dev/null | tr -d '\000'
}

ask_by_tls() {
  say "$2" "$3" | openssl s_client -quiet -no_ign_eof -connect "$1" 2>/dev/null | tr -d '\000'
}

# ask_redis BYTES
ask_redis() {
  case $REDIS_URL in
    rediss://*) ask_by_tls "$(host_and_port "$REDIS_URL" 6379)" "$1" 'QUIT\r\n' ;;
    *) ask "$(host_and_port "$REDIS_URL" 6379)" "$1" 'QUIT\r\n' ;;
  esac
}

look_at_database() {
  database=skipped database_tls=false
  case ${DATABASE_URL:-} in
    '') tell database skipped 'DATABASE_URL is not set.' && return ;;
    *://*) ;;
    *) database=failed && tell database failed 'DATABASE_URL is no address.' && return ;;
  esac
  # PostgreSQL answers a request for TLS with one letter: S for yes, N for no. It closes on the request to cancel nothing.
  case $(ask "$(host_and_port "$DATABASE_URL" 5432)" '\0000\0000\0000\0010\0004\0322\0026\0057' \
    '\0000\0000\0000\0020\0004\0322\0026\0056\0000\0000\0000\0000\0000\0000\0000\0000') in
    S*) database=passed database_tls=true && tell database passed 'PostgreSQL answers, with TLS.' ;;
    N*) database=passed && tell database passed 'PostgreSQL answers, without TLS.' ;;
    '') database=failed && tell database failed 'Nothing answers where DATABASE_URL leads. Check host, port and network.' ;;
    *) database=failed && tell database failed 'Something else than PostgreSQL answers where DATABASE_URL leads.' ;;
  esac
}

look_at_redis() {
  redis=skipped
  if [ -z "${REDIS_URL:-}" ]; then
    tell redis skipped 'REDIS_URL is not set.' && return
  fi
  case $(ask_redis 'PING\r\n') in
    +PONG* | -NOAUTH*) redis=passed && tell redis passed 'Redis answers.' ;;
    *) redis=failed && tell redis failed 'Redis does not answer where REDIS_URL leads.' ;;
  esac
}

look_at_app() {
  app_status=$(curl -s -o /dev/null -H "$proto" -w '%{http_code}' --max-time 10 "$ready") || app_status=0
  if [ "$app_status" = 200 ]; then
    app=passed && tell ready passed 'The app says that it is ready.'
  else
    app=failed && tell ready failed "The app answers $app_status at $ready. 200 is right; 0 means no answer."
  fi
}

# sql TEXT: its first row, without headings; nothing where it cannot be asked
sql() {
  printf '%s;' "$1" | PGCONNECT_TIMEOUT=5 psql "${DATABASE_URL:-}" -X -w -q -A -t -v ON_ERROR_STOP=1 2>/dev/null | tail -n 1
}

# The app is asked instead, and Livegate goes on not knowing what nobody told: what was not looked at is not reported.
look_into_database() {
  looked_into=no
  [ "$database" = passed ] || return 0
  if ! command -v psql >/dev/null; then
    tell into-tables skipped 'psql is not installed here. Install it, or let the app tell at /livegate/inside.'
    return 0
  fi
  open=$(sql "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and not c.relrowsecurity
      and exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
        and a.attname in ('tenant_id', 'organization_id', 'org_id', 'workspace_id', 'account_id'))")
  if [ -z "$open" ]; then
    tell into-tables skipped 'psql could not sign in with DATABASE_URL, so nobody looked into the tables.'
    return 0
  fi
  looked_into=yes
  judge rls 'Every table of tenants has row-level security.' "$open tables of tenants have no row-level security." [ "$open" = 0 ]
  wrote=$(sql 'begin; create temp table livegate_probe (n int) on commit drop; insert into livegate_probe values (41);
    select n + 1 from livegate_probe; rollback')
  judge database-writes 'What is written can be read, and undone.' 'The database takes nothing that is written.' [ "$wrote" = 42 ]
  pool=${DATABASE_POOL_SIZE:-${DB_POOL_MAX:-}}
  most=$(sql 'show max_connections')
  case ${pool:-x}${most:-x} in
    *[!0-9]*) ;;
    *) judge pool "The pool of $pool fits into $most connections." \
      "A pool of $pool for each process does not fit into $most connections." \
      [ $((pool * ${WEB_CONCURRENCY:-1})) -lt "$most" ] ;;
  esac
}

look_into_redis() {
  [ "$redis" = passed ] || return 0
  login=${REDIS_URL#*://} login=${login%%/*}
  case $login in
    *%*@*) return 0 ;;
    :*@*) login=${login%@*} login="AUTH ${login#:}\r\n" ;;
    *:*@*) login=${login%@*} login="AUTH ${login%%:*} ${login#*:}\r\n" ;;
    *) login= ;;
  esac
  known=$(ask_redis "${login}INFO all\r\n")
  memory=$(printf '%s\n' "$known" | tr -d '\r' | sed -n 's/^maxmemory:\([0-9]*\)$/\1/p')
  slowest=$(printf '%s\n' "$known" | tr -d '\r' | sed -n 's/^cmdstat_[gs]et:.*usec_per_call=\([0-9]*\).*/\1/p' | sort -n | tail -n 1)
  if [ -n "$memory" ]; then
    judge maxmemory 'Redis has a limit of memory.' 'Redis has no limit of memory. Set maxmemory.' [ "$memory" -gt 0 ]
  fi
  if [ -n "$slowest" ]; then
    judge redis-latency 'Redis takes less than 5 ms for a value.' 'Redis takes 5 ms or more for a value.' [ "$slowest" -lt 5000 ]
  fi
}

# told NAME: what the app said of it
told() {
  printf '%s\n' "$said" | sed -n "s/^$1 //p" | head -n 1
}

# The next four are called by judge, which shellcheck does not see.
# shellcheck disable=SC2317
# all_of A/B: as many as there should be, and one at least
all_of() {
  [ "${1%/*}" = "${1#*/}" ] && [ "${1%/*}" -gt 0 ] 2>/dev/null
}

# shellcheck disable=SC2317
# fits_into A/B: A is less than B
fits_into() {
  [ "${1%/*}" -lt "${1#*/}" ] 2>/dev/null
}

# shellcheck disable=SC2317
is_below() {
  [ "$1" -lt "$2" ] 2>/dev/null
}

# shellcheck disable=SC2317
leads_to_app() {
  app_url=${APP_URL:-}
  [ "$1" = "${app_url%/}/webhooks/gcal" ]
}

# shellcheck disable=SC2317
is_quiet() {
  case $1 in info | warn | warning | error | fatal) ;; *) return 1 ;; esac
}

# about NAME: whether the app said something of it; what it said is then in $value
about() {
  value=$(told "$1")
  [ -n "$value" ]
}

ask_the_app_for_the_database() {
  ! about tables || judge rls 'Every table of tenants has row-level security.' 'Tables of tenants have no row-level security.' all_of "$value"
  ! about writes || judge database-writes 'What is written can be read, and undone.' 'The database takes nothing that is written.' [ "$value" = ok ]
  ! about pool || judge pool 'The pools fit into the connections.' 'The pools do not fit into the connections.' fits_into "$value"
}

ask_the_app() {
  # The token stands in a file, since arguments can be read by others.
  said=$(printf 'header = "Authorization: Bearer %s"\n' "$LIVEGATE_PROBE_TOKEN" \
    | curl -sf -H "$proto" --max-time 90 -K - "$inside" | head -c 4000 | tr -cd 'A-Za-z0-9 ./:_\n-') || said=
  ! about heartbeat || judge worker 'The worker gave a sign within the last minute.' 'The worker gave no sign for a minute.' is_below "$value" 60
  ! about worker-redis || judge worker-redis 'The worker reaches Redis.' 'The worker does not reach Redis.' [ "$value" = ok ]
  ! about schedules || judge schedules 'The worker knows its schedules.' 'The worker knows no schedule.' is_below 0 "$value"
  ! about canary || judge canary-job 'A job that does nothing was done within a minute.' 'A job that does nothing was not done.' is_below "$value" 60000
  ! about retried || judge canary-retry 'A job that fails once is tried again.' 'A job that fails is not tried again.' is_below 0 "$value"
  ! about channels || judge calendar-channels 'Every organisation has a calendar channel.' 'Calendar channels are missing or have expired.' all_of "$value"
  ! about channel-address || judge calendar-address 'Calendar channels lead to this app.' 'Calendar channels lead elsewhere.' leads_to_app "$value"
  ! about dsn || judge error-tracking 'Every service reports its errors.' 'Not every service reports its errors.' all_of "$value"
  [ "$looked_into" = yes ] || ask_the_app_for_the_database
  ! about level || judge log-level 'The log is as quiet as production wants it.' 'The log tells too much for production.' is_quiet "$value"
}

look_at_log() {
  if [ ! -r "${LIVEGATE_LOG_FILE:-}" ]; then
    return 0
  fi
  canary="livegate.canary.$$@example.com"
  heard=yes
  curl -s -o /dev/null --max-time 5 "$ready?email=$canary" || heard=no
  curl -s -o /dev/null --max-time 5 -A "$canary" "$ready" || heard=no
  sleep 1
  line=$(tail -n 1 "$LIVEGATE_LOG_FILE")
  case $line in
    '{'*'}') also log-lines passed 'A line of the log is JSON.' ;;
    *) also log-lines failed 'A line of the log is no JSON.' ;;
  esac
  if tail -n 200 "$LIVEGATE_LOG_FILE" | grep -qF "$canary"; then
    also log-redaction failed 'An e-mail address that was sent to the app stands in its log.'
  elif [ "$heard" = yes ]; then
    also log-redaction passed 'An e-mail address that was sent to the app does not stand in its log.'
  fi
}

body() {
  # shellcheck disable=SC2086
  printf '{"version":1,"provider":"%s","at":%s,"key":"%s","facts":[{"id":"environment","status":"%s","set":%s,"missing":%s,"placeholder":%s},{"id":"database","status":"%s","tls":%s},{"id":"redis","status":"%s"},{"id":"ready","status":"%s","http":%s}%s]}' \
    '{{provider}}' "$(date +%s)" "$1" "$environment" \
    "$(json_list $set_names)" "$(json_list $missing)" "$(json_list $placeholders)" \
    "$database" "$database_tls" "$redis" "$app" "$app_status" "$more"
}

send() {
  # Whoever can read this process's arguments can read its environment too.
  signature=$(printf '%s' "$1" | openssl dgst -sha256 -hmac "$LIVEGATE_PROBE_TOKEN" -r | cut -d ' ' -f 1)
  answered=$(curl -sS -o /dev/null -w '%{http_code}' --max-time 15 -H 'Content-Type: application/json' \
    -H "Livegate-Signature: $signature" --data-binary "$1" "$livegate/api/deploy/facts") || answered=000
  case $answered in
    2??) printf 'Sent to %s.\n' "$livegate" ;;
    401 | 403) stop 'Livegate does not know this probe token. Set LIVEGATE_PROBE_TOKEN to the newest one.' ;;
    *) stop "Livegate answered $answered. Check LIVEGATE_URL, then run this again." ;;
  esac
}

case ${1:-} in
  --dry-run) report=no ;;
  --help) usage && exit 0 ;;
  '') ;;
  *) usage >&2 && exit 2 ;;
esac
command -v curl >/dev/null || stop 'This needs curl. Install it where the app runs.'
command -v openssl >/dev/null || stop 'This needs openssl. Install it where the app runs.'
curl -V | grep -q telnet || stop 'This curl was built without telnet, which the probe needs. Install the usual one.'
[ -n "${LIVEGATE_PROBE_TOKEN:-}" ] || stop 'LIVEGATE_PROBE_TOKEN is not set here. Set it where the app runs.'

look_at_environment
look_at_database
look_at_redis
look_at_app
look_into_database
look_into_redis
ask_the_app
look_at_log
key=$(printf '%s' "$LIVEGATE_PROBE_TOKEN" | openssl dgst -sha256 -r | cut -c 1-8)
if [ "$report" = yes ]; then
  send "$(body "$key")"
else
  body "$key" && echo
fi
exit $result

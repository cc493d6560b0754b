#!/usr/bin/env bash
# Drills the worst day: a database is backed up, lost, and restored into a fresh server, and Livegate goes on with it.
#
#   ./scripts/drill.sh
#
# It opens two PostgreSQL servers of its own, of the version of the installed pg_dump, and sees that every row is there,
# every audit chain holds, no mail goes out twice, and people can sign in. Needs what run.sh needs, and PostgreSQL's
# programs, server included (Debian: apt-get install postgresql). Ends with 1 if anything is wrong.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/tools.sh
. "$ROOT/scripts/lib/tools.sh"
# shellcheck source=scripts/lib/build.sh
. "$ROOT/scripts/lib/build.sh"
# shellcheck source=scripts/lib/database.sh
. "$ROOT/scripts/lib/database.sh"

case ${1:-} in
  '') ;;
  --help | -h) usage "$0" && exit ;;
  *) stop "There is no option $1: see $0 --help." ;;
esac
need_java
need_node
for programs in $(compgen -G '/usr/lib/postgresql/*/bin' | sort -rV) $(pg_config --bindir 2>/dev/null || true); do
  if [ -x "$programs/initdb" ] && [ -x "$programs/pg_dump" ]; then break; fi
done
{ [ -x "${programs:-}/initdb" ] && [ -x "$programs/pg_dump" ]; } \
  || stop "There are no programs of a PostgreSQL server: install them (Debian: apt-get install postgresql)."
export PATH=$programs:$PATH
build_jvm

work=$(mktemp -d) passed=0 failed=0 started=() servers=()
chmod 755 "$work"
echo drill >"$work/password"
as=()
if [ "$(id -u)" = 0 ]; then as=(setpriv --reuid=postgres --regid=postgres --clear-groups); fi

finish() {
  local one
  for one in "${started[@]}"; do kill "$one" 2>/dev/null || true; done
  wait 2>/dev/null || true
  for one in "${servers[@]}"; do "${as[@]}" pg_ctl stop -D "$one" -m immediate >/dev/null 2>&1 || true; done
  rm -rf "$work"
}
trap finish EXIT

check() { # WHAT COMMAND...
  local what=$1
  shift
  if "$@"; then passed=$((passed + 1)) && say "ok    $what"; else failed=$((failed + 1)) && say "FAIL  $what"; fi
}

server() { # NAME: a fresh one with our roles, and its port in $work/NAME.port
  local port data=$work/$1
  port=$(free_port $((15600 + ${#servers[@]} * 10)))
  mkdir "$data" && { [ ${#as[@]} = 0 ] || chown postgres "$data"; }
  "${as[@]}" initdb -D "$data" --username=postgres --auth=scram-sha-256 --pwfile="$work/password" --encoding=UTF8 --locale=C.UTF-8 \
    >"$work/$1.initdb" 2>&1 || { cat "$work/$1.initdb" >&2 && return 1; }
  servers+=("$data")
  "${as[@]}" pg_ctl start -D "$data" -w -l "$data/server.log" -o "-c port=$port -c listen_addresses=127.0.0.1 -c unix_socket_directories=" \
    >/dev/null || { cat "$data/server.log" >&2 && return 1; }
  PGHOST=127.0.0.1 PGPORT=$port PGPASSWORD=drill LIVEGATE_OWNER_PASSWORD=owner LIVEGATE_APP_PASSWORD=app LIVEGATE_BACKUP_PASSWORD=backup \
    sh "$ROOT/deploy/compose/roles.sh" >/dev/null
  echo "$port" >"$work/$1.port"
}

address() { say "postgresql://livegate_$2:$2@127.0.0.1:$(cat "$work/$1.port")/livegate"; } # SERVER ROLE

app() { # SERVER: Livegate over it, its process in $app
  local port
  port=$(free_port 8480)
  BASE=http://localhost:$port
  PORT=$port MANAGEMENT_PORT=$(free_port 9480) LIVEGATE_MODE=preview LIVEGATE_PUBLIC_URL=$BASE LIVEGATE_LIMITS=off \
    LIVEGATE_MAIL_HOST=localhost LIVEGATE_MAIL_PORT=$mail_port LIVEGATE_HEALTH_DISK=$work \
    QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:$(cat "$work/$1.port")/livegate \
    QUARKUS_DATASOURCE_USERNAME=livegate_app QUARKUS_DATASOURCE_PASSWORD=app \
    QUARKUS_FLYWAY_USERNAME=livegate_owner QUARKUS_FLYWAY_PASSWORD=owner \
    "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -jar "$ROOT/backend/target/quarkus-app/quarkus-run.jar" >"$work/$1.log" 2>&1 &
  app=$!
  started+=("$app")
  for ((i = 0; i < 600; i++)); do
    answers "$BASE/api/ready" && return
    kill -0 "$app" 2>/dev/null || break
    sleep 0.1
  done
  tail -n 20 "$work/$1.log" >&2
  stop "Livegate did not start over the server $1."
}

stop_app() {
  kill "$app"
  wait "$app" 2>/dev/null || true
}

sign_up() { # SLUG: and wait until its workspace is ready
  local jwt tenant i
  call POST /public/signup/start "{\"name\":\"Drill $1\",\"ownerEmail\":\"$1@example.com\",\"slug\":\"$1\",\"plan\":\"pro\"}"
  jwt=$(field jwt "$answer") tenant=$(field id "$answer")
  call POST /public/signup/pro/confirm '{}' "Authorization: Bearer $jwt"
  for ((i = 0; i < 150; i++)); do
    call GET "/api/v1/tenants/$tenant/provision-status" '' "Authorization: Bearer $jwt"
    [ "$(field status "$answer")" != complete ] || return 0
    sleep 0.1
  done
  stop "The workspace $1 did not become ready: $answer"
}

sink() {
  node "$ROOT/scripts/lib/smtp-sink.mjs" "$mail_port" >"$work/mails" &
  started+=($!)
}
mails() { wc -l <"$work/mails"; }
twice() { sort "$work/mails" | uniq -d; }
awaited() { # COMMAND...: within 30 seconds
  local i
  for ((i = 0; i < 300; i++)); do
    "$@" && return
    sleep 0.1
  done
  return 1
}

# What a restore changes on purpose: jobs and mails are held, people sign in anew, the audit tells.
tables() {
  as_platform "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relispartition
    and relname not in ('scheduled_tasks', 'job_failures', 'sessions', 'refresh_tokens', 'sign_in_links', 'rate_limits',
      'passkey_challenges', 'passkey_confirmations', 'audit_record', 'audit_head', 'mails') order by 1"
}
rows() { # SERVER: each table with a digest of all its rows
  local table
  use_database "$(address "$1" owner)"
  for table in $(tables); do
    say "$table $(as_platform "select count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '-') from $table r")"
  done
  as_platform "select 'audit ' || count(*) || ' ' || md5(string_agg(hash::text, '|' order by tenant_id, seq)) from audit_record
    where event <> 'DATABASE_RESTORED'"
}
same_rows() { diff "$work/before.rows" "$work/after.rows" >&2 && [ "$(wc -l <"$work/before.rows")" -gt 30 ]; }
held() { [ "$(as_platform "select count(*) from job_failures where given_up and task_name = 'mail'")" = "$1" ]; }
grew() { [ "$(mails)" -gt "$1" ]; }
signs_in() {
  local before
  before=$(mails)
  call POST /public/auth/magic-link '{"email":"drill-one@example.com"}'
  awaited grew "$before"
}
is_recent() { local age=$(($(date +%s) - $(date -d "$1" +%s))) && [ "$age" -ge 0 ] && [ "$age" -lt 900 ]; }
refuses() { ! "$@" 2>/dev/null; }

eval "$("$JAVA_HOME/bin/java" "$ROOT/scripts/lib/Keys.java" | sed 's/^/export /')"
mail_port=$(free_port 5225)
: >"$work/mails"
say "PostgreSQL $("$programs/postgres" --version | grep -oE '[0-9.]+' | head -n 1)"
server first
server second

app first
# shellcheck source=scripts/lib/api.sh
. "$ROOT/scripts/lib/api.sh"
sign_up drill-one
sign_up drill-two
stop_app
use_database "$(address first owner)"
waiting=$(as_platform "select count(*) from mails where state = 'pending'")
check "letters wait, since no mail server was there" [ "$waiting" -ge 2 ]
rows first >"$work/before.rows"
check "the backup is written and read back, by a machine in another zone" \
  env TZ=Asia/Tokyo "DATABASE_URL=$(address first backup)" "$ROOT/scripts/backup.sh" --keep 2 "$work/backups"

sink
app first
check "after the backup the letters go out" awaited grew $((waiting - 1))
stop_app
"${as[@]}" pg_ctl stop -D "$work/first" -m immediate >/dev/null

backup=$(compgen -G "$work/backups/*.dump")
check "the restore into a fresh server holds every audit chain" \
  env "DATABASE_URL=$(address second owner)" "$ROOT/scripts/restore.sh" "$backup"
check "the backup says when it was written, whatever it is called" is_recent "$(TZ=UTC pg_restore --list "$backup" | sed -n 's/^; Archive created at //p')"
rows second >"$work/after.rows"
check "and so does the audit of what was restored" is_recent "$(as_platform "select facts ->> 'takenAt' from audit_record where event = 'DATABASE_RESTORED'")"
check "every row is there" same_rows
check "the letters that waited are held for an operator" held "$waiting"
check "a second restore into it is refused" refuses env "DATABASE_URL=$(address second owner)" "$ROOT/scripts/restore.sh" "$backup"

app second
sleep 5 # in which a job that was not held would have run
check "no letter goes out again" [ "$(mails)" = "$waiting" ]
check "people can ask for a link, and it comes" signs_in
check "every letter came once" [ -z "$(twice)" ]
check "it passes the smoke test" env "BASE=$BASE" "$ROOT/scripts/smoke.sh"
say "$passed passed, $failed failed"
[ "$failed" = 0 ]

#!/usr/bin/env bash
# Starts Livegate with a PostgreSQL of its own and the sandbox, and stops them all on Ctrl-C or SIGTERM.
#
#   ./scripts/run.sh [--port N] [--data DIR] [--native] [--no-sandbox]
#
#   --port N       where Livegate listens (default 8080, or $PORT)
#   --data DIR     where database, keys and logs are kept (default .livegate/)
#   --native       runs the native executable, built first if there is none (needs GRAALVM_HOME)
#   --no-sandbox   leaves out the demo customer's app, the webhook sink, the SMTP inbox and the look-alike of Stripe
#
# Needs a JDK 17 or newer and Node.js 20 or newer; builds what is missing.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/tools.sh
. "$ROOT/scripts/lib/tools.sh"
# shellcheck source=scripts/lib/build.sh
. "$ROOT/scripts/lib/build.sh"

port=${PORT:-8080} data=$ROOT/.livegate native=false sandbox=true
while [ $# -gt 0 ]; do
  case $1 in
    --port) port=${2:-} && shift ;;
    --data) data=${2:-} && shift ;;
    --native) native=true ;;
    --no-sandbox) sandbox=false ;;
    --help | -h) usage "$0" && exit ;;
    *) stop "There is no option $1: see $0 --help." ;;
  esac
  shift || stop "The last option needs a value: see $0 --help."
done
[[ $port =~ ^[1-9][0-9]{0,4}$ && $port -le 65535 ]] \
  || stop "A port is a number from 1 to 65535, not '$port'."
[ -n "$data" ] || stop "--data needs a directory."

need_java
need_node
command -v curl >/dev/null || stop "There is no curl: install it (Debian: apt-get install curl)."
taken "$port" && stop "Port $port is taken: stop what listens there or choose another with --port."
{ mkdir -p "$data/log" 2>/dev/null && [ -w "$data" ]; } \
  || stop "The directory $data cannot be written: choose another with --data."
data=$(cd "$data" && pwd)
need_disk 300 "$data"

if $native; then build_native; else build_jvm; fi

keys=$data/keys.env
if [ ! -s "$keys" ]; then
  (umask 077 && "$JAVA_HOME/bin/java" "$ROOT/scripts/lib/Keys.java" >"$keys.new") && mv "$keys.new" "$keys"
fi
set -a
# shellcheck source=/dev/null
. "$keys"
set +a
export PORT=$port
export MANAGEMENT_PORT=${MANAGEMENT_PORT:-$(free_port $((port > 64000 ? port - 920 : port + 920)))}
export LIVEGATE_MODE=${LIVEGATE_MODE:-preview}
export LIVEGATE_PUBLIC_URL=${LIVEGATE_PUBLIC_URL:-http://localhost:$port}
if $sandbox && [ "$LIVEGATE_MODE" = preview ]; then
  # Else a key that is made up for playing would be shown to Stripe.
  export LIVEGATE_CREDENTIAL_API_STRIPE=${LIVEGATE_CREDENTIAL_API_STRIPE:-http://localhost:5010}
fi
export LIVEGATE_HEALTH_DISK=$data
export LIVEGATE_HEALTH_BUILD=${LIVEGATE_HEALTH_BUILD:-$(git -C "$ROOT" rev-parse --short HEAD 2>/dev/null || echo local)}

started=()
# shellcheck disable=SC2317 # the traps call it
finish() {
  trap '' INT TERM
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do kill "${started[i]}" 2>/dev/null || true; done
  wait
}
trap 'finish; say "Livegate has stopped."; exit 0' INT TERM
trap finish EXIT

if $sandbox; then
  "$JAVA_HOME/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$(jar sandbox)" \
    >"$data/log/sandbox.log" 2>&1 &
  sandbox_pid=$!
  started+=("$sandbox_pid")
  for ((i = 0; i < 50; i++)); do answers http://localhost:5020/_sandbox/deliveries && break; sleep 0.1; done
fi
if $sandbox && [ "$LIVEGATE_MODE" = preview ] && answers http://localhost:5020/_sandbox/deliveries; then
  # So that automations and the script of the plan pro are really delivered, and can be seen at /_sandbox/deliveries.
  export LIVEGATE_PROVISIONING_RUNNER_URL=${LIVEGATE_PROVISIONING_RUNNER_URL:-http://localhost:5020/runner/livegate}
  export LIVEGATE_PROVISIONING_APPS_SCRIPT_DEPLOYMENT_URL=${LIVEGATE_PROVISIONING_APPS_SCRIPT_DEPLOYMENT_URL:-http://localhost:5020/script/livegate}
fi

if $native; then
  app=("$(printf '%s\n' "$ROOT"/backend/target/*-runner)" -Xmx256m)
else
  app=("$JAVA_HOME/bin/java" -Xmx768m -XX:+UseSerialGC -jar "$ROOT/backend/target/quarkus-app/quarkus-run.jar")
fi
log=$data/log/livegate.log
[ ! -f "$log" ] || mv "$log" "$log.1"
"$JAVA_HOME/bin/java" -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$(jar localdb)" \
  --data "$data/postgresql" --also-demo 15432 --log "$log" -- "${app[@]}" &
launcher=$!
started+=("$launcher")

explain() {
  [ ! -s "$log" ] || grep -m 5 -E 'ERROR|Exception|will not start|cannot' "$log" >&2 || tail -n 5 "$log" >&2 || true
  stop "Livegate stopped: read $log."
}
for ((i = 0; i < 1200; i++)); do
  kill -0 "$launcher" 2>/dev/null || explain
  answers "http://127.0.0.1:$port/api/ready" && break
  sleep 0.1
done
answers "http://127.0.0.1:$port/api/ready" || stop "Livegate is not ready after two minutes: read $log."

if $sandbox && ! kill -0 "$sandbox_pid" 2>/dev/null; then
  say "The sandbox is not running: $(tail -n 1 "$data/log/sandbox.log")"
fi
say "Livegate is ready: http://localhost:$port"
for ((i = 0; i < 30; i++)); do
  link=$(grep -m 1 -o "Operator's login link: [^\"]*" "$log" || true)
  [ -z "$link" ] || { say "$link" && break; }
  sleep 0.1
done
wait "$launcher" || explain
explain

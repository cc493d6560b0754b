#!/usr/bin/env bash
# Starts a Livegate of its own with six workspaces to look around in: fresh, blocked, verified, live, one with a launch that
# is scheduled, one with a launch that is held. Prints a link into each, and stops everything on Ctrl-C.
#
#   [LIVEGATE_PUBLIC_URL=http://192.168.1.20:8180] ./scripts/tour.sh [--once]
#
#   --once                ends as soon as everything is there
#   LIVEGATE_PUBLIC_URL   where another device, such as a phone, reaches this machine; the links begin with it
#
# It takes about two minutes, since a launch is held only at its minute. Needs what run.sh needs, and its ports.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/tools.sh
. "$ROOT/scripts/lib/tools.sh"
# shellcheck source=scripts/lib/build.sh
. "$ROOT/scripts/lib/build.sh"
# shellcheck source=scripts/lib/instance.sh
. "$ROOT/scripts/lib/instance.sh"

once=false
case ${1:-} in
  '') ;;
  --once) once=true ;;
  --help | -h) usage "$0" && exit ;;
  *) stop "There is no option $1: see $0 --help." ;;
esac
need_java
need_node
cd "$ROOT"
say "Starting Livegate (log: target/instance-jvm.log)"
start_instance jvm || stop "Livegate did not start: read target/instance-jvm.log."
trap 'stop_apps; stop_instance; exit 0' INT TERM
trap 'stop_apps; stop_instance' EXIT
# shellcheck source=scripts/lib/api.sh
. "$ROOT/scripts/lib/api.sh"
# shellcheck source=scripts/lib/tenant.sh
. "$ROOT/scripts/lib/tenant.sh"

rows=''
row() { # STATE WHAT PATH
  local link
  link=$(sign_in_link)
  rows+="$1: $2"$'\n'"    sign in  $link"$'\n'"    look at  ${LIVEGATE_PUBLIC_URL:-$BASE}$3"$'\n'
}

held_begins() { # a freeze is on, and the launch comes into it
  workspace held "Held back"
  product_is_added
  ask POST /api/v1/windows "{\"kind\":\"deny\",\"reason\":\"Stock is counted\",\"timezone\":\"UTC\",\
\"localStart\":\"$(from_now -3600 | cut -c1-16)\",\"durationMinutes\":180}"
  launch_is_scheduled 75
  held_session=$session held_launch=$launch held_email=$email
}

held_is_there() {
  local i
  session=$held_session email=$held_email
  for ((i = 0; i < 150; i++)); do
    ask GET "/api/v1/deployments/$held_launch"
    [[ $answer == *'"state":"held"'* ]] && break
    sleep 1
  done
  [[ $answer == *'"state":"held"'* ]] || stop "The launch is not held: $answer"
  row held "a launch that came into a freeze, and waits for somebody" "/dashboard/launches?launch=$held_launch"
}

verified() { # SLUG NAME PORT
  workspace "$1" "$2"
  answers_are "http://localhost:$3" "$DEMO_DATABASE_URL"
  secrets_are_made
  ask POST /api/deploy/preflight '{}' && ends "The pre-flight" passed
  app_is_deployed "$3"
  ask POST /api/deploy/verify && ends "The verification" pass
}

held_begins

workspace fresh "Fresh start"
row fresh "nothing answered yet: the first step of eight" /dashboard/deploy

workspace blocked "Blocked bakery"
answers_are http://localhost:5000 "$(sed -E 's#:[^:@/]+@#:wrong@#' <<<"$DEMO_DATABASE_URL")"
secrets_are_made
ask POST /api/deploy/preflight '{}' && ends "The pre-flight" failed
row blocked "a database that takes no such password, and what to do" /dashboard/deploy/preflight

verified verified "Verified vineyard" "$(free_port 5013)"
row verified "seen from outside: one press from being live" /dashboard/deploy/go-live

verified live "Live library" "$(free_port 5013)"
ask POST /api/deploy/go-live '{"confirm":true}' && ends "Going live" live
row live "live and watched, with a report that can be shown" /dashboard/deploy/go-live

workspace scheduled "Scheduled shop"
product_is_added
launch_is_scheduled $((3 * 86400))
row scheduled "a launch in three days, to be moved, cancelled or begun" "/dashboard/launches?launch=$launch"

say "Waiting for the minute of the launch that will be held"
held_is_there
say ""
printf '%s' "$rows"
say "operator: flags, promises, jobs and workspaces"
say "    sign in  as operator@livegate.example at ${LIVEGATE_PUBLIC_URL:-$BASE}/login; the mail is at $BASE/dev/inbox"
say ""
if $once; then exit; fi
say "Each link works once. Ctrl-C stops everything."
wait "$INSTANCE"

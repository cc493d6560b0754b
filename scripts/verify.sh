#!/usr/bin/env bash
# Lets a running Livegate look at a deployed app from outside; prints one line for each check and what to do.
#
#   [BASE=https://livegate.example.com] [APP_URL=https://app.example.com] [LIVEGATE_TOKEN=lg_...] ./scripts/verify.sh
#
#   BASE            where Livegate answers (default http://localhost:8080)
#   APP_URL         the app; without it the configured one is looked at, its statistics included
#   LIVEGATE_TOKEN  an API token of the workspace with the scope deploy; on a preview a new workspace is opened without it,
#                   and APP_URL is the sandbox's app (http://localhost:5000) unless you say otherwise
#
# Ends with 1 if the verification fails; warnings are no failure. Needs curl.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"

case ${1:-} in
  '') ;;
  --help | -h) usage "$0" && exit ;;
  *) stop "There is no option $1: see $0 --help." ;;
esac
# shellcheck source=scripts/lib/api.sh
. "$ROOT/scripts/lib/api.sh"

run=$(fresh_number) credential=''

open_workspace() {
  local email=verify+$run@example.com jwt tenant session i
  call POST /public/signup/start "{\"name\":\"Verify $run\",\"ownerEmail\":\"$email\",\"slug\":\"verify-$run\",\"plan\":\"pro\"}"
  [ "$status" = 201 ] || stop "Set LIVEGATE_TOKEN: no workspace could be opened ($(field detail "$answer"))."
  jwt=$(field jwt "$answer") tenant=$(field id "$answer")
  call POST /public/signup/pro/confirm '{}' "Authorization: Bearer $jwt"
  for ((i = 0; i < 150; i++)); do
    call GET "/api/v1/tenants/$tenant/provision-status" '' "Authorization: Bearer $jwt"
    if [ "$(field status "$answer")" != pending ] && [ "$(field status "$answer")" != processing ]; then break; fi
    sleep 0.1
  done
  session=$(session_of "$email") || stop "Set LIVEGATE_TOKEN: this Livegate has no inbox to sign in by."
  credential="Cookie: livegate=$session"
  call PUT /api/deploy/config "{\"provider\":\"docker\",\"appUrl\":\"$APP_URL\"}" "$credential"
  [ "$status" = 200 ] || stop "$APP_URL cannot be looked at: $(field detail "$answer")"
}

begin() {
  if [ -n "${APP_URL:-}" ]; then
    call POST /api/deploy/verify/run "{\"appUrl\":\"$APP_URL\"}" "$credential" "Prefer: respond-async"
  else
    call POST /api/deploy/verify '' "$credential" "Prefer: respond-async"
  fi
  [ "$status" = 202 ] || stop "Livegate answered $status: $(field detail "$answer")"
  id=$(field id "$answer")
}

# The verification, once it has ended; newest first, so it is the first.
await() {
  local i
  for ((i = 0; i < 120; i++)); do
    call GET '/api/deploy/verify/runs?limit=1' '' "$credential"
    [ "$status" = 200 ] || stop "Livegate answered $status: $(field detail "$answer")"
    if [ "$(field id "$answer")" = "$id" ] && ! grep -q '"status":"running"' <<<"$answer"; then return; fi
    sleep 0.25
  done
  stop "The verification did not end in 30 seconds."
}

checks() {
  tr '{' '\n' <<<"$answer" \
    | sed -n 's/^"id":"[A-Z][A-Za-z]*","title":"\([^"]*\)","status":"\([a-z]*\)".*"message":"\(\([^"\\]\|\\.\)*\)".*/\2|\1|\3/p' \
    | sed 's/\\"/"/g' | while IFS='|' read -r result title message; do
      case $result in
        passed) say "ok    $title" ;;
        failed | error) say "FAIL  $title: $message" ;;
        *) printf '%-5s %s: %s\n' "${result:0:4}" "$title" "$message" ;;
      esac
    done
}

guidance() {
  tr '{' '\n' <<<"$answer" \
    | sed -n 's/^"code":"\([A-Z-]*\)".*"cause":"\(\([^"\\]\|\\.\)*\)".*/      \1: \2/p' \
    | sed 's/\\"/"/g'
}

if [ -n "${LIVEGATE_TOKEN:-}" ]; then
  credential="Authorization: Bearer $LIVEGATE_TOKEN"
else
  APP_URL=${APP_URL:-http://localhost:5000}
  open_workspace
fi
begin
await
checks
result=$(sed -n 's/.*"appUrl":"[^"]*","status":"\([a-z]*\)".*/\1/p' <<<"$answer" | head -n 1)
if [ "$result" = pass ]; then
  say "PASS  $(field appUrl "$answer")"
else
  guidance
  say "FAIL  $(field appUrl "$answer")"
  exit 1
fi

#!/usr/bin/env bash
# Signs up on a running Livegate as strangers do, and says whether it went as promised (JOIN-60 to JOIN-65).
#
#   [BASE=https://livegate.example.com] [WEBHOOK=https://hook.eu1.make.com/...] ./scripts/preflight-signup-test.sh
#
#   BASE       where Livegate answers (default http://localhost:8080)
#   WEBHOOK    a webhook that answers 200; on this machine the sandbox's is used, or one that this script opens (node)
#   EMAIL      whose address the owners get, each with a +tag (default preflight@example.com)
#
# It leaves four workspaces behind, and takes four of the twenty sign-ups an hour that an address has. On a preview it
# also signs in by the mailed link and counts what is there. Ends with 1 if anything is wrong.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/tools.sh
. "$ROOT/scripts/lib/tools.sh"

case ${1:-} in
  '') ;;
  --help | -h) usage "$0" && exit ;;
  *) stop "There is no option $1: see $0 --help." ;;
esac
# shellcheck source=scripts/lib/api.sh
. "$ROOT/scripts/lib/api.sh"

run=$(fresh_number) passed=0 failed=0
email=${EMAIL:-preflight@example.com}
responder=''
trap '[ -z "$responder" ] || kill "$responder" 2>/dev/null || true' EXIT

find_webhook() {
  [ -z "${WEBHOOK:-}" ] || return 0
  [[ $BASE =~ ^http://(localhost|127\.0\.0\.1)(:|$) ]] || stop "Set WEBHOOK to a Make.com webhook that answers 200."
  WEBHOOK=http://localhost:5020/hook/preflight
  answers "$WEBHOOK" && return
  command -v node >/dev/null || stop "There is neither the sandbox nor node: set WEBHOOK to a webhook that answers 200."
  local port
  port=$(free_port 5006)
  node -e 'require("http").createServer((q, r) => r.end()).listen(+process.argv[1], "localhost")' "$port" &
  responder=$!
  WEBHOOK=http://localhost:$port/hook/preflight
  for ((i = 0; i < 50; i++)); do
    answers "$WEBHOOK" && return
    sleep 0.1
  done
  stop "No webhook could be opened on port $port."
}

check() { # WHAT COMMAND...: one line, counted
  local what=$1
  shift
  if "$@"; then
    passed=$((passed + 1)) && say "ok    $what"
  else
    failed=$((failed + 1)) && say "FAIL  $what ($status: $answer)"
  fi
}

refused() { [ "$status" = "$1" ] && [ "$(field code "$answer")" = "$2" ]; }
is() { [ "$status" = "$1" ]; }
succeeded() { is 200 && [ "$(field success "$answer")" = true ]; }
replayed() { is "$1" && grep -qi '^idempotent-replayed: true' <<<"$headers"; }
same() { [ "$1" = "$2" ]; }

start() { # PLAN TAG [SLUG]: sets jwt and tenant
  local slug=${3:-preflight-$1-$run}
  call POST /public/signup/start \
    "{\"name\":\"Preflight $1\",\"ownerEmail\":\"$(owner "$2")\",\"slug\":\"$slug\",\"plan\":\"$1\"}" \
    "Idempotency-Key: preflight-start-$2-$run"
  if is 201; then jwt=$(field jwt "$answer") tenant=$(field id "$answer"); fi
}
owner() { say "${email%%@*}+$1-$run@${email#*@}"; }
step() { call POST "/public/signup/$1" "$2" "Authorization: Bearer $jwt" "Idempotency-Key: preflight-$3-$run"; }
provision_status() { call GET "/api/v1/tenants/$tenant/provision-status" '' "Authorization: Bearer $jwt"; }

completes() {
  for ((i = 0; i < 150; i++)); do
    provision_status
    case $(field status "$answer") in
      complete) return 0 ;;
      failed) return 1 ;;
    esac
    sleep 0.1
  done
  return 1
}

counted() { # PATH HOW-MANY: by the owner's session
  call GET "$1" '' "Cookie: livegate=$session"
  is 200 && [ "$(grep -o '"id":' <<<"$answer" | wc -l)" = "$2" ]
}

mails_to() { tr '{' '\n' <<<"$answer" | grep -cF "\"to\":\"$1\"" || true; }

happy_path() { # PLAN TAG
  start "$1" "$2"
  check "$1: start opens a workspace" is 201
  step brand '{"primaryColor":"#0a7d6b","secondaryColor":"#10222e"}' "brand-$2"
  check "$1: brand is taken" succeeded
  confirm "$1" "$2"
  check "$1: the plan is set up" succeeded
  check "$1: provision-status becomes complete" completes
}

confirm() { # PLAN KEY
  if [ "$1" = starter ]; then
    step starter/make "{\"webhookUrl\":\"$WEBHOOK\"}" "plan-$2"
  else
    step pro/confirm '{}' "plan-$2"
  fi
}

find_webhook

say "Test 1: the plan starter (JOIN-61)"
happy_path starter starter
first=$tenant

say "Test 2: everything again changes nothing (JOIN-62)"
start starter starter
check "start answers again with the same workspace" replayed 201
check "it is the same workspace" same "$tenant" "$first"
step brand '{"primaryColor":"#0a7d6b","secondaryColor":"#10222e"}' brand-starter
check "brand answers again" replayed 200
confirm starter starter
check "the plan answers again" replayed 200
confirm starter once-more
check "a new request for the plan is refused, since the workspace is ready" refused 409 ALREADY_PROVISIONED
if session=$(session_of "$(owner starter)"); then
  check "there is one post" counted /api/posts 1
  check "there is one fixture" counted /api/fixtures 1
  call GET /dev/inbox.json
  check "one mail was sent" same "$(mails_to "$(owner starter)")" 1
else
  say "      (no inbox here: posts, fixtures and mails are not counted)"
fi

say "Test 3: the plan pro (JOIN-63)"
happy_path pro pro

say "Test 4a: a slug that is taken (JOIN-64)"
start starter taken "preflight-pro-$run"
check "a taken slug is refused" refused 409 SLUG_TAKEN
suggestion=$(sed -n 's/.*"suggestions":\["\([^"]*\)","[^"]*","[^"]*"\].*/\1/p' <<<"$answer")
check "three others are suggested" test -n "$suggestion"
start starter suggested "$suggestion"
check "the first of them is free" is 201

say "Test 4b: a token that is none (JOIN-65)"
jwt=eyJhbGciOiJub25lIn0.e30.
for path in brand starter/make pro/confirm; do
  step "$path" '{}' "none-${path//\//-}"
  check "$path refuses it" refused 401 INVALID_TOKEN
done
provision_status
check "provision-status refuses it" refused 401 INVALID_TOKEN

say "$passed passed, $failed failed"
[ "$failed" = 0 ]

#!/usr/bin/env bash
# Proves from outside what Livegate promises, and writes it down: reports/step16-proof.md, reports/proof.md, reports/pictures,
# and the matrix of all requirements in reports/README.md. The last line says how much was not as promised.
#
#   ./scripts/proof.sh [--twice] [--without-tests] [--since COMMIT]
#
#   --twice           proves it all again from the beginning, and sees that both reports say the same, whatever the times and ids
#   --without-tests   leaves out the whole of test.sh, and says so in the report
#   --since COMMIT    lists the files that changed since then (default: the first commit)
#
# It starts a Livegate of its own with the sandbox, calls it as a tenant does, looks at its pages as a phone does, and stops it.
# Needs what test.sh needs, unzip and git. Ends with 1 if anything is wrong.

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

tests=true since='' twice=false
while [ $# -gt 0 ]; do
  case $1 in
    --twice) twice=true ;;
    --without-tests) tests=false ;;
    --since) since=${2:-} && shift ;;
    --help | -h) usage "$0" && exit ;;
    *) stop "There is no option $1: see $0 --help." ;;
  esac
  shift || stop "The last option needs a value: see $0 --help."
done
need_java
need_node
command -v unzip >/dev/null || stop "There is no unzip: install it (Debian: apt-get install unzip)."
cd "$ROOT"
since=${since:-$(git rev-list --max-parents=0 HEAD | tail -n 1)}

# Each in a process of its own, so that nothing of the first is left for the second.
prove_twice() {
  local options=(--since "$since") first code=0 name
  $tests || options+=(--without-tests)
  first=$(mktemp -d)
  scripts/proof.sh "${options[@]}" && cp reports/*.md "$first" && scripts/proof.sh "${options[@]}" || code=1
  for name in proof.md step16-proof.md README.md; do
    [ "$code" = 1 ] || node scripts/lib/settled.mjs "$first/$name" "reports/$name" || code=2
  done
  rm -r "$first"
  return $code
}

if $twice; then
  prove_twice
  exit
fi
rm -rf reports/proof.md reports/step16-proof.md reports/pictures
say "Starting Livegate (log: target/instance-jvm.log)"
start_instance jvm || stop "Livegate did not start: read target/instance-jvm.log."
work=$(mktemp -d)
trap 'stop_apps; stop_instance; rm -rf "$work"' EXIT
# shellcheck source=scripts/lib/api.sh
. "$ROOT/scripts/lib/api.sh"
# shellcheck source=scripts/lib/tenant.sh
. "$ROOT/scripts/lib/tenant.sh"
# shellcheck source=scripts/lib/evidence.sh
. "$ROOT/scripts/lib/evidence.sh"

unzipped() { # PACK: its listing
  call GET "/api/deploy/packs/$1/download" '' "Cookie: livegate=$session" # its status
  curl -sS -o "$work/pack.zip" -H "Cookie: livegate=$session" "$BASE/api/deploy/packs/$1/download"
  (cd "$work" && unzip -l pack.zip)
}

pack() { # PROVIDER FILE: made, downloaded, listed
  part "$([ "$1" = render ] && echo GO-50 || echo "GO-50, again")" "A pack for $1"
  shown POST /api/deploy/packs/generate "{\"provider\":\"$1\",\"appName\":\"Acme CRM\",\"appUrl\":\"https://app.example.com\"}"
  expect "the pack is made" 200 '"status":"ready"'
  local id
  id=$(field packId "$answer")
  write "### GO-51 · The download" ""
  ran curl -sS -o /dev/null -w '%{http_code} %{content_type} %{size_download} bytes\n' -H "Cookie: livegate=$session" \
    "$BASE/api/deploy/packs/$id/download"
  write "### GO-52 · What is in it" ""
  ran unzipped "$id"
  grep -q "$2" <(unzipped "$id") || { WRONG=$((WRONG + 1)) && write "**WRONG**: there is no $2."; }
}

# Or Livegate would, a few seconds after the app is there: now before and now after what is shown here.
nobody_looks_by_itself() { ask DELETE /api/deploy/verify/waiting; }

one_click() {
  local app=$1
  report reports/step16-proof.md "One-click go-live: the proof"
  workspace oneclick "Acme"
  write "The tenant \`$slug\` was opened by the same calls as the page of sign-up makes."
  pack render render.yaml
  pack docker docker-compose.yml

  answers_are "$app" "$DEMO_DATABASE_URL"
  nobody_looks_by_itself
  secrets_are_made
  shown POST /api/deploy/preflight '{}'
  expect "the pre-flight passes" 200 '"status":"passed"'

  part GO-54 "A FAIL for an address where nobody answers, with guidance"
  shown POST /api/deploy/verify
  expect "the verification fails and says what to do" 200 '"status":"fail"'
  part GO-57 "The three buttons, before"
  picture buttons-pending "Go Live is off and says why" /dashboard/deploy "Run Remote Verification"
  part GO-55 "Going live after a FAIL is blocked"
  shown POST /api/deploy/go-live '{"confirm":true}'
  expect "it is refused" 409 VERIFICATION_REQUIRED

  app_is_deployed "${app##*:}"
  part GO-53 "A PASS against the local app, with its checks"
  shown POST /api/deploy/verify/run "{\"appUrl\":\"$app\"}"
  expect "the look at an address passes" 200 '"status":"pass"'
  shown POST /api/deploy/verify
  expect "the verification passes" 200 '"status":"pass"'
  part GO-58 "The last verification is shown"
  shown GET '/api/deploy/verify/runs?limit=20'
  expect "the newest of them is the PASS" 200 '"status":"pass"'
  picture verification-pass "The last verification" /dashboard/deploy/verify "PASS: your app answers as it should"
  picture buttons-verified "Go Live is on" /dashboard/deploy "Go Live"
  part GO-56 "Going live after the PASS succeeds"
  shown POST /api/deploy/go-live '{"confirm":true}'
  expect "it is live" 200 '"status":"live"'
  shown GET /api/deploy/config
  expect "the configuration says so" 200 '"state":"live"'
  picture buttons-live "After going live" /dashboard/deploy "See what is live"
  part GO-39 "What the audit holds"
  shown GET '/api/audit?limit=20'
  expect "going live is in the audit" 200 GO_LIVE_COMPLETED
}

scripts_pass() {
  part GO-59 "scripts/smoke.sh"
  ran ./scripts/smoke.sh
  part GO-60 "scripts/verify.sh"
  ran ./scripts/verify.sh
  part JOIN-60 "scripts/preflight-signup-test.sh"
  ran ./scripts/preflight-signup-test.sh
}

STEPS='provider|Where will your app live?
url|What is the address of your app?
database|Where is your database?
secrets|Which secrets does your app need?
keys|Which services does your app use?
preflight|Is everything ready for the deploy?
verify|Does your app answer from outside?
go-live|becomes live at'

wizard() {
  local app=$1 step words
  report reports/proof.md "The deploy wizard: the proof"
  workspace wizard "Bakery"

  part WIZ-62 "A pre-flight that fails"
  answers_are "$app" "$(sed -E 's#:[^:@/]+@#:wrong@#' <<<"$DEMO_DATABASE_URL")"
  nobody_looks_by_itself
  part WIZ-69 "POST /api/env/generate"
  shown POST /api/env/generate '{"keys":["JWT_SECRET","ENCRYPTION_KEY","SESSION_SECRET","LIVEGATE_PROBE_TOKEN"]}'
  expect "the secrets are made, and shown this once" 200 '"shownOnce":true'
  probe_token=$(field LIVEGATE_PROBE_TOKEN "$answer")
  part WIZ-70 "POST /api/deploy/preflight"
  shown POST /api/deploy/preflight '{}'
  expect "the pre-flight fails at the database and says what to do" 200 '"status":"failed"'
  part WIZ-66 "A picture of it"
  picture preflight-failed "A pre-flight that failed" /dashboard/deploy/preflight "Auto-fix suggestions"
  write "### WIZ-62 · The same, mended" ""
  ask PUT /api/deploy/config "{\"databaseUrl\":\"$DEMO_DATABASE_URL\"}"
  shown POST /api/deploy/preflight '{}'
  expect "the pre-flight passes" 200 '"status":"passed"'

  part WIZ-71 "POST /api/deploy/verify"
  app_is_deployed "${app##*:}"
  shown POST /api/deploy/verify
  expect "the verification passes" 200 '"status":"pass"'
  part WIZ-63 "What the look from outside saw"
  shown GET '/api/deploy/verify/runs?limit=1'
  expect "the run is kept" 200 '"status":"pass"'
  part WIZ-67 "A picture of it"
  picture wizard-verified "A verification that passed" /dashboard/deploy/verify "PASS: your app answers as it should"

  part WIZ-65 "The steps"
  while IFS='|' read -r step words; do
    picture "step-$step" "The step $step" "/dashboard/deploy/$step" "$words"
  done <<<"$STEPS"

  part WIZ-64 "The tenant is live"
  shown POST /api/deploy/go-live '{"confirm":true}'
  expect "it is live" 200 '"status":"live"'
  shown GET /api/deploy/badge
  expect "the badge says so" 200 '"badge":"LIVE"'
  part WIZ-68 "A picture of the badge"
  picture badge-live "The badge LIVE" /dashboard "Your app: Live"
}

golden_flows() { # in the browser of a phone, with their twins
  (cd frontend && BASE_URL=$BASE npx --no-install playwright test --project=pixel --workers=1 --grep 'F[1-4]N?:' --reporter=list)
}

regression() { # what test.sh says itself; its tools print their tests in another order each time
  local log=target/test.log
  ./scripts/test.sh >"$log" 2>&1 || { cat "$log" && return 1; }
  grep -E '^(== |   ok after |skipped: )' "$log"
  tail -n 1 "$log"
}

repository() {
  part GO-61 "The state of the repository"
  ran git status --short -- . ':!reports'
  ran git diff --stat=100 "$since" HEAD -- . ':!reports'
}

first=$(free_port 5013)
one_click "http://localhost:$first"
scripts_pass
wizard "http://localhost:$(free_port 5014)"
stop_apps # the flows in the browser bring apps of their own, at the same ports
REPORT=reports/step16-proof.md
part GO-8 "The golden flows and their twins, in the browser of a phone"
ran golden_flows
stop_instance
trap 'rm -rf "$work"' EXIT
repository
part GO-5 "Everything that worked before"
if $tests; then
  write "What \`./scripts/test.sh\` says itself:" ""
  ran regression
else
  write "Left out by \`--without-tests\`."
fi
part "Matrix" "A proof for each requirement"
ran node scripts/lib/matrix/matrix.mjs
say "reports/step16-proof.md, reports/proof.md, reports/README.md: $WRONG wrong"
[ "$WRONG" = 0 ]

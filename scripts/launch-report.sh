#!/usr/bin/env bash
# Asks a running Livegate whether it is ready for launch, and writes docs/LAUNCH_READINESS_REPORT.md: GO or NO-GO.
#
#   [BASE=https://livegate.example.com] [SESSION=...] [WEBHOOK=...] [EMAIL=...] ./scripts/launch-report.sh [FILE]
#
#   BASE, WEBHOOK, EMAIL    as for preflight-signup-test.sh
#   SESSION                 an operator's session cookie; may be missing on a preview, as for flag.sh
#   FILE                    where to write instead
#
# It closes sign-ups for a moment, to see that the switch works. Ends with 1 if the answer is NO-GO.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"

case ${1:-} in
  --help | -h) usage "$0" && exit ;;
  -*) stop "There is no option $1: see $0 --help." ;;
esac
# shellcheck source=scripts/lib/api.sh
. "$ROOT/scripts/lib/api.sh"

file=${1:-$ROOT/docs/LAUNCH_READINESS_REPORT.md} verdict=GO rows=''
export BASE
SESSION=${SESSION:-$(operator_session)}

row() { # WHAT RESULT OK
  rows+="| $1 | $2 | $([ "$3" = true ] && echo yes || echo **no**) |"$'\n'
  [ "$3" = true ] || verdict=NO-GO
}

script() { # WHAT SCRIPT: its last line is its sum
  local out ok=true
  out=$("$ROOT/scripts/$2" 2>&1) || ok=false
  row "$1 (\`scripts/$2\`)" "$(tail -n 1 <<<"$out")" "$ok"
}

closed() { # sign-ups refused?
  call POST /public/signup/start '{"name":"Switch","ownerEmail":"switch@example.com"}'
  [ "$status" = 503 ] && [ "$(field code "$answer")" = SIGNUPS_DISABLED ]
}

switch() {
  local ok=true
  as_operator PUT /api/admin/flags/signup_enabled '{"value":false}'
  closed || ok=false
  as_operator PUT /api/admin/flags/signup_enabled '{"value":true}'
  [ "$status" = 200 ] || stop "Sign-ups could not be opened again ($status): $(field detail "$answer")"
  row "the kill switch refuses the next sign-up" "$($ok && echo closed || echo "still open ($status)")" "$ok"
}

# A young instance has no hundred sign-ups yet: what only time can show is shown, and decides nothing.
levels() {
  local line
  as_operator GET /api/admin/slo
  [ "$status" = 200 ] || stop "Livegate refused ($status): $(field detail "$answer")"
  while IFS= read -r line; do
    [ -n "$(field key "$line")" ] || continue
    printf '| %s | %s | %s | %s | %s | %s |\n' "$(field requirement "$line")" "$(field name "$line")" \
      "$(field window "$line")" "$(field target "$line")" "$(value "$line")" "$(verdict_of "$line")"
  done < <(tr '{' '\n' <<<"$answer")
}
value() {
  local number
  number=$(field value "$1")
  if [ -z "$number" ]; then say "none yet"; else LC_ALL=C printf '%.1f' "$number"; fi
}
verdict_of() { case $(field ok "$1") in true) say yes ;; false) say no ;; *) say "no sample" ;; esac; }
breaks() { # of the first day's promises, those that do not hold
  grep -c '^| JOIN-12[2-6] .*| no |$' <<<"$1" || true
}

call GET /api/health
version=$(field version "$answer") build=$(field build "$answer")
script "every address answers, with every header" smoke.sh
script "strangers can sign up" preflight-signup-test.sh
switch
sleep 6 # faults are counted every five seconds
table=$(levels)
broken=$(breaks "$table")
row "the promises of the first day hold" "$broken broken" "$([ "$broken" = 0 ] && echo true || echo false)"

cat >"$file" <<REPORT
# Launch readiness: $verdict

Written by \`./scripts/launch-report.sh\` from a real run on $(date -u +'%Y-%m-%d %H:%M') UTC against version $version, build $build
(JOIN-69). Nothing here is typed by hand; write it anew against the instance that is to go live.

| Question | Answer | Good |
|---|---|---|
$rows
Service levels as \`GET /api/admin/slo\` has them. Only the first day's decide; the others need a week, a month and people.

| Requirement | Promise | Window | Target | Now | Holds |
|---|---|---|---|---|---|
$table
REPORT
say "$verdict: $file"
[ "$verdict" = GO ]

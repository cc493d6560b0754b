#!/usr/bin/env bash
# Asks a Livegate whether the app may go live now, and says why not. For CI: copy this one file beside your build.
#
#   LIVEGATE_TOKEN=lg_... [BASE=https://livegate.example.com] ./scripts/gate.sh [--json | --junit] [--wait SECONDS]
#
#   LIVEGATE_TOKEN  an API token of the workspace: the scope read tells the verdict, deploy the reasons too
#   BASE            where Livegate answers (default http://localhost:8080)
#   --json          prints the answer as it came
#   --junit         prints it as JUnit XML, one test case a gate
#   --wait SECONDS  asks again while the verdict is hold, so long at most
#
# Ends with 0 for go, 1 for no-go, 3 for hold, and 2 if there was no answer to go by. Needs curl. It changes nothing.

set -euo pipefail

fail() {
  printf '%s\n' "$*" >&2
  exit 2
}

form=text wait=0
while [ $# -gt 0 ]; do
  case $1 in
    --json) form=json ;;
    --junit) form=junit ;;
    --wait)
      [[ ${2:-} =~ ^[0-9]{1,5}$ ]] || fail "Say how many seconds to wait: --wait 60."
      wait=$2
      shift
      ;;
    --help | -h) sed -n '2,/^$/s/^# \{0,1\}//p' "$0" && exit ;;
    *) fail "There is no option $1: see $0 --help." ;;
  esac
  shift
done

base=${BASE:-http://localhost:8080} base=${base%/}
[[ $base =~ ^https?:// ]] || fail "BASE is $base: it must begin with https:// or http://."
[[ ${LIVEGATE_TOKEN:-} =~ ^lg_[A-Za-z0-9_-]+$ ]] || fail "Set LIVEGATE_TOKEN to an API token, which begins with lg_."
command -v curl >/dev/null || fail "There is no curl: install it (Debian: apt-get install curl)."

text='"([^"\\]|\\.)*"'

ask() {
  local all
  # The token comes by standard input, where no process list shows it.
  all=$(printf 'header = "Authorization: Bearer %s"\n' "$LIVEGATE_TOKEN" \
    | curl -sS -m 20 -K - -H 'Accept: application/json' -w '\n%{http_code}' "$base/api/deploy/gate") \
    || fail "Nothing answers at $base: start Livegate there or set BASE."
  status=${all##*$'\n'} answer=${all%$'\n'*}
  case $status in
    200) ;;
    401) fail "The token is not accepted: it is wrong, revoked or too old." ;;
    403) fail "The token may not ask this: make one with the scope read or deploy." ;;
    *) fail "$base answered $status: is it a Livegate, and is it well?" ;;
  esac
  verdict=$(grep -oE '"verdict":"(go|no-go|hold)"' <<<"$answer" | head -n 1 | cut -d'"' -f4) || true
  [ -n "$verdict" ] || fail "$base gave no verdict: is it a Livegate?"
}

# value NAME OBJECT: the text of that name, without its escapes.
value() {
  grep -oE "\"$1\":$text" <<<"$2" | head -n 1 | sed -e "s/^\"$1\":\"//" -e 's/"$//' -e 's/\\\(["\\/]\)/\1/g' -e 's/\\[nrt]/ /g'
}

xml() { sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/>/\&gt;/g' -e 's/"/\&quot;/g' <<<"$1"; }

reasons() { grep -oE "\"code\":$text,\"title\":$text,\"text\":$text" <<<"$answer" || true; }
findings() {
  grep -oE "\"id\":$text,\"title\":$text,\"status\":\"[a-z]+\",\"strict\":(true|false),\"message\":$text" <<<"$answer" || true
}

print_text() {
  case $verdict in
    go) printf 'GO: everything that must be true is true.\n' ;;
    hold) printf 'HOLD: wait, then ask again.\n' ;;
    *) printf 'NO-GO: something is against it.\n' ;;
  esac
  while IFS= read -r reason; do
    [ -z "$reason" ] || printf '  %s: %s\n' "$(value code "$reason")" "$(value text "$reason")"
  done <<<"$(reasons)"
}

print_junit() {
  local cases='' tests=0 failures=0 skipped=0 finding inner
  while IFS= read -r finding; do
    [ -n "$finding" ] || continue
    tests=$((tests + 1)) inner=''
    case $(value status "$finding") in
      failed | error | deferred)
        failures=$((failures + 1))
        inner="<failure message=\"$(xml "$(value message "$finding")")\"/>"
        ;;
      skipped)
        skipped=$((skipped + 1))
        inner="<skipped message=\"$(xml "$(value message "$finding")")\"/>"
        ;;
    esac
    cases+="  <testcase classname=\"livegate.gate\" name=\"$(xml "$(value title "$finding")")\">$inner</testcase>"$'\n'
  done <<<"$(findings)"
  [ "$tests" -gt 0 ] || fail "The answer names no gate: is this script as new as that Livegate?"
  printf '<?xml version="1.0" encoding="UTF-8"?>\n'
  printf '<testsuite name="livegate gate: %s" tests="%s" failures="%s" skipped="%s">\n%s</testsuite>\n' \
    "$verdict" "$tests" "$failures" "$skipped" "$cases"
}

ask
while [ "$verdict" = hold ] && [ "$SECONDS" -lt "$wait" ]; do
  sleep 5
  ask
done
case $form in
  json) printf '%s\n' "$answer" ;;
  junit) print_junit ;;
  *) print_text ;;
esac
case $verdict in
  go) exit 0 ;;
  hold) exit 3 ;;
  *) exit 1 ;;
esac

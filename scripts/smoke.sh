#!/usr/bin/env bash
# Asks a running Livegate the questions that must never fail; prints one line for each.
#
#   [BASE=http://localhost:8080] ./scripts/smoke.sh [--help]
#
# Ends with 1 if any answer is wrong. Needs curl.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"

case ${1:-} in
  '') ;;
  --help | -h) usage "$0" && exit ;;
  *) stop "There is no option $1: see $0 --help." ;;
esac
command -v curl >/dev/null || stop "There is no curl: install it (Debian: apt-get install curl)."

base=${BASE:-http://localhost:8080} base=${base%/}
passed=0 failed=0
answer=$(mktemp -d)
trap 'rm -rf "$answer"' EXIT

get() { # PATH: body and headers of the answer, and its status
  rm -f "$answer"/*
  touch "$answer"/{body,headers}
  status=$(curl -s -m 10 -o "$answer/body" -D "$answer/headers" -w '%{http_code}' "$base$1") || true
}

check() { # WHAT COMMAND...: one line, counted
  local what=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    say "ok    $what"
  else
    failed=$((failed + 1))
    say "FAIL  $what (status $status)"
  fi
}

answered() { [ "$status" = 200 ] && grep -qE -- "$1" "$answer/body"; }
header() { grep -qiE -- "^$1:.*$2" "$answer/headers"; }
silent() { ! grep -qiE -- "^$1:" "$answer/headers"; }

for path in /health /ready /api/health /api/ready; do
  get "$path"
  check "$path is UP" answered '"status" *: *"UP"'
done
get /api/openapi.json
check "/api/openapi.json is OpenAPI 3.1" answered '"openapi" *: *"3\.1'
get /api/docs/
check "/api/docs is a page" answered '<html|<!doctype html'
get /api/nothing-is-here
check "an unknown path under /api is a 404 problem" header content-type 'application/problem\+json'
get /
check "/ is the app" answered '<div id="root"|<!doctype html|<!DOCTYPE html'

for path in / /api/health; do
  get "$path"
  check "$path: nosniff" header x-content-type-options nosniff
  check "$path: not framed" header x-frame-options DENY
  check "$path: strict content security policy" header content-security-policy "default-src 'none'"
  check "$path: referrer policy" header referrer-policy strict-origin-when-cross-origin
  check "$path: own origin only" header cross-origin-resource-policy same-origin
  check "$path: no server banner" silent server
  [ "${base%%:*}" = http ] || check "$path: strict transport security" header strict-transport-security 'max-age=31536000'
done

say "$passed passed, $failed failed"
[ "$failed" = 0 ]

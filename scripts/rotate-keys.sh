#!/usr/bin/env bash
# Seals everything anew with the first key of LIVEGATE_ENCRYPTION_KEYS, while Livegate runs, and shows how far it is.
#
#   BASE=https://livegate.example.com SESSION=... ./scripts/rotate-keys.sh
#
#   BASE       where Livegate answers (default http://localhost:8080)
#   SESSION    the value of an operator's session cookie
#
# First give every replica the new key in front of the old ones; take the old ones away when this says done.
# It may be stopped and started again: the work goes on in Livegate.

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
[ -n "${SESSION:-}" ] || stop "Set SESSION to the value of an operator's session cookie."

base=${BASE:-http://localhost:8080} base=${base%/}
case $base in
  https://*) cookie=__Host-livegate ;;
  *) cookie=livegate ;;
esac

ask() { # METHOD: the answer in one line; the cookie comes by standard input, where no process list shows it
  printf 'header = "Cookie: %s=%s"\n' "$cookie" "$SESSION" \
    | curl -sS -m 15 -K - -X "$1" "$base/api/admin/keys/rotate"
}
field() { printf '%s' "$2" | sed -n "s/.*\"$1\":\"\{0,1\}\([^,\"}]*\).*/\1/p"; }

answer=$(ask POST)
[ -n "$(field keyId "$answer")" ] || stop "Livegate refused: $(field detail "$answer")"
while [ "$(field status "$answer")" = running ]; do
  say "key $(field keyId "$answer"): $(field resealed "$answer") sealed anew"
  sleep 2
  answer=$(ask GET)
done
[ "$(field status "$answer")" = 'done' ] || stop "Livegate answered: $answer"
say "done: all is sealed with key $(field keyId "$answer"), $(field resealed "$answer") sealed anew, $(field unreadable "$answer") unreadable"
say "Keep the old key with the copy of your keys until the last backup from before today is gone: a restore of it needs both."

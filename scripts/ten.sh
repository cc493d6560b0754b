#!/usr/bin/env bash
# Follows the ten commands of DEPLOY.md, to the letter, and sees that a Livegate in production mode comes out.
#
#   ./scripts/ten.sh
#
# The first one, the build, is skipped where it was done; without a native executable the same application runs on the JVM.
# Only the directory is another, and what was started is stopped. Needs what run.sh needs, openssl, ports 80, 2525, 8443
# and 8480, and caddy, which is fetched into target/ as root on Debian. Ends with 1 if anything is wrong.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/tools.sh
. "$ROOT/scripts/lib/tools.sh"
# shellcheck source=scripts/lib/build.sh
. "$ROOT/scripts/lib/build.sh"

case ${1:-} in
  '') ;;
  --help | -h) usage "$0" && exit ;;
  *) stop "There is no option $1: see $0 --help." ;;
esac
need_java
need_node
fetch caddy caddy || stop "There is no caddy: install it (Debian: apt-get install caddy)."
for port in 80 2525 8443 8480; do
  if taken "$port"; then stop "Port $port is taken: stop what listens there."; fi
done
build_jvm
cd "$ROOT"

work=$(mktemp -d) passed=0 failed=0 group=''
finish() {
  local i
  if [ -n "$group" ]; then kill -TERM -- "-$group" 2>/dev/null || true; fi
  for ((i = 0; i < 300; i++)); do # until the last of them is gone, PostgreSQL too
    if [ -z "$group" ] || ! kill -0 -- "-$group" 2>/dev/null; then break; fi
    sleep 0.1
  done
  rm -rf "$work"
}
trap finish EXIT

# shellcheck disable=SC2016 # fences, no commands
sed -n '/^## On this machine, in ten commands/,/^## /p' DEPLOY.md | sed -n '/^```sh$/,/^```$/p' | sed '/^```/d' >"$work/commands.sh"
count=$(($(wc -l <"$work/commands.sh") + 1))
[ "$count" = 10 ] || stop "DEPLOY.md promises ten commands and has $count."
# shellcheck disable=SC2016 # the document's own words
sed -i 's|^trial=\$PWD/\.livegate/trial|trial="$TRIAL"|' "$work/commands.sh"
how=native
if ! [ -x backend/target/livegate-backend-1.0.0-SNAPSHOT-runner ]; then
  how=JVM
  sed -i 's|-- backend/target/[^ ]* -Xmx64m|-- java -Xmx512m -jar backend/target/quarkus-app/quarkus-run.jar|' "$work/commands.sh"
fi

check() { # WHAT COMMAND...
  local what=$1
  shift
  if "$@"; then passed=$((passed + 1)) && say "ok    $what"; else failed=$((failed + 1)) && say "FAIL  $what"; fi
}
gate=https://localhost:8443
ask() { curl -sS -m 10 --cacert "$work/trial/cert.pem" "$@"; }
ends_well() { # the last command has, while those in the background go on
  local i
  for ((i = 0; i < 1200; i++)); do
    [ ! -e "$work/ended" ] || break
    sleep 0.1
  done
  if [ "$(cat "$work/ended" 2>/dev/null)" = 0 ]; then return; fi
  tail -n 30 "$work/said" "$work/trial/livegate.log" >&2
  return 1
}
has_no_inbox() { [ "$(ask -o /dev/null -w '%{http_code}' "$gate/dev/inbox.json")" != 200 ]; }
tells_browsers_to_stay() { ask -o /dev/null -D - "$gate/" | grep -qi '^strict-transport-security:'; }
leads_to_https() { curl -sS -m 10 -o /dev/null -w '%{redirect_url}' http://localhost/ | grep -q '^https://localhost'; }
refuses_demo_targets() { # what a preview may call and production may not
  local answer
  answer=$(ask -X POST -H 'Content-Type: application/json' "$gate/public/signup/start" \
    -d '{"name":"Ten","ownerEmail":"ten@example.com","plan":"starter"}')
  answer=$(sed -n 's/.*"jwt":"\([^"]*\)".*/\1/p' <<<"$answer")
  [ "$(ask -o /dev/null -w '%{http_code}' -X POST -H 'Content-Type: application/json' -H "Authorization: Bearer $answer" \
    "$gate/public/signup/brand" -d '{"primaryColor":"#0a7d6b"}')" = 200 ] \
    && [ "$(ask -o /dev/null -w '%{http_code}' -X POST -H 'Content-Type: application/json' -H "Authorization: Bearer $answer" \
      "$gate/public/signup/starter/make" -d '{"webhookUrl":"http://localhost:5020/hook/ten"}')" = 400 ]
}
is_rated_well() { # by the rules of MDN's HTTP Observatory
  local rules=scripts/lib/observatory
  [ -e "$rules/node_modules/.package-lock.json" ] || npm --prefix "$rules" ci --silent --ignore-scripts --no-audit --no-fund || return 1
  NODE_EXTRA_CA_CERTS=$work/trial/cert.pem node "$rules/scan.mjs" localhost 80 8443 130
}
operator_has_mail() {
  local i
  for ((i = 0; i < 200; i++)); do
    [ ! -s "$work/trial/mails" ] || return 0
    sleep 0.1
  done
  return 1
}

TRIAL=$work/trial XDG_DATA_HOME=$work XDG_CONFIG_HOME=$work MANAGEMENT_PORT=$(free_port 9580) \
  setsid bash -c "set -e; trap 'echo \$? >$work/ended.new; mv $work/ended.new $work/ended' EXIT; . $work/commands.sh" >"$work/said" 2>&1 &
group=$!
check "the ten commands lead to a smoke test that passes ($how)" ends_well
check "a visitor on port 80 is led to https" leads_to_https
check "browsers are told to stay with https" tells_browsers_to_stay
check "the HTTP Observatory's rules give it 130 or more" is_rated_well
check "nobody can read mails" has_no_inbox
check "what only a preview may call is refused" refuses_demo_targets
check "the first operator has mail" operator_has_mail
say "$passed passed, $failed failed"
[ "$failed" = 0 ]

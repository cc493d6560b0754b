#!/usr/bin/env bash
# Measures Livegate on this machine, loopback only, each scenario under a minute; results go to bench/results/.
#
#   ./scripts/bench.sh [B1|B4|B5|B6|B7|B8|B9|B10|B11|B13|preflight|checklist|launch|rolling|all] [--native]
#
#   B1    GET /api/health against Fastify 5
#   B4    step 1 of a sign-up, against two bare inserts by pgbench
#   B5    the three steps of a sign-up, one client
#   B6    from the last step to "complete" on the stream, one after the other and 100 at once
#   B7    the kill switch, two replicas, 200 sign-ups a second
#   B8    a verification of an app that takes 20 ms, against its slowest check
#   B9    500 tenants verify an app that hangs, and what another tenant notices
#   B10   a deploy pack, made and downloaded
#   B11   process start to ready, and memory; the native executable too if it is built
#   B13   what one tenant asks, among 100 tenants and among 10,000
#   preflight   a pre-flight of all checks against its slowest check
#   checklist   one evaluation of the checklist, and 1,000 in the background
#   launch      a product goes live, against the calls at Stripe's look-alike
#   rolling     both replicas replaced behind Caddy, 200 requests a second: none may fail
#
#   --native   B4 to B10, B13, preflight, checklist, launch and rolling on the native executable, which must have been built
#
# Needs what run.sh needs, wrk and taskset, and for B4 to B10, B13 and checklist psql and pgbench (Debian: apt-get install wrk util-linux
# postgresql-client postgresql-contrib); rolling needs caddy, which is fetched into target/ as root on Debian.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/tools.sh
. "$ROOT/scripts/lib/tools.sh"
# shellcheck source=scripts/lib/build.sh
. "$ROOT/scripts/lib/build.sh"

case ${1:-all} in
  B1 | B[4-9] | B10 | B11 | B13 | preflight | checklist | launch | rolling) wanted=("$1") ;;
  all) wanted=(B1 B4 B5 B6 B7 B8 B9 B10 B11 B13 preflight checklist launch rolling) ;;
  --help | -h) usage "$0" && exit ;;
  *) stop "There is no benchmark $1: see $0 --help." ;;
esac
case ${2:-} in
  '') export LIVEGATE_MEASURED=jvm ;;
  --native) export LIVEGATE_MEASURED=native ;;
  *) stop "There is no option $2: see $0 --help." ;;
esac
need_java
need_node
{ command -v wrk && command -v taskset; } >/dev/null \
  || stop "There is no wrk or no taskset: install them (Debian: apt-get install wrk util-linux)."
if [[ " ${wanted[*]} " =~ \ (B([4-9]|10|13)|checklist)\  ]]; then
  { command -v psql && command -v pgbench; } >/dev/null \
    || stop "There is no psql or no pgbench: install them (Debian: apt-get install postgresql-client postgresql-contrib)."
fi
if [[ " ${wanted[*]} " =~ \ rolling\  ]]; then
  fetch caddy caddy || stop "There is no caddy: install it (Debian: apt-get install caddy)."
fi
build_jvm
cd "$ROOT"
[ bench/fastify/node_modules/.package-lock.json -nt bench/fastify/package-lock.json ] \
  || npm --prefix bench/fastify ci --ignore-scripts --no-audit --no-fund --silent

data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
eval "$("$JAVA_HOME/bin/java" scripts/lib/Keys.java | sed 's/^/export /')"
export LIVEGATE_LIMITS=off LIVEGATE_APP LIVEGATE_JVM LIVEGATE_NATIVE LIVEGATE_SANDBOX BENCH_LOG
BENCH_LOG=$ROOT/target/bench.log
LIVEGATE_JVM=$(printf '%s\n' "$JAVA_HOME/bin/java" -Xmx512m -jar "$ROOT/backend/target/quarkus-app/quarkus-run.jar")
LIVEGATE_NATIVE=$(compgen -G "$ROOT/backend/target/*-runner" || true)
LIVEGATE_SANDBOX=$(jar sandbox)
LIVEGATE_APP=$LIVEGATE_JVM
if [ "$LIVEGATE_MEASURED" = native ]; then
  [ -x "$LIVEGATE_NATIVE" ] || stop "There is no native executable: build it with ./scripts/run.sh --native."
  LIVEGATE_APP=$(printf '%s\n' "$LIVEGATE_NATIVE" -Xmx256m)
fi
mkdir -p target && : >"$BENCH_LOG"

code=0
for name in "${wanted[@]}"; do
  "$JAVA_HOME/bin/java" -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$(jar localdb)" \
    --data "$data/$name/own" --also-demo 15432 -- timeout 240 node "bench/${name,,}.mjs" || code=1
done
exit $code

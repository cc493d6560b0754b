#!/usr/bin/env bash
# Measures Livegate on this machine, loopback only, each scenario under a minute; results go to bench/results/.
#
#   ./scripts/bench.sh [B1|B2|B3|B4|B5|B6|B7|B8|B9|B10|B11|B12|B13|preflight|checklist|launch|rolling|all] [--native]
#
#   B1    GET /api/health against Fastify 5
#   B2    one row of a tenant by session, against Fastify 5 with pg, Express with Prisma, and the bare select by pgbench
#   B3    the verifications of a tenant, against the same three
#   B4    step 1 of a sign-up, against two bare inserts by pgbench
#   B5    the three steps of a sign-up, one client
#   B6    from the last step to "complete" on the stream, one after the other and 100 at once
#   B7    the kill switch, two replicas, 200 sign-ups a second
#   B8    a verification of an app that takes 20 ms, against its slowest check
#   B9    500 tenants verify an app that hangs, and what another tenant notices
#   B10   a deploy pack, made and downloaded
#   B11   process start to ready, and memory; the native executable too if it is built
#   B12   first load of sign-up and of the way to live on a slow phone, by Lighthouse
#   B13   what one tenant asks, among 100 tenants and among 10,000
#   preflight   a pre-flight of all checks against its slowest check
#   checklist   one evaluation of the checklist, and 1,000 in the background
#   launch      a product goes live, against the calls at Stripe's look-alike
#   rolling     both replicas replaced behind Caddy, 200 requests a second: none may fail
#
#   --native   B2 to B10, B12, B13, preflight, checklist, launch and rolling on the native executable, which must have been built
#
# Needs what run.sh needs, wrk and taskset, and for B2 to B10, B12, B13 and checklist psql and pgbench (Debian: apt-get install wrk util-linux
# postgresql-client postgresql-contrib); B12 needs a Chromium (Debian's, or CHROMIUM_PATH); rolling needs caddy, which is fetched into
# target/ as root on Debian.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/tools.sh
. "$ROOT/scripts/lib/tools.sh"
# shellcheck source=scripts/lib/build.sh
. "$ROOT/scripts/lib/build.sh"

case ${1:-all} in
  B[1-9] | B1[0-3] | preflight | checklist | launch | rolling) wanted=("$1") ;;
  all) wanted=(B1 B2 B3 B4 B5 B6 B7 B8 B9 B10 B11 B12 B13 preflight checklist launch rolling) ;;
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
if [[ " ${wanted[*]} " =~ \ (B([2-9]|10|12|13)|checklist)\  ]]; then
  { command -v psql && command -v pgbench; } >/dev/null \
    || stop "There is no psql or no pgbench: install them (Debian: apt-get install postgresql-client postgresql-contrib)."
fi
if [[ " ${wanted[*]} " =~ \ B12\  ]]; then
  export CHROME_PATH=${CHROMIUM_PATH:-/usr/bin/chromium}
  [ -x "$CHROME_PATH" ] || stop "There is no Chromium: install it (Debian: apt-get install chromium) or point CHROMIUM_PATH to one."
fi
if [[ " ${wanted[*]} " =~ \ rolling\  ]]; then
  fetch caddy caddy || stop "There is no caddy: install it (Debian: apt-get install caddy)."
fi
build_jvm
cd "$ROOT"
packages() { # of each folder in bench
  local folder
  for folder in "$@"; do
    [ "bench/$folder/node_modules/.package-lock.json" -nt "bench/$folder/package-lock.json" ] \
      || npm --prefix "bench/$folder" ci --ignore-scripts --no-audit --no-fund --silent
  done
}
prisma_client() { # its schema engine is a download, which a client does not need
  [ bench/express/node_modules/generated/index.js -nt bench/express/schema.prisma ] \
    || (cd bench/express && PRISMA_SCHEMA_ENGINE_BINARY=$(command -v true) CHECKPOINT_DISABLE=1 \
      node node_modules/prisma/build/index.js generate --schema schema.prisma >/dev/null)
}
for name in "${wanted[@]}"; do
  case $name in
    B1) packages fastify ;;
    B2 | B3) packages fastify express && prisma_client ;;
    B12) packages lighthouse ;;
  esac
done

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

#!/usr/bin/env bash
# Checks documents, proofs and the files of deploy/: by our own promises and by tools that nobody here wrote. Prints one line for each.
#
#   ./scripts/ops-check.sh
#
#   documents and proofs             node: what they say against the code and the tests
#   compose, Kubernetes, dashboard   node: the specification's schema, npm kubernetes-models, deploy/check
#   docker compose, kubectl          only where they are installed
#   systemd                          systemd-analyze
#   Prometheus                       promtool, which also plays the alerts
#   proxy                            caddy
#
# What is missing is skipped with its reason; as root on Debian promtool and caddy are fetched into target/.
# Needs Node.js 20 or newer. Ends with 1 if anything is wrong.

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
need_node
cd "$ROOT/deploy"
passed=0 failed=0 skipped=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

check() { # WHAT COMMAND...: one line; what the command says only if it fails
  local what=$1
  shift
  if "$@" >"$work/said" 2>&1; then
    passed=$((passed + 1)) && say "ok    $what"
  else
    failed=$((failed + 1)) && say "FAIL  $what"
    sed 's/^/      /' "$work/said" | tail -n 40
  fi
}

leave_out() { # WHAT WHY
  skipped=$((skipped + 1))
  say "skip  $1: $2"
}

node_checks() {
  [ check/node_modules/.package-lock.json -nt check/package-lock.json ] \
    || npm --prefix check ci --ignore-scripts --prefer-offline --no-audit --no-fund --silent || return 1
  node --test check
}

docker_compose() {
  (
    cd compose
    sed 's/=$/=something/' livegate.env.example >"$work/livegate.env"
    docker compose --env-file "$work/livegate.env" --profile monitoring config --quiet
  )
}

kustomize() {
  cp -r kubernetes "$work/kubernetes"
  sed 's/=$/=something/' kubernetes/livegate.env.example >"$work/kubernetes/livegate.env"
  [ "$(kubectl kustomize "$work/kubernetes" | grep -c '^kind:')" = 8 ]
}

units() { # systemd knows this machine's programs only, so they stand in for ours
  mkdir -p "$work/units"
  local unit
  for unit in systemd/*.service systemd/*.timer; do
    sed -e "s|^ExecStart=[^ ]*|ExecStart=$(command -v true)|" "$unit" >"$work/units/${unit##*/}"
  done
  local said
  said=$(systemd-analyze verify --man=no "$work"/units/* 2>&1) || { printf '%s\n' "$said" && return 1; }
  said=$(grep -F "$work/units" <<<"$said" || true)
  printf '%s\n' "$said"
  [ -z "$said" ]
}

# Of 10, where lower is tighter; what is left are the network that it serves and CPU time.
hardening() { systemd-analyze security --offline=true --threshold=20 "$work/units/livegate.service"; }

rules() { promtool check rules prometheus/alerts.yml && promtool check config prometheus/prometheus.yml; }
dashboard() { node check/dashboard-rules.mjs >"$work/dashboard.yml" && promtool check rules "$work/dashboard.yml"; }
caddyfile() {
  LIVEGATE_HOSTNAME=gate.example.com LIVEGATE_UPSTREAMS='app-a:8080 app-b:8080' \
    caddy validate --adapter caddyfile --config compose/Caddyfile
}

# The programs that manage replicas are stood in for: what they are asked, in which order, is what counts.
rolls_back() {
  local bin=$work/bin home=$work/home program
  mkdir -p "$bin" "$home"
  for program in docker kubectl systemctl; do
    # shellcheck disable=SC2016 # the stand-in expands it
    printf '#!/bin/sh\necho "%s ${LIVEGATE_IMAGE:-} $*" >>"%s/asked"\n' "$program" "$work" >"$bin/$program"
  done
  for program in livegate livegate.previous; do printf '#!/bin/sh\n# %s\n' "$program" >"$home/$program"; done
  chmod +x "$bin"/* "$home"/*
  : >"$work/settings.env"
  (
    PATH=$bin:$PATH
    unset BASE
    "$ROOT/scripts/rollback.sh" compose livegate:1.0.0 "$work/settings.env"
    "$ROOT/scripts/rollback.sh" kubernetes 7
    LIVEGATE=$home "$ROOT/scripts/rollback.sh" systemd
  ) || return 1
  sed -i "s|$work|WORK|; s|$ROOT|ROOT|" "$work/asked"
  diff - "$work/asked" <<'ASKED' && grep -q livegate.previous "$home/livegate" && [ ! -e "$home/livegate.previous" ]
docker  image inspect livegate:1.0.0
docker livegate:1.0.0 compose --project-directory ROOT/deploy/compose --env-file WORK/settings.env up --detach --no-deps --wait --wait-timeout 120 app-a
docker livegate:1.0.0 compose --project-directory ROOT/deploy/compose --env-file WORK/settings.env up --detach --no-deps --wait --wait-timeout 120 app-b
kubectl  -n livegate rollout undo deployment/livegate --to-revision=7
kubectl  -n livegate rollout status deployment/livegate --timeout=300s
systemctl  restart livegate
ASKED
}

check "docs/settings.md says what the code says" node "$ROOT/scripts/lib/settings.mjs" --check
check "docs/calls.md and docs/postman.json show each operation of the contract" node "$ROOT/scripts/lib/calls.mjs"
check "every requirement has a proof that is there" node "$ROOT/scripts/lib/matrix/matrix.mjs" --check
check "every planted fault fits the code and its test" node "$ROOT/scripts/lib/matrix/plant.mjs" --check
check "two proofs are compared in what must be the same" node --test "$ROOT/scripts/lib/settled.test.mjs"
check "compose, Kubernetes and dashboard by schema and promise" node_checks
if docker compose version >/dev/null 2>&1; then
  check "docker compose reads the compose file" docker_compose
else
  leave_out "docker compose" "it is not installed; the schema of its specification was used"
fi
if command -v kubectl >/dev/null; then
  check "kubectl puts the manifests together" kustomize
else
  leave_out "kubectl" "it is not installed; the schemas of npm kubernetes-models were used"
fi
if command -v systemd-analyze >/dev/null; then
  check "systemd reads the units" units
  check "the service is as closed as it can be" hardening
else
  leave_out "the units" "there is no systemd-analyze"
fi
if fetch promtool prometheus; then
  check "Prometheus reads settings and rules" rules
  check "the alerts fire when they should, and only then" promtool test rules prometheus/alerts.test.yml
  check "Prometheus reads what the dashboard asks" dashboard
else
  leave_out "the alerts" "there is no promtool: run apt-get install prometheus as root"
fi
if fetch caddy caddy; then
  check "Caddy reads the proxy's settings" caddyfile
else
  leave_out "the proxy's settings" "there is no caddy: run apt-get install caddy as root"
fi
check "rollback.sh replaces one replica after the other" rolls_back
say "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]

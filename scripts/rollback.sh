#!/usr/bin/env bash
# Puts the version before back in place, one replica after the other, over the same database: migrations only add.
#
#   ./scripts/rollback.sh compose IMAGE [ENV-FILE]     such as livegate:1.0.3, and deploy/compose/livegate.env
#   ./scripts/rollback.sh kubernetes [REVISION]        of `kubectl -n livegate rollout history deployment/livegate`
#   ./scripts/rollback.sh systemd                      /opt/livegate/livegate.previous becomes /opt/livegate/livegate
#
#   BASE       if it is set, smoke.sh asks there afterwards whether all is well
#   LIVEGATE   the directory of the executable, for systemd (default /opt/livegate)
#
# For the database see docs/runbooks/database-rollback.md. Ends with 1 as soon as a replica is not well; the others go on.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"

need() { command -v "$1" >/dev/null || stop "There is no $1 here: run this where Livegate is managed."; }

with_compose() { # IMAGE [ENV-FILE]
  local image=${1:-} file=${2:-$ROOT/deploy/compose/livegate.env} replica
  [ -n "$image" ] || stop "Name the image of the version before, such as livegate:1.0.3."
  [ -r "$file" ] || stop "There is no $file: name the settings that the running Livegate has."
  need docker
  docker image inspect "$image" >/dev/null 2>&1 || stop "There is no image $image here: pull it first."
  for replica in app-a app-b; do
    say "$replica becomes $image"
    LIVEGATE_IMAGE=$image docker compose --project-directory "$ROOT/deploy/compose" --env-file "$file" \
      up --detach --no-deps --wait --wait-timeout 120 "$replica" \
      || stop "$replica is not well with $image; the other replica was left as it is."
  done
  say "Write LIVEGATE_IMAGE=$image into $file, or the next start brings the newer version back."
}

with_kubernetes() { # [REVISION]
  need kubectl
  kubectl -n livegate rollout undo deployment/livegate ${1:+"--to-revision=$1"}
  kubectl -n livegate rollout status deployment/livegate --timeout=300s \
    || stop "The replicas did not become ready; those of before still serve. Read: kubectl -n livegate logs deployment/livegate"
}

with_systemd() {
  local home=${LIVEGATE:-/opt/livegate} settings=/etc/livegate/livegate.env i
  need systemctl
  [ -x "$home/livegate.previous" ] || stop "There is no $home/livegate.previous: keep the version before there when you upgrade."
  cp -p "$home/livegate" "$home/livegate.rolled-back"
  mv "$home/livegate.previous" "$home/livegate"
  systemctl restart livegate
  if [ -r "$settings" ]; then PORT=$(sed -n 's/^PORT=//p' "$settings") && export PORT=${PORT:-8080}; fi
  for ((i = 0; i < 60; i++)); do
    if "$home/livegate" health; then return; fi
    sleep 1
  done
  stop "Livegate is not ready after a minute. Read: journalctl -u livegate -n 50"
}

kind=${1:---help}
shift || true
case $kind in
  compose) with_compose "$@" ;;
  kubernetes) with_kubernetes "$@" ;;
  systemd) with_systemd ;;
  --help | -h) usage "$0" && exit ;;
  *) stop "Say compose, kubernetes or systemd: see $0 --help." ;;
esac
if [ -n "${BASE:-}" ]; then "$ROOT/scripts/smoke.sh"; fi
say "The version before is in place."

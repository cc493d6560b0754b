#!/usr/bin/env bash
# Shows how set-ups go: each line that provisioning wrote into the log, plain or JSON (JOIN-77).
#
#   ./scripts/logs-provision.sh [--follow] [FILE|-]
#
#   FILE       the log (default .livegate/log/livegate.log); - reads standard input: docker compose -p livegate logs 2>&1 | ... -
#   --follow   goes on as the log grows

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/logs.sh
. "$ROOT/scripts/lib/logs.sh"

filter '"feature":"provision"| \[provision\] ' "$@"

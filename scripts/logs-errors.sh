#!/usr/bin/env bash
# Shows what went wrong: each error in the log, plain or JSON (JOIN-77). Nothing is printed where nothing went wrong.
#
#   ./scripts/logs-errors.sh [--follow] [FILE|-]
#
#   FILE       the log (default .livegate/log/livegate.log); - reads standard input: docker compose -p livegate logs 2>&1 | ... -
#   --follow   goes on as the log grows

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/logs.sh
. "$ROOT/scripts/lib/logs.sh"

filter '"level":"(ERROR|FATAL)"|^[0-9:.]+ (ERROR|FATAL) ' "$@"

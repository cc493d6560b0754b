#!/usr/bin/env bash
# Judges an exported audit log without Livegate, and names the first bad record.
#
#   ./scripts/audit-verify.sh EXPORT.json [--keys KEYS.json]
#
#   EXPORT.json    from GET /api/audit/export.json
#   --keys FILE    the public keys that you trust, from GET /api/audit/keys; without it those in the export are used,
#                  which proves less, since whoever forges the one can forge the other
#
# Needs a JDK 17 or newer. Exit status: 0 intact, 1 bad, 2 cannot be read.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/tools.sh
. "$ROOT/scripts/lib/tools.sh"

case ${1:---help} in
  --help | -h) usage "$0" && exit ;;
esac
need_java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
"$JAVA_HOME/bin/javac" -d "$classes" "$ROOT"/scripts/lib/audit/*.java
"$JAVA_HOME/bin/java" -cp "$classes" AuditVerify "$@"

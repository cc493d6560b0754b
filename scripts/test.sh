#!/usr/bin/env bash
# Tests everything: pages, backend, the whole in a real browser, and the scripts. The last line is the sum.
#
#   ./scripts/test.sh [--quick]
#
#   --quick   in the browser only the tests marked @smoke
#
# Needs a JDK 17 or newer (JAVA_HOME is honoured), Node.js 20 or newer, Chromium and shellcheck; as root on Debian
# it installs the last two where they are missing.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/tools.sh
. "$ROOT/scripts/lib/tools.sh"
# shellcheck source=scripts/lib/build.sh
. "$ROOT/scripts/lib/build.sh"
# shellcheck source=scripts/lib/steps.sh
. "$ROOT/scripts/lib/steps.sh"
# shellcheck source=scripts/lib/instance.sh
. "$ROOT/scripts/lib/instance.sh"

quick=false
case ${1:-} in
  '') ;;
  --quick) quick=true ;;
  --help | -h) usage "$0" && exit ;;
  *) stop "There is no option $1: see $0 --help." ;;
esac
need_java
need_node
cd "$ROOT"
mkdir -p target
rm -rf target/reports {localdb,sandbox,backend}/target/{surefire,failsafe}-reports
mkdir -p target/reports

pages() { npm --prefix frontend --silent "$@"; }

install_pages() {
  [ frontend/node_modules/.package-lock.json -nt frontend/package-lock.json ] \
    || npm --prefix frontend ci --ignore-scripts --prefer-offline --no-audit --no-fund
}

vitest() { pages test -- --reporter=default --reporter=json --outputFile="$ROOT/target/reports/vitest.json"; }

maven_tests() {
  if "$(find_maven 3.8.6)" -B -ntp -fae -Dui.skip=true -Dstyle.color=never package >target/reports/maven.log 2>&1; then
    touch "$PAGES_STAMP" "$JVM_STAMP" # the very package that run.sh would build
    return
  fi
  awk '/^\[(ERROR|INFO)\] Tests run:.*[0-9]$/ {told=0} /^\[ERROR\] (Failures|Errors):/ {told=1} told || /^\[ERROR\]/' \
    target/reports/maven.log | cut -c1-1000 | head -n 80
  say "The whole log: target/reports/maven.log"
  return 1
}

browser() {
  local only=()
  if $quick; then only=(--grep @smoke --pass-with-no-tests); fi
  (cd frontend && BASE_URL=$BASE PLAYWRIGHT_JSON_OUTPUT_NAME="$ROOT/target/reports/playwright.json" \
    npx --no-install playwright test --reporter=list,json "${only[@]}")
}

scripts_are_clean() { shellcheck -x scripts/*.sh scripts/lib/*.sh deploy/compose/*.sh .ci/run; }

step "pages: packages" -- install_pages
step "pages: types" -- pages run typecheck
step "pages: lint" -- pages run lint
step "pages: unit tests" target/reports/vitest.json -- vitest
step "pages: build and size budget" -- pages run build
step "localdb, sandbox, backend" '*/target/surefire-reports/TEST-*.xml' -- maven_tests

if start_instance jvm; then
  step "smoke" -- ./scripts/smoke.sh
  step "sign-up" -- ./scripts/preflight-signup-test.sh
  step "verification" -- ./scripts/verify.sh
  step "our own checklist" -- ./scripts/own-checklist.sh target/reports/own-checklist.md
  step "API guide" -- ./scripts/docs-run.sh docs/api.md
  step "pipeline guide" -- ./scripts/docs-run.sh docs/ci/README.md
  step "incident runbook" -- ./scripts/docs-run.sh docs/runbooks/incident.md
  if install chromium chromium; then
    step "browser" target/reports/playwright.json -- browser
  else
    skip "the browser tests" "there is no Chromium: run apt-get install chromium as root"
  fi
  step "every call" -- ./scripts/docs-run.sh docs/calls.md
  stop_instance
else
  step "start" -- false
fi

if install shellcheck shellcheck; then
  step "scripts" -- scripts_are_clean
else
  skip "the scripts' lint" "there is no shellcheck: run apt-get install shellcheck as root"
fi
step "files of operations" -- ./scripts/ops-check.sh
if $quick; then
  skip "the drill of backup and restore" "--quick"
elif compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null; then
  step "backup and restore" -- ./scripts/drill.sh
else
  skip "the drill of backup and restore" "there is no PostgreSQL server with its programs: run apt-get install postgresql as root"
fi
close_steps

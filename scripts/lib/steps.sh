# shellcheck shell=bash
# Steps of a test run: each is announced, timed and counted, and a failed one does not stop the next.

PASSED=0 FAILED=0 SKIPPED=0

# step WHAT [REPORTS] -- COMMAND...: counts the tests of the report files (a glob), or one for the step itself.
step() {
  local what=$1 reports='' began=$SECONDS code=0 counted before=$FAILED
  shift
  [ "$1" = -- ] || { reports=$1 && shift; }
  shift
  say "== $what"
  "$@" || code=$?
  counted=$(count "$reports")
  add_counts "$counted"
  if [ "$code" != 0 ] && [ "$FAILED" = "$before" ]; then
    FAILED=$((FAILED + 1))
  elif [ "$code" = 0 ] && [ -z "$reports" ]; then
    PASSED=$((PASSED + 1))
  fi
  say "   $( [ "$FAILED" = "$before" ] && echo ok || echo FAILED) after $((SECONDS - began)) s${reports:+ ($counted)}"
}

count() { # GLOB: "PASSED FAILED SKIPPED" of the report files that it names
  local files=()
  [ -z "$1" ] || mapfile -t files < <(compgen -G "$1")
  if [ ${#files[@]} -gt 0 ]; then
    node "$ROOT/scripts/lib/count.mjs" "${files[@]}"
  else
    echo 0 0 0
  fi
}

add_counts() { # "PASSED FAILED SKIPPED"
  local passed failed skipped
  read -r passed failed skipped <<<"$1"
  PASSED=$((PASSED + passed)) FAILED=$((FAILED + failed)) SKIPPED=$((SKIPPED + skipped))
}

skip() { # WHAT WHY
  SKIPPED=$((SKIPPED + 1))
  say "skipped: $1 ($2)"
}

# The closing line, and the exit code.
close_steps() {
  local line="$PASSED passed, $FAILED failed"
  [ "$SKIPPED" = 0 ] || line+=", $SKIPPED skipped"
  say "$line"
  [ "$FAILED" = 0 ] && [ "$PASSED" -gt 0 ]
}

# install PROGRAM PACKAGE: as root, where it is missing; else false
install() {
  command -v "$1" >/dev/null && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  say "Installing $2"
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$2"; } >/dev/null 2>&1
}

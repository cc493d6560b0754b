#!/usr/bin/env bash
# Breaks the product in one place after another and sees that the test which says so turns red; writes reports/faults.md.
#
#   ./scripts/faults.sh [NUMBER...]
#
#   NUMBER   only the faults of these requirements, whose lines are written anew (default: all of scripts/lib/matrix/faults.json)
#
# A fault that no test notices is a test that proves nothing. Each needs a build and a test, half a minute or two. The file is
# put back in every case; one that has changes of its own is not touched. Ends with 1 if a fault went unnoticed.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/lib/words.sh
. "$ROOT/scripts/lib/words.sh"
# shellcheck source=scripts/lib/tools.sh
. "$ROOT/scripts/lib/tools.sh"

case ${1:-} in
  --help | -h) usage "$0" && exit ;;
  -*) stop "There is no option $1: see $0 --help." ;;
esac
need_java
need_node
cd "$ROOT"
plant=scripts/lib/matrix/plant.mjs report=reports/faults.md work=$(mktemp -d) planted='' red=0 green=0
node $plant --check
restore() {
  [ -n "$planted" ] || return 0
  cp "$work/before" "$planted" # with a new time, so that the next build takes it again
  planted=''
}
trap 'restore; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

# turns_red TEST [MAVEN OPTION]: did that test run, and fail? A product that does not compile is no red test, nor is a taken port.
turns_red() {
  local test=$1
  shift
  case $test in
    *.test.ts*)
      (cd frontend && npx --no-install vitest run "${test%%: *}" -t "${test#*: }" --reporter=json --outputFile="$work/page.json") \
        >"$work/said" 2>&1 || true
      grep -q '"numFailedTests":[1-9]' "$work/page.json" 2>/dev/null
      ;;
    *)
      rm -rf backend/target/surefire-reports
      "$(find_maven 3.8.6)" -B -q -Dui.skip=true -pl backend -am test "-Dtest=${test%.*}#${test##*.}*" \
        -Dsurefire.failIfNoSpecifiedTests=false "$@" >"$work/said" 2>&1 || true
      ! grep -qs 'PortTaken' backend/target/surefire-reports/TEST-*."${test%.*}".xml || stop "A port is taken: end what listens there."
      grep -qsE '<(failure|error)\b' backend/target/surefire-reports/TEST-*."${test%.*}".xml
      ;;
  esac
}

# Only the broken file is compiled, which is enough unless another class has a constant of it inside.
goes_unnoticed() {
  local code=0
  turns_red "$1" -Dmaven.compiler.useIncrementalCompilation=false && return 1
  rm -rf backend/target/classes/dev
  turns_red "$1" && code=1
  rm -rf backend/target/classes/dev
  return $code
}

mapfile -t all < <(node $plant --list)
numbers=("$@")
[ $# -gt 0 ] || numbers=("${all[@]}")
build=$(git rev-parse --short HEAD)
declare -A lines
if [ $# -gt 0 ] && [ -f $report ]; then
  while IFS= read -r line; do
    if [[ $line =~ ^\|\ ([A-Z]+-[0-9]+)\  ]]; then lines[${BASH_REMATCH[1]}]=$line; fi
  done <$report
fi
write_down() { # in the order of the list
  local number
  {
    printf '%s\n' "# Planted faults" "" "Written by \`./scripts/faults.sh\`, which breaks the product and sees that the named test turns red." \
      "" "| Requirement | Broken in | Test | It turned | Of build |" "|---|---|---|---|---|"
    for number in "${all[@]}"; do
      [ -z "${lines[$number]:-}" ] || printf '%s\n' "${lines[$number]}"
    done
  } >$report
}
for number in "${numbers[@]}"; do
  file=$(node -p 'JSON.parse(require("fs").readFileSync("scripts/lib/matrix/faults.json")).find((one) => one.number === process.argv[1])?.file ?? ""' "$number")
  [ -n "$file" ] || stop "There is no fault for $number in scripts/lib/matrix/faults.json."
  git diff --quiet -- "$file" || stop "$file has changes of its own: commit them first."
  cp -p "$file" "$work/before"
  planted=$file
  said=$(node $plant "$number") test=${said#* }
  if goes_unnoticed "$test"; then
    green=$((green + 1)) word="**green**"
    tail -n 5 "$work/said"
  else
    red=$((red + 1)) word=red
  fi
  restore
  say "$number: $test turned $word"
  lines[$number]="| $number | [${file##*/}](../$file) | $test | $word | $build |"
  write_down
done
say "$red turned red, $green stayed green"
[ "$green" = 0 ]

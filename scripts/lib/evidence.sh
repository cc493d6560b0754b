# shellcheck shell=bash
# Writes a report from what really happened: each command, what it said, and each call with its answer, secrets masked.
# Needs words.sh, api.sh and tenant.sh. REPORT is the file that is written.
# shellcheck disable=SC2154,SC2016 # api.sh answers in status, answer and headers; fences are no commands

REPORT='' WRONG=0

# report FILE TITLE: begins it
report() {
  REPORT=$1
  mkdir -p "$(dirname "$1")"
  write "# $2" "" "Written by \`./scripts/proof.sh\` from a real run on $(date -u '+%Y-%m-%d %H:%M') UTC, of build $(git rev-parse --short HEAD)," \
    "on $(uname -srm) with $(nproc) cores. Nothing here is typed by hand (C28). Secrets are masked by •••; a session stands as \$SESSION." ""
}

write() { printf '%s\n' "$@" >>"$REPORT"; }

# part NUMBER WHAT: a heading by which the matrix finds it
part() {
  say "   $1 $2"
  write "" "## $1 · $2" ""
}

masked() {
  sed -E \
    -e 's/"(JWT_SECRET|ENCRYPTION_KEY|SESSION_SECRET|LIVEGATE_PROBE_TOKEN|jwt|token|secret)":"[^"]*"/"\1":"•••"/g' \
    -e 's#(postgres(ql)?://[^:@/ ]+:)[^@/ ]+@#\1•••@#g' \
    -e 's/(livegate=)[A-Za-z0-9._-]{20,}/\1•••/g' -e 's/(Bearer )[A-Za-z0-9._-]{12,}/\1•••/g' \
    -e "s#$BASE#\$BASE#g" -e "s#$ROOT#.#g"
}

# shown METHOD PATH [BODY]: the owner's call as curl would make it, its status line and its answer
shown() {
  call "$1" "$2" "${3:-}" "Cookie: livegate=$session"
  local line="curl -i -X $1 \"\$BASE$2\" -H \"Cookie: livegate=\$SESSION\""
  [ -z "${3:-}" ] || line+=" -H 'Content-Type: application/json' -d '$3'"
  {
    printf '```\n$ %s\n' "$line"
    grep -iE '^(HTTP/|content-type|retry-after)' <<<"$headers"
    printf '\n%s\n```\n' "$answer"
  } | masked >>"$REPORT"
}

# expect WHAT STATUS [WORDS]: of the last call; what is not so is said and counted
expect() {
  if [ "$status" = "$2" ] && [[ $answer == *"${3:-}"* ]]; then
    write "" "As it should be: $1." ""
  else
    WRONG=$((WRONG + 1))
    write "" "**WRONG**: $1 (status $status, wanted $2${3:+ with $3})." ""
    say "   WRONG: $1 ($status)"
  fi
}

# ran COMMAND...: what it said, and whether it ended well
ran() {
  local code=0 said
  said=$("$@" 2>&1) || code=$?
  printf '```\n$ %s\n%s\n```\n\nEnded with %s.\n' "$*" "$said" "$code" | masked >>"$REPORT"
  [ "$code" = 0 ] || { WRONG=$((WRONG + 1)) && say "   WRONG: $* ended with $code"; }
}

# picture NAME WHAT PATH WORDS: the page on a phone, once the words stand on it
picture() {
  local file=reports/pictures/$1.png
  mkdir -p "$ROOT/reports/pictures"
  if (cd "$ROOT/frontend" && node tools/picture.mjs "$BASE" "$ROOT/$file" "$session" "$3" "$4") >/dev/null 2>&1; then
    write "### $2" "" "\`$3\`, on a phone:" "" "![$2](${file#reports/})" ""
  else
    WRONG=$((WRONG + 1))
    write "**WRONG**: there is no picture of $3, since \"$4\" does not stand there." ""
    say "   WRONG: no picture of $3"
  fi
}

# shellcheck shell=bash
# The API as the scripts use it. Needs curl, and BASE. Each call leaves its status and body in $status and $answer, and
# its headers in $headers.

BASE=${BASE:-http://localhost:8080} BASE=${BASE%/}
status='' answer='' headers=''
command -v curl >/dev/null || stop "There is no curl: install it (Debian: apt-get install curl)."

# call METHOD PATH [BODY [HEADER...]]
call() {
  local method=$1 path=$2 body=${3:-} all
  shift $(($# < 3 ? $# : 3))
  # Headers come by standard input, where no process list shows a token.
  all=$(printf 'header = "%s"\n' "Accept: application/json" ${body:+"Content-Type: application/json"} "$@" \
    | curl -sS -i -m 15 -K - -X "$method" ${body:+--data-binary "$body"} "$BASE$path") \
    || stop "Nothing answers at $BASE: start Livegate there or set BASE."
  all=${all//$'\r'/}
  status=$(sed -n '1s/^[^ ]* \([0-9]*\).*/\1/p' <<<"$all")
  headers=${all%%$'\n\n'*} answer=${all#*$'\n\n'}
}

# A number that no other run has, to make names and keys of.
fresh_number() { od -An -N4 -tu4 /dev/urandom | tr -d ' '; }

# field NAME JSON: the first value of that name, without its quotes.
field() { sed -n "s/^\"$1\":\(\"\([^\"]*\)\"\|\([^,}]*\)\).*/\2\3/p" <<<"${2/\"$1\":/$'\n'\"$1\":}" | head -n 1; }

as_operator() { # METHOD PATH [BODY]
  local cookie=livegate
  [ "${BASE%%:*}" = http ] || cookie=__Host-livegate
  call "$1" "$2" "${3:-}" "Cookie: $cookie=$SESSION"
}

# The newest link that a preview mailed to this address, or nothing.
newest_link() { # EMAIL
  call GET /dev/inbox.json
  [ "$status" = 200 ] || return 1
  tr '{' '\n' <<<"$answer" | grep -F "\"to\":\"$1\"" | grep -o '"links":\["[^"]*' | head -n 1 | cut -d'"' -f4 || true
}

# Opens a session by a mailed link other than the known one, once it is there, and prints the value of its cookie.
session_of() { # EMAIL [KNOWN-LINK]
  local link='' i
  for ((i = 0; i < 100; i++)); do
    link=$(newest_link "$1") || return 1
    if [ -n "$link" ] && [ "$link" != "${2:-}" ]; then break; fi
    sleep 0.1
  done
  call POST /public/auth/session "{\"token\":\"${link##*/}\"}"
  [ "$status" = 200 ] || return 1
  sed -n 's/^set-cookie: \(__Host-\)\{0,1\}livegate=\([^;]*\).*/\2/Ip' <<<"$headers"
}

operator_session() {
  local email=${OPERATOR:-operator@livegate.example} known
  known=$(newest_link "$email") || stop "Set SESSION to the value of an operator's session cookie."
  call POST /public/auth/magic-link "{\"email\":\"$email\"}"
  [ "$status" = 202 ] || stop "Livegate mailed no link to $email: $(field detail "$answer")"
  session_of "$email" "$known" || stop "No sign-in link for $email has come: set OPERATOR or SESSION."
}

# new_workspace NAME: at a preview, with a token of every scope in LIVEGATE_TOKEN; leaves its owner's $email, and the value
# of their session's cookie in $signed_in.
new_workspace() {
  local slug jwt
  slug=$1-$(fresh_number)
  email=$slug@example.com
  call POST /public/signup/start "{\"name\":\"${1^}\",\"ownerEmail\":\"$email\",\"slug\":\"$slug\",\"plan\":\"pro\"}"
  [ "$status" = 201 ] || stop "No workspace could be opened: $answer"
  jwt=$(field jwt "$answer")
  call POST /public/signup/pro/confirm '{}' "Authorization: Bearer $jwt"
  signed_in=$(session_of "$email") || stop "This Livegate has no inbox to sign in by: run it as a preview."
  call POST /api/tokens "{\"name\":\"$1\",\"scopes\":[\"read\",\"write\",\"facts\",\"deploy\"]}" "Cookie: livegate=$signed_in"
  [ "$status" = 201 ] || stop "No token could be made: $answer"
  LIVEGATE_TOKEN=$(field token "$answer")
  export LIVEGATE_TOKEN
}

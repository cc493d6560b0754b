# shellcheck shell=bash
# A workspace as its owner works in it, by the public API of a preview. Needs words.sh, tools.sh, api.sh and Node.js; the
# functions that look at a database or an app need DEMO_DATABASE_URL and the sandbox beside it.
# shellcheck disable=SC2034,SC2154 # api.sh answers in status and answer; who sources this reads product and launch

slug='' email='' tenant='' session='' apps=()

# ask METHOD PATH [BODY]: as the owner; stops where it is refused
ask() {
  call "$1" "$2" "${3:-}" "Cookie: livegate=$session"
  [[ $status == 2* ]] || stop "$1 $2 was answered by $status: $(field detail "$answer")"
}

workspace() { # SLUG NAME: a new one of the plan pro, whose owner is signed in
  slug=$1-$(fresh_number) email=$1-$(fresh_number)@example.com
  local jwt i
  call POST /public/signup/start "{\"name\":\"$2\",\"ownerEmail\":\"$email\",\"slug\":\"$slug\",\"plan\":\"pro\"}"
  [ "$status" = 201 ] || stop "No workspace could be opened: $(field detail "$answer")"
  jwt=$(field jwt "$answer") tenant=$(field id "$answer")
  call POST /public/signup/pro/confirm '{}' "Authorization: Bearer $jwt"
  for ((i = 0; i < 150; i++)); do
    call GET "/api/v1/tenants/$tenant/provision-status" '' "Authorization: Bearer $jwt"
    [ "$(field status "$answer")" != complete ] || break
    sleep 0.1
  done
  session=$(session_of "$email") || stop "This Livegate has no inbox to sign in by: run it as a preview."
}

# sign_in_link: a link for the owner that nobody has used yet
sign_in_link() {
  local known link i
  known=$(newest_link "$email")
  call POST /public/auth/magic-link "{\"email\":\"$email\"}"
  [ "$status" = 202 ] || stop "No link was mailed to $email: $(field detail "$answer")"
  for ((i = 0; i < 100; i++)); do
    link=$(newest_link "$email")
    [ "$link" = "$known" ] || break
    sleep 0.1
  done
  say "$link"
}

answers_are() { # APP-URL DATABASE-URL: everything that the wizard asks for, and the one item that asks a person
  ask PUT /api/deploy/config \
    "{\"provider\":\"docker\",\"appUrl\":\"$1\",\"databaseUrl\":\"$2\",\"adminEmail\":\"$email\"}"
  ask PATCH /api/checklist/items/LIST-167 '{"evidence":{"link":"https://example.com/rollback"}}'
}

secrets_are_made() { # sets probe_token
  ask POST /api/env/generate '{"keys":["JWT_SECRET","ENCRYPTION_KEY","SESSION_SECRET","LIVEGATE_PROBE_TOKEN"]}'
  probe_token=$(field LIVEGATE_PROBE_TOKEN "$answer")
}

ends() { # WHAT RESULT: what was just answered has this status
  [ "$(field status "$answer")" = "$2" ] || stop "$1 ended with $(field status "$answer") and not with $2: $answer"
}

# app_is_deployed PORT: the customer's app in a process of its own, which knows the newest probe token
app_is_deployed() {
  local i
  PORT=$1 LIVEGATE_PROBE_TOKEN=$probe_token "$JAVA_HOME/bin/java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -cp "$(jar sandbox)" dev.livegate.sandbox.customer.CustomerApp >/dev/null 2>&1 &
  apps+=("$!")
  for ((i = 0; i < 100; i++)); do
    answers "http://localhost:$1/api/health" && return
    sleep 0.1
  done
  stop "The customer's app does not answer at port $1."
}

stop_apps() {
  local app
  for app in "${apps[@]}"; do kill "$app" 2>/dev/null || true; done
  apps=()
}

product_is_added() { # sets product; sells in Stripe's sandbox, which the look-alike plays
  ask PUT /api/credentials/STRIPE_SECRET_KEY '{"value":"sk_test_51LivegateDemo01secret"}'
  ask POST /api/v1/products '{"name":"Gold","prices":[{"amount":1900,"currency":"eur","interval":"month"}]}'
  product=$(field id "$answer")
}

from_now() { # SECONDS: that moment
  node -p 'new Date(Date.now() + 1000 * process.argv[1]).toISOString()' -- "$1"
}

launch_is_scheduled() { # SECONDS from now: sets launch
  ask POST /api/v1/products/deploy "{\"action\":\"schedule\",\"productId\":\"$product\",\"environment\":\"sandbox\",\
\"scheduledFor\":\"$(from_now "$1")\",\"timezone\":\"UTC\"}"
  launch=$(field id "$answer")
}

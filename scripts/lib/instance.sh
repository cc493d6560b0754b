# shellcheck shell=bash
# A throw-away instance for tests: own data, a free port, the sandbox beside it.

# start_instance jvm|native: starts run.sh and exports BASE, and DEMO_DATABASE_URL for a customer's database.
start_instance() {
  local port log=$ROOT/target/instance-$1.log options=()
  [ "$1" = jvm ] || options=(--native)
  mkdir -p "$ROOT/target"
  port=$(free_port 8180)
  INSTANCE_DATA=$(mktemp -d)
  : >"$log" # what an instance before it said counts for nothing
  # A hundred browsers that sign in from one address are no attack here.
  # Stripe is the look-alike of the sandbox.
  # It may look at itself, as own-checklist.sh lets it.
  LIVEGATE_OUTBOUND_ALLOW=http://localhost:5000-5039,https://localhost:5000-5039,localhost:15432,http://localhost:$port \
  LIVEGATE_LIMITS=off LIVEGATE_CREDENTIAL_API_STRIPE=http://localhost:5010 PORT=$port "$ROOT/scripts/run.sh" --data "$INSTANCE_DATA" "${options[@]}" >"$log" 2>&1 &
  INSTANCE=$!
  trap stop_instance EXIT
  export BASE=http://localhost:$port
  for ((i = 0; i < 1500; i++)); do # five minutes, since it may have to build first
    if grep -q '^Livegate is ready' "$log"; then
      DEMO_DATABASE_URL=$(sed -n 's/^Demo customer database: //p' "$log")
      export DEMO_DATABASE_URL
      return
    fi
    kill -0 "$INSTANCE" 2>/dev/null || break
    sleep 0.2
  done
  cat "$log" >&2
  return 1
}

stop_instance() {
  kill "$INSTANCE" 2>/dev/null || true
  wait "$INSTANCE" || true
  rm -rf "$INSTANCE_DATA"
  trap - EXIT
}

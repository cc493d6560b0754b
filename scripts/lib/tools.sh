# shellcheck shell=bash
# Which Java, Node and Maven this machine has, and a plain sentence for each that it lacks.

java_version() { # of the JDK at $1: 17, 25, ... (1.8 is read as 1)
  "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
}

# Sets and exports JAVA_HOME to a JDK of at least 17.
need_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    { [ -x "$JAVA_HOME/bin/javac" ] && [ -n "$(java_version "$JAVA_HOME")" ]; } \
      || stop "JAVA_HOME is $JAVA_HOME, where there is no working JDK: unset it or point it to a JDK 17 or newer."
  else
    { command -v javac && command -v java; } >/dev/null \
      || stop "There is no JDK: install one of version 17 or newer (Debian: apt-get install openjdk-17-jdk-headless)."
    JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  fi
  local version
  version=$(java_version "$JAVA_HOME")
  [ "${version:-0}" -ge 17 ] || stop "The JDK in $JAVA_HOME is version ${version:-unknown}: Livegate needs 17 or newer."
  export JAVA_HOME
}

need_node() {
  { command -v node && command -v npm; } >/dev/null \
    || stop "There is no Node.js with npm: install version 20 or newer (https://nodejs.org)."
  local version
  version=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
  [ "$version" -ge 20 ] || stop "Node.js is version $(node -v): Livegate needs 20 or newer."
}

# at_least 3.8.6 3.9.1: is the second version the first or newer?
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

# The machine's Maven, or the wrapper where that is older than $1 or missing.
find_maven() {
  local found
  found=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1) || true
  if [ -n "$found" ] && at_least "$1" "$found"; then
    printf 'mvn\n'
  else
    printf '%s\n' "$ROOT/mvnw"
  fi
}

# The directory of a JDK of version $1 or nothing.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/local/lib/jvm/* "$HOME"/.sdkman/candidates/java/*; do
    if [ -x "$home/bin/javac" ] && [ "$(java_version "$home")" = "$1" ]; then
      printf '%s\n' "$home"
      return
    fi
  done
}

need_disk() { # $1 megabytes free at directory $2
  local free
  free=$(df -Pk "$2" | awk 'NR == 2 {print int($4 / 1024)}')
  [ "$free" -ge "$1" ] || stop "Only $free MB are free at $2: free at least $1 MB."
}

taken() { (: </dev/tcp/127.0.0.1/"$1") 2>/dev/null; }

free_port() { # the first free one from $1 on
  local port=$1
  while taken "$port"; do port=$((port + 1)); done
  printf '%s\n' "$port"
}

# answers URL: does it answer 200 within 2 seconds?
answers() {
  [ "$(curl -s -o /dev/null -m 2 -w '%{http_code}' "$1" 2>/dev/null)" = 200 ]
}

# fetch PROGRAM PACKAGE: from Debian's package, unpacked but not installed, so that no service starts; else false
fetch() {
  local tools=$ROOT/target/tools
  command -v "$1" >/dev/null && return
  PATH=$tools/usr/bin:$PATH
  command -v "$1" >/dev/null && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  mkdir -p "$tools"
  (cd "$tools" && { apt-get download -qq "$2" || { apt-get update -qq && apt-get download -qq "$2"; }; } \
    && dpkg-deb --fsys-tarfile "$2"_*.deb | tar -x -C "$tools" "./usr/bin/$1" && rm -f "$2"_*.deb) >/dev/null 2>&1
}

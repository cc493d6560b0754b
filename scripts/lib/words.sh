# shellcheck shell=bash
# How the scripts speak: progress on the terminal, and one sentence when they must stop.

say() { printf '%s\n' "$*"; }

stop() {
  printf '%s\n' "$*" >&2
  exit 1
}

# usage FILE: the comment at the head of a script is its help.
usage() { sed -n '2,/^$/s/^# \{0,1\}//p' "$1"; }

# shellcheck shell=bash
# Reads a log through a filter.

# filter PATTERN [--follow] [FILE|-]
filter() {
  local pattern=$1 follow=false file=$ROOT/.livegate/log/livegate.log
  shift
  while [ $# -gt 0 ]; do
    case $1 in
      --help | -h) usage "$0" && exit ;;
      --follow) follow=true ;;
      -) file=- ;;
      -*) stop "There is no option $1: see $0 --help." ;;
      *) file=$1 ;;
    esac
    shift
  done
  [ "$file" = - ] || [ -r "$file" ] || stop "There is no log $file: name one, or - for standard input."
  if [ "$file" = - ]; then
    piped "$pattern"
  elif $follow; then
    tail -n +1 -F "$file" 2>/dev/null | grep --line-buffered -E "$pattern"
  else
    # No line is a good answer too.
    grep -E "$pattern" "$file" || [ $? = 1 ]
  fi
}

# What comes through a pipe may be the refusal of the command before it, and its silence no good news.
piped() { # PATTERN
  PATTERN=$1 awk '$0 ~ ENVIRON["PATTERN"] { print; fflush() } /"level":"|^[0-9:.]+ [A-Z]+ / { read = 1 } END { exit !read }' \
    || stop "No line of a log came in: look at what the command before the pipe says by itself."
}

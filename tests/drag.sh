#!/usr/bin/env bash
# Drags a lever of a real window under Xvfb for a minute while draws follow, and prints the processor time of the
# window's thread from one move to the next, the time without an answer, and the memory at the start and at the end.
# Fails where a move costs more than 33 ms or the memory grows. Between two moves lie one frame for the move and one for
# each step of the draws that arrives: a frame costs no more than what is measured. Needs Xvfb and xdotool.
# ENTENTE names the program, SECONDS_OF_DRAG how long to drag, PAGE a key that opens another page first.
set -euo pipefail
entente="${ENTENTE:-target/release/entente}"
length="${SECONDS_OF_DRAG:-60}"
work="$(mktemp -d)"
mkdir -p "$work/run"
chmod 700 "$work/run"
failed=0
server=""
program=""
trap '[ -z "$program" ] || kill "$program" 2>/dev/null || true; [ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

check() { # name, then a command that must succeed
  local name="$1"; shift
  if "$@"; then echo "ok      $name"; else failed=$((failed + 1)); echo "FAILED  $name"; fi
}

exec 3<>"$work/display"
Xvfb -displayfd 3 -screen 0 1400x900x24 -noreset +extension GLX >/dev/null 2>&1 &
server=$!
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.05; done
DISPLAY=":$(tr -d '[:space:]' <"$work/display")"
export DISPLAY XDG_RUNTIME_DIR="$work/run" XDG_CONFIG_HOME="$work/config" XDG_STATE_HOME="$work/state"
export LANG=C LC_ALL=C

env PATH=/nonexistent DBUS_SESSION_BUS_ADDRESS=disabled: "$(realpath "$entente")" 2>"$work/errors" &
program=$!
window=""
for _ in $(seq 200); do
  window="$(xdotool search --onlyvisible --name 'Entente' 2>/dev/null | tail -1 || true)"
  [ -n "$window" ] && break
  sleep 0.05
done
sleep 3
xdotool windowfocus --sync "$window"
[ -z "${PAGE:-}" ] || { xdotool key --clearmodifiers "$PAGE"; sleep 3; }

memory() { awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$program/status"; }
# nanoseconds that the window's own thread has run
spent() { cut -d' ' -f1 "/proc/$program/task/$program/schedstat"; }
threads() { cat /proc/"$program"/task/*/schedstat | awk '{sum += $1} END {print int(sum / 1e6)}'; }

drag() { # seconds; a line for each move: microseconds of the window's thread until the next
  local until=$((SECONDS + $1)) x=132 step=6 before after
  xdotool mousemove 132 279 mousedown 1
  before=$(spent)
  while [ $SECONDS -lt "$until" ]; do
    x=$((x + step))
    if [ $x -gt 290 ] || [ $x -lt 70 ]; then step=$((-step)); fi
    xdotool mousemove $x 279
    sleep 0.05
    after=$(spent)
    echo $(((after - before) / 1000))
    before=$after
  done
  xdotool mouseup 1
}

# first until the caches are full, then what is measured
drag 5 >/dev/null
start=$(memory)
all_before=$(threads)
drag "$length" >"$work/moves"
all=$(($(threads) - all_before))
end=$(memory)
sort -n "$work/moves" -o "$work/moves"
moves=$(wc -l <"$work/moves")
at() { sed -n "$(((moves * $1 + 99) / 100))p" "$work/moves"; }
worst=$(tail -1 "$work/moves")
echo "$moves moves in $length s; the window's thread from one to the next: median $(at 50) us, 99 in 100 $(at 99) us, worst $worst us"
echo "processor time of all threads: $((all / length)) ms a second; memory: $start MB at the start, $end MB at the end"
check "no move costs more than 33 ms" [ "$worst" -le 33000 ]
check "memory grows by 4 MB at most" [ $((end - start)) -le 4 ]
check "at most 200 MB of memory" [ "$end" -le 200 ]
cat "$work/errors"
[ "$failed" = 0 ]

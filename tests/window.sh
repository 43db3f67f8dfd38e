#!/usr/bin/env bash
# Drives a real window under Xvfb: start, drag a lever, undo, redo, save, export, open; and prints
# the time to the first frame, the idle processor time and the memory. Fails where one is too high.
# Needs Xvfb, xdotool and ImageMagick. ENTENTE names the program, KEEP a folder for the screenshots.
set -euo pipefail
entente="${ENTENTE:-target/release/entente}"
work="$(mktemp -d)"
keep="${KEEP:-$work}"
mkdir -p "$keep" "$work/run" "$work/out"
chmod 700 "$work/run"
passed=0
failed=0
server=""
program=""
trap '[ -z "$program" ] || kill "$program" 2>/dev/null || true; [ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

check() { # name, then a command that must succeed
  local name="$1"; shift
  if "$@"; then passed=$((passed + 1)); echo "ok      $name"; else failed=$((failed + 1)); echo "FAILED  $name"; fi
}

exec 3<>"$work/display"
Xvfb -displayfd 3 -screen 0 1400x900x24 -noreset +extension GLX >/dev/null 2>&1 &
server=$!
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.05; done
DISPLAY=":$(tr -d '[:space:]' <"$work/display")"
export DISPLAY XDG_RUNTIME_DIR="$work/run" XDG_CONFIG_HOME="$work/config" XDG_STATE_HOME="$work/state"
export LANG=C LC_ALL=C

now() { date +%s%N; }
shot() { import -window root "$keep/$1.png"; }
key() { xdotool key --clearmodifiers "$@"; sleep 0.4; }

# No desktop portal and no dialog program: the window's own path dialog is what is tried.
begin() {
  local started; started=$(now)
  env PATH=/nonexistent DBUS_SESSION_BUS_ADDRESS=disabled: "$(realpath "$entente")" "$@" 2>"$work/errors" &
  program=$!
  local colours=0
  for _ in $(seq 200); do
    window="$(xdotool search --onlyvisible --name 'Entente' 2>/dev/null | tail -1 || true)"
    if [ -n "$window" ]; then
      colours="$(import -window root -crop 400x300+0+0 png:- 2>/dev/null | identify -format '%k' - 2>/dev/null || echo 0)"
      [ "${colours:-0}" -gt 8 ] && break
    fi
    sleep 0.02
  done
  first_frame=$(( ($(now) - started) / 1000000 ))
  sleep 0.5
  xdotool windowfocus --sync "$window"
}

begin
echo "time to the first frame, measured from outside: $first_frame ms"
check "a first frame within 1.5 s" [ "$first_frame" -le 1500 ]
shot 1-opened

# A lever is dragged: press on its knob, several moves, release.
xdotool mousemove 132 279 mousedown 1
for x in 140 150 160 170 180; do xdotool mousemove "$x" 279; sleep 0.03; done
xdotool mouseup 1
sleep 0.4
xdotool mousemove 700 700
sleep 0.4
shot 2-dragged
key ctrl+z
shot 3-undone
key ctrl+shift+z

key ctrl+shift+s
sleep 0.6
key ctrl+a
xdotool type --delay 5 "$work/out/mine"
key Return
sleep 0.6
shot 4-saved
check "the file is saved with the ending ron" test -s "$work/out/mine.ron"
check "one changed lever is one line" test "$(grep -c 'duty\.KOR\.cars_and_parts"' "$work/out/mine.ron")" = 1
check "the saved file is right" "$entente" check "$work/out/mine.ron"

key ctrl+e
sleep 0.6
shot 5-export
key Return
sleep 3
shot 6-exported
check "charts are exported" test "$(find . "$work/out" -maxdepth 1 -newer "$work/out/mine.ron" -name '*.png' | wc -l)" -ge 11
find . -maxdepth 1 -newer "$work/out/mine.ron" -name '*exports-change*.png' -exec cp {} "$keep/" \;

key ctrl+l
shot 7-korean
key ctrl+l

ticks() { awk '{print $14 + $15}' "/proc/$program/stat"; }
sleep 10 # until the words of success have left the window
before=$(ticks); sleep 5; after=$(ticks)
idle_ms=$(( (after - before) * 1000 / $(getconf CLK_TCK) ))
memory=$(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$program/status")
echo "idle for 5 s: $idle_ms ms of processor time; memory: $memory MB"
check "no processor time while nothing moves" [ "$idle_ms" -le 20 ]
check "at most 200 MB of memory" [ "$memory" -le 200 ]

key ctrl+q
for _ in $(seq 50); do kill -0 "$program" 2>/dev/null || break; sleep 0.1; done
check "Ctrl+Q closes the window" bash -c "! kill -0 $program 2>/dev/null"

begin "$work/out/mine.ron"
shot 8-reopened
check "a file opens by argument" kill -0 "$program"
key ctrl+q

cat "$work/errors"
printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]

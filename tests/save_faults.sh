#!/usr/bin/env bash
# Saves under injected faults: whatever happens, the file is the old one or the new one.
#
# Rewrites a scenario file with `entente format`, once for each system call of the run and each of
# kill, ENOSPC, EIO and EACCES, by strace. After each run:
#   * the file is the old one or the new one, byte for byte, with its mode;
#   * exit code 0 means the new one; any other code comes with a message;
#   * no temporary file is left, unless the program was killed or could not remove it.
# Then the same on a disk of 64 kB that is full (needs the right to mount one).
#
# ENTENTE=/path/to/entente tests/save_faults.sh      without it, the program is built first
set -u
cd "$(dirname "$0")/.."

for tool in strace cmp mktemp stat; do
  command -v "$tool" >/dev/null || { echo "save_faults: $tool is not installed" >&2; exit 2; }
done
if [ -z "${ENTENTE:-}" ]; then
  cargo build --quiet --no-default-features || exit 2
  ENTENTE="${CARGO_TARGET_DIR:-target}/debug/entente"
fi
ENTENTE=$(realpath "$ENTENTE") || exit 2

work=$(mktemp -d)
full=
finish() {
  [ -n "$full" ] && umount "$full" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT

passed=0 failed=0 injected=0 killed=0
pass() { passed=$((passed + 1)); }
fail() { failed=$((failed + 1)); echo "FAILED: $*"; }

old=$work/old.ron new=$work/new.ron
cat >"$old" <<'END'
(format: 1, baseline: "us-korea-2024", name: "Fault",
 levers: {"duty.KOR.steel": 0.50, "duty.KOR.cars_and_parts": 15e-2}, assumptions: {"horizon": 3.0})
END
cp "$old" "$new"
"$ENTENTE" format "$new" >/dev/null || { echo "save_faults: a save without a fault fails" >&2; exit 2; }
cmp -s "$old" "$new" && { echo "save_faults: the save changes nothing" >&2; exit 2; }

# The file of a run: "plain" is a file of mode 0640, "link" a symbolic link to it in another folder.
folder=$work/folder
lay_out() {
  rm -rf "$folder" && mkdir -p "$folder/elsewhere"
  case $1 in
    plain) real=$folder/scenario.ron ;;
    link) real=$folder/elsewhere/scenario.ron && ln -s elsewhere/scenario.ron "$folder/scenario.ron" ;;
  esac
  cp "$old" "$real" && chmod 640 "$real"
}

run() { # what strace is to do
  # the outer braces keep the shell's own "Killed" out of sight
  {
    strace -f -qq -o "$work/trace" "$@" "$ENTENTE" format "$folder/scenario.ron" \
      >"$work/out" 2>"$work/err"
  } 2>/dev/null
}

check() { # name of the run, its exit code, whether it was to be killed
  local name=$1 code=$2 kill=$3 state=torn
  cmp -s "$real" "$old" && state=old
  cmp -s "$real" "$new" && state=new
  local left
  left=$(find "$folder" -name '*.tmp' | wc -l)
  if [ "$state" = torn ]; then
    fail "$name: the file is neither the old one nor the new one"
  elif [ "$(stat -c %a "$real")" != 640 ]; then
    fail "$name: the mode is $(stat -c %a "$real")"
  elif [ "$layout" = link ] && [ ! -L "$folder/scenario.ron" ]; then
    fail "$name: the symbolic link is gone"
  elif [ "$kill" = yes ]; then
    pass
  elif [ "$code" = 0 ] && [ "$state" != new ]; then
    fail "$name: exit code 0, but the file is the old one"
  elif [ "$code" != 0 ] && [ ! -s "$work/err" ] && ! grep -q 'write(2,.*INJECTED' "$work/trace"; then
    fail "$name: exit code $code without a message"
  elif [ "$left" != 0 ] && ! grep -q 'unlink.*INJECTED' "$work/trace"; then
    fail "$name: a temporary file is left"
  else
    pass
  fi
}

for layout in plain link; do
  # every call that touches files, as this machine's libraries make them
  lay_out "$layout"
  run -e trace=%file,%desc || { echo "save_faults: a traced save fails" >&2; exit 2; }
  calls=$(sed -nE 's/^[0-9]+ +([a-z0-9_]+)\(.*/\1/p' "$work/trace" | sort -u |
    grep -vxE 'execve|mmap|munmap|mprotect|poll|ppoll|fcntl|ioctl|dup|dup2|epoll_.*')
  for call in $calls; do
    for fault in signal=KILL error=ENOSPC error=EIO error=EACCES; do
      n=1
      while :; do
        lay_out "$layout"
        run -e trace="$call" -e inject="$call:$fault:when=$n"
        code=$?
        kill=no
        if [ "$fault" = signal=KILL ]; then
          [ "$code" = 137 ] || break
          kill=yes killed=$((killed + 1))
        else
          grep -q INJECTED "$work/trace" || break
        fi
        injected=$((injected + 1))
        check "$layout file, $call number $n, $fault" "$code" "$kill"
        n=$((n + 1))
      done
    done
  done
  echo "$layout file: $(echo "$calls" | tr '\n' ' ')"
done

full=$work/full
mkdir "$full"
if mount -t tmpfs -o size=64k none "$full" 2>/dev/null; then
  cp "$old" "$full/scenario.ron"
  dd if=/dev/zero of="$full/rest" bs=1k count=100 2>/dev/null
  "$ENTENTE" format "$full/scenario.ron" >/dev/null 2>"$work/err"
  code=$?
  if [ "$code" != 0 ] && cmp -s "$full/scenario.ron" "$old" && [ -s "$work/err" ] &&
    [ "$(find "$full" -name '*.tmp' | wc -l)" = 0 ]; then
    pass
    echo "full disk: $(cat "$work/err")"
  else
    fail "full disk: exit code $code, $(cat "$work/err"), $(ls -A "$full" | tr '\n' ' ')"
  fi
  rm "$full/rest"
  if "$ENTENTE" format "$full/scenario.ron" && cmp -s "$full/scenario.ron" "$new"; then
    pass
  else
    fail "full disk: the save fails after space was freed"
  fi
else
  full=
  echo "full disk: not tried, a disk of 64 kB cannot be mounted here"
fi

echo "$injected faults injected, $killed of them kills"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]

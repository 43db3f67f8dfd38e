#!/usr/bin/env bash
# Exports every chart in every format without a display, twice, and compares the bytes.
set -euo pipefail
entente="${ENTENTE:-target/release/entente}"
out="$(mktemp -d)"
trap 'rm -rf "$out"' EXIT
for pass in first second; do
  "$entente" export november-2025-mou --chart all --format svg,png,pdf,csv --out "$out/$pass" --dpi 300
done
diff -r "$out/first" "$out/second"
files=$(find "$out/first" -type f | wc -l)
[ "$files" -ge 40 ] || { echo "only $files files were written"; exit 1; }
if command -v pdftotext >/dev/null; then
  for pdf in "$out"/first/*.pdf; do pdftotext "$pdf" - | grep -q . || { echo "no text in $pdf"; exit 1; }; done
fi
for lang in en ko; do "$entente" --lang "$lang" run november-2025-mou --format json | python3 -m json.tool >/dev/null; done
echo "$files files, the same bytes twice"

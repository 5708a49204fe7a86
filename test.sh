#!/usr/bin/env bash
# Builds the solution and runs all tests: the quick ones first, then the journeys in a real browser.
# Installs Debian's packages where there is no Chromium (the journeys), no Node.js with npm (BPMN is read with bpmn.io's own
# reader, which npm fetches from its registry), or none of the tools that hold signatures against readers that are not ours
# (poppler's pdfsig, qpdf, openssl, NSS's certutil). Arguments go to both test runs.
set -euo pipefail
cd "$(dirname "$0")"

find_chromium() {
  for name in "${KINERJA_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
      command -v "$name"
      return 0
    fi
  done
  return 1
}

missing=()
find_chromium >/dev/null || missing+=(chromium fonts-liberation)
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
command -v pdfsig >/dev/null || missing+=(poppler-utils)
command -v qpdf >/dev/null || missing+=(qpdf)
command -v openssl >/dev/null || missing+=(openssl)
command -v certutil >/dev/null || missing+=(libnss3-tools)
if [ "${#missing[@]}" -gt 0 ]; then
  echo "Installing Debian's packages: ${missing[*]}."
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq "${missing[@]}" >/dev/null
fi
KINERJA_CHROMIUM="$(find_chromium)"
export KINERJA_CHROMIUM

results="$PWD/TestResults"
rm -rf "$results"
dotnet build KinerjaPortal.sln --nologo -v quiet

# The quick tests hold every query against SQL Server, and when none of them is left out they tell which query none of them runs.
[ "$#" -gt 0 ] || export KINERJA_WHOLE_SUITE=1

status=0
run() {
  dotnet test KinerjaPortal.Tests --no-build --nologo --results-directory "$results" \
    --logger "trx;LogFileName=$1.trx" --logger "console;verbosity=minimal" --filter "$2" "${@:3}" || status=1
}
run quick "Category!=Browser" "$@"
run browser "Category=Browser" "$@"

count() {
  grep -ho "<Counters [^>]*" "$results"/*.trx | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'
}
passed=$(count passed)
failed=$(count failed)
echo "$passed passed, $failed failed"
[ "$passed" -gt 0 ] || status=1
exit $status

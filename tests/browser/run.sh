#!/usr/bin/env bash
# run.sh FIRSTHAND MAKE_CASE: the browser test. Fails, and says what to do, if what it needs is missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
missing() {
  echo "The browser test cannot run: $1" >&2
  echo "To leave it out: cmake --preset dev -DFH_BROWSER_TESTS=OFF" >&2
  exit 1
}
command -v node >/dev/null || missing "node is not installed (Debian: apt-get install nodejs)."
[ -x /usr/bin/chromium ] || missing "/usr/bin/chromium is not there (Debian: apt-get install chromium)."
[ -d "$here/node_modules/playwright-core" ] ||
  missing "its library is not installed. Run: (cd tests/browser && npm ci --ignore-scripts)"
exec node "$here/click_through.mjs" "$@"

#!/bin/sh
set -u
cd "$(dirname "$0")/.." || exit 1

packages() {
  command -v node >/dev/null 2>&1 || {
    echo 'node is missing: install Node.js 20.19 or later' >&2
    return 1
  }
  node test/installed.mjs && return
  npm install --no-save --no-audit --no-fund && node test/installed.mjs
}

browser() {
  if [ -n "${CHROMIUM:-}" ]; then
    command -v "$CHROMIUM"
    return
  fi
  command -v chromium || command -v chromium-browser || command -v google-chrome || command -v google-chrome-stable
}

install_browser() {
  [ -z "${CHROMIUM:-}" ] || return 1
  command -v apt-get >/dev/null 2>&1 || return 1
  as_root=''
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null || return 1
    as_root='sudo -n'
  fi
  $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium
}

packages || exit 1
if [ "${1:-}" = '--chromium' ]; then
  browser >/dev/null || install_browser
  browser >/dev/null || {
    echo "no Chromium to test with${CHROMIUM:+ at $CHROMIUM, which CHROMIUM names}: install it, or name one in CHROMIUM" >&2
    exit 2
  }
fi

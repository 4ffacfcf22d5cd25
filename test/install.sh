#!/bin/sh
set -u
cd "$(dirname "$0")/.." || exit 1

packages() {
  command -v node >/dev/null 2>&1 || {
    echo 'node is missing: install Node.js 20.19 or later' >&2
    return 1
  }
  node test/installed.mjs || npm ci
}

browser() {
  test -n "${CHROMIUM:-}" && command -v "$CHROMIUM" && return
  command -v chromium || command -v chromium-browser || command -v google-chrome || command -v google-chrome-stable
}

install_browser() {
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
    echo 'no Chromium to test with, and apt-get could not install one: install it or name one in CHROMIUM' >&2
    exit 2
  }
fi

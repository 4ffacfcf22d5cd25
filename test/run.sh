#!/bin/sh
set -u
cd "$(dirname "$0")/.." || exit 1
rm -rf test/out
mkdir -p test/out

gate() {
  name=$1
  shift
  echo "== $name"
  if "$@"; then state=passed; else state=failed; fi
  echo "$name $state" >>test/out/gates.txt
  [ "$state" = passed ]
}

not_run() {
  echo "== $1: not run, $2"
  echo "$1 not-run" >>test/out/gates.txt
}

tests() {
  npx --no-install vitest run --project "$1" --reporter=default --reporter=json --outputFile.json="test/out/$1.json"
}

if gate install sh test/install.sh; then
  gate types npm run --silent types
  gate biome npx --no-install biome check .
  gate knip npx --no-install knip
  gate unit tests unit
  gate build npm run --silent build
  built=$?
  gate chromium sh test/install.sh --chromium
  browser=$?
  if [ $built -ne 0 ]; then
    not_run e2e 'the build failed'
  elif [ $browser -ne 0 ]; then
    not_run e2e 'there is no browser'
  else
    gate e2e tests e2e
  fi
else
  for name in types biome knip unit build e2e; do not_run $name 'the installation failed'; done
fi
node test/summary.mjs

import { existsSync, readFileSync } from 'node:fs'

const VITEST = new Set(['unit', 'e2e'])

function report(gate) {
  const file = `test/out/${gate}.json`
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** What a gate adds to the sums; a failed gate adds at least one failure, whatever its report says. */
function count([gate, state]) {
  const tests = VITEST.has(gate) ? report(gate) : null
  const passed = tests?.numPassedTests ?? 0
  const failed = Math.max(tests?.numFailedTests ?? 0, state === 'failed' ? 1 : 0)
  const skipped = (tests?.numPendingTests ?? 0) + (tests?.numTodoTests ?? 0)
  return { gate, state, passed, failed, skipped }
}

const gates = existsSync('test/out/gates.txt')
  ? readFileSync('test/out/gates.txt', 'utf8')
      .trim()
      .split('\n')
      .map((line) => count(line.split(' ')))
  : [{ gate: 'start', state: 'failed', passed: 0, failed: 1, skipped: 0 }]
const sum = (key) => gates.reduce((total, gate) => total + gate[key], 0)

for (const { gate, state, passed, failed, skipped } of gates) {
  const tests = VITEST.has(gate) ? `  ${passed} passed, ${failed} failed, ${skipped} skipped` : ''
  console.log(`${gate.padEnd(9)} ${state.padEnd(7)}${tests}`.trimEnd())
}
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 && gates.every(({ state }) => state === 'passed') ? 0 : 1)

import type { KnipConfig } from 'knip'

const packagesOf = (css: string): string =>
  [...css.matchAll(/(?:url\(|@import )\s*["']([^"'#][^"']*)["']/g)].map(([, path]) => `import '${path}'`).join('\n')

export default {
  entry: ['src/worker/main.ts', 'test/{installed,summary}.mjs', 'test/bench/{main,fuzzCases,peers/*,work/*}.ts'],
  project: ['src/**/*.{ts,tsx,css}', 'data/**/*.ts', 'geo/**/*.ts', 'test/**/*.{ts,tsx,mjs}'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: { css: packagesOf },
} satisfies KnipConfig

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'vite'

/** What a page of the bench is made of: scripts and styles by the names that the build gave them. */
interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}

const page = (scripts: readonly string[], styles: readonly string[]) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>bench</title>
<link rel="icon" href="data:,">
${styles.map((file) => `<link rel="stylesheet" href="${file}">`).join('\n')}
${scripts
  .slice(1)
  .map((file) => `<link rel="modulepreload" href="${file}">`)
  .join('\n')}
<script type="module" src="${scripts[0]}"></script>
</head>
<body style="margin:0"></body>
</html>
`

/** Names of the peers: those of their files. */
const peersIn = (folder: string): string[] =>
  readdirSync(folder)
    .map((name) => name.replace(/\.ts$/, ''))
    .sort()

function gather(manifest: Readonly<Record<string, Chunk>>, key: string, seen = new Set<string>()): Chunk[] {
  const chunk = manifest[key]
  if (!chunk || seen.has(key)) return []
  seen.add(key)
  return [chunk, ...(chunk.imports ?? []).flatMap((name) => gather(manifest, name, seen))]
}

/** Writes every file also as Brotli, as a good host serves it. */
function compressAll(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(br|gz|woff2|png)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const raw = readFileSync(path)
    writeFileSync(`${path}.br`, brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
  }
}

/** Builds a page for each peer into `out`, beside the files of the scene. */
export async function buildPages(
  peers: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  out: string,
): Promise<void> {
  const names = peersIn(peers)
  await build({
    root: peers,
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: {
      outDir: out,
      emptyOutDir: true,
      manifest: 'manifest.json',
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      rolldownOptions: { input: Object.fromEntries(names.map((name) => [name, join(peers, `${name}.ts`)])) },
    },
  })
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
  for (const name of names) {
    const chunks = gather(manifest, `${name}.ts`)
    const scripts = chunks.map(({ file }) => file)
    const styles = [...new Set(chunks.flatMap(({ css }) => css ?? []))]
    writeFileSync(join(out, `${name}.html`), page(scripts, styles))
  }
  mkdirSync(out, { recursive: true })
  for (const [name, content] of files) writeFileSync(join(out, name), content)
  compressAll(out)
}

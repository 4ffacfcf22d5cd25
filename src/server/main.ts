import { fileURLToPath } from 'node:url'
import { createSliceApp } from '../slice/app.ts'
import { diskSource } from './diskSource.ts'
import { listen } from './listen.ts'
import { siteApp } from './site.ts'

const DEFAULT_PORT = '4173'

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text)
  throw new Error(`PORT is not a port, expected 0 to 65535: ${JSON.stringify(text)}`)
}

try {
  const port = portOf(process.env.PORT || DEFAULT_PORT)
  const slices = createSliceApp(diskSource(folder('data/packed'), folder('geo')))
  const { address } = await listen(siteApp(folder('dist'), slices), port)
  console.log(address)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

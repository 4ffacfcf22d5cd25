import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { diskSource } from '../../src/server/diskSource.ts'
import { propertiesOf } from '../fuzz/properties.ts'

const { values } = parseArgs({
  options: { property: { type: 'string' }, cases: { type: 'string' }, seed: { type: 'string' } },
})

const properties = propertiesOf(diskSource(fileURLToPath(new URL('../../data/packed', import.meta.url))))
const property = Object.hasOwn(properties, values.property ?? '')
  ? properties[values.property as keyof typeof properties]
  : undefined
if (!property) throw new Error(`no property ${JSON.stringify(values.property)}: ${Object.keys(properties).join(', ')}`)
const counts = await property.check({ numRuns: Number(values.cases), seed: Number(values.seed) })
console.log(JSON.stringify({ title: property.title, counts }))

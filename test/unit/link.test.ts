import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAtlas } from '../../data/pack/readTables.ts'
import { indexAtlas } from '../../src/model/atlas.ts'
import { decodeLink, encodeLink } from '../../src/state/link.ts'

const cases = JSON.parse(readFileSync(new URL('../contract/links.json', import.meta.url), 'utf8')) as {
  links: { link: string; canonical: string; not_understood: string[] }[]
}
const atlas = indexAtlas(readAtlas(new URL('../../data', import.meta.url).pathname))

describe('a link', () => {
  for (const { link, canonical, not_understood } of cases.links) {
    test(`${link} becomes ${canonical}`, () => {
      const { view, notUnderstood } = decodeLink(atlas, link)
      expect(encodeLink(atlas, view)).toBe(canonical)
      expect(notUnderstood.map(({ key }) => key)).toEqual(not_understood)
    })
  }

  test('of any text gives a valid view whose link is stable', () => {
    const key = fc.constantFrom(
      'm',
      't',
      't2',
      'p',
      'vs',
      'n',
      'x',
      'f',
      'e',
      'block',
      'v',
      'lang',
      'city',
      '__proto__',
    )
    const pieces = fc.array(fc.tuple(key, fc.string({ unit: 'grapheme' })), { maxLength: 8 })
    const link = fc.oneof(
      fc.string({ unit: 'binary' }),
      pieces.map((pairs) => `#${pairs.map(([k, v]) => `${k}=${v}`).join('&')}`),
    )
    fc.assert(
      fc.property(link, (text) => {
        const once = encodeLink(atlas, decodeLink(atlas, text).view)
        const again = decodeLink(atlas, once)
        expect(encodeLink(atlas, again.view)).toBe(once)
        expect(again.notUnderstood).toEqual([])
      }),
      { numRuns: 10_000, seed: 2012 },
    )
  })
})

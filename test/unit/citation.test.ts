import { describe, expect, test } from 'vitest'
import { type Cited, citationBibtex, citationCsl, citationText } from '../../src/text/citation.ts'

const cited: Cited = {
  lang: 'en',
  title: 'The violence map of Mexico',
  sentence: 'In 2010, Juárez, Chihuahua registered 3,766 deaths by homicide, 277.7 per 100,000.',
  producers: ['INEGI', 'CONAPO'],
  sources: ['Deaths by homicide: INEGI.', 'Population: CONAPO.'],
  version: '0123456789abcdef',
  accessed: '2026-11-23',
  link: 'https://example.org/map/#t=2010&p=08037',
  key: 'homicides-registered_juarez-chihuahua_2010',
}
const spanish: Cited = { ...cited, lang: 'es', title: 'El mapa de la violencia en México' }

describe('the citation as text', () => {
  test('says who counted, what, the version of the figures, the day, the link and the sources', () => {
    expect(citationText(cited)).toBe(
      'INEGI and CONAPO. “In 2010, Juárez, Chihuahua registered 3,766 deaths by homicide, 277.7 per 100,000.” ' +
        'The violence map of Mexico, data version 0123456789abcdef. ' +
        'Accessed November 23, 2026: https://example.org/map/#t=2010&p=08037 ' +
        'Sources: Deaths by homicide: INEGI. Population: CONAPO.',
    )
  })

  test('has the words and the date of Spanish', () => {
    const text = citationText(spanish)
    expect(text).toContain('INEGI y CONAPO.')
    expect(text).toContain('«In 2010')
    expect(text).toContain('versión de los datos 0123456789abcdef')
    expect(text).toContain('Consultado el 23 de noviembre de 2026: https://example.org/map/#t=2010&p=08037')
    expect(text).toContain('Fuentes: ')
  })

  test('refuses a day that is none', () => {
    for (const accessed of ['2026-13-40', 'today', '2026-11-23T10:00'])
      expect(() => citationText({ ...cited, accessed })).toThrow(`not ${accessed}`)
  })
})

describe('the citation as BibTeX', () => {
  test('is one entry whose braces balance, with the link as it is', () => {
    const entry = citationBibtex(cited)
    expect(entry.startsWith('@misc{homicides-registered_juarez-chihuahua_2010,\n')).toBe(true)
    expect(entry).toContain('url          = {https://example.org/map/#t=2010&p=08037}')
    expect(entry).toContain('author       = {{INEGI} and {CONAPO}}')
    expect(entry).toContain('urldate      = {2026-11-23}')
    expect(entry.split('{').length).toBe(entry.split('}').length)
  })

  test('escapes what TeX would run', () => {
    const entry = citationBibtex({ ...cited, sentence: '95 % of A_B & {C} $D \\ ~ ^ #1.' })
    expect(entry).toContain(
      '{{95 \\% of A\\_B \\& \\{C\\} \\$D \\textbackslash{} \\textasciitilde{} \\textasciicircum{} \\#1.}}',
    )
  })
})

describe('the citation as CSL-JSON', () => {
  test('is a dataset with authors, version, link and day', () => {
    expect(JSON.parse(citationCsl(spanish))).toEqual([
      {
        id: cited.key,
        type: 'dataset',
        language: 'es-MX',
        author: [{ literal: 'INEGI' }, { literal: 'CONAPO' }],
        title: cited.sentence,
        'container-title': 'El mapa de la violencia en México',
        version: cited.version,
        URL: cited.link,
        accessed: { 'date-parts': [[2026, 11, 23]] },
        note: 'Fuentes: Deaths by homicide: INEGI. Population: CONAPO.',
      },
    ])
  })
})

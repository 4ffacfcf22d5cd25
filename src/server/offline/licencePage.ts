import { table, text } from '../pages/markup.ts'
import type { Carried } from './packages.ts'

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

function textsOf(packages: readonly Carried[]): Map<string, string[]> {
  const byText = new Map<string, string[]>()
  for (const { name, version, text: words } of packages)
    if (words !== null) byText.set(words, [...(byText.get(words) ?? []), `${name} ${version}`])
  return byText
}

function turfNote(packages: readonly Carried[]): string {
  if (!packages.some(({ name }) => name.startsWith('@turf/'))) return ''
  const inside = packages.some(({ name }) => name === 'jsts' || name === '@turf/jsts')
  const [en, es] = inside
    ? [
        'Turf brings jsts, under the Eclipse Distribution License 1.0 or the Eclipse Public License 1.0, at choice; it is used here under the first.',
        'Turf trae jsts, con la Eclipse Distribution License 1.0 o la Eclipse Public License 1.0, a elegir; aquí se usa con la primera.',
      ]
    : [
        'Turf depends on jsts (Eclipse Distribution License 1.0 or Eclipse Public License 1.0). None of its code is in this site.',
        'Turf depende de jsts (Eclipse Distribution License 1.0 o Eclipse Public License 1.0). Nada de su código está en este sitio.',
      ]
  return `<p>${en}\n<p lang="es">${es}`
}

/** A page that names the packages whose code a site carries, with their licences in full. */
export function licencePage(packages: readonly Carried[]): string {
  const rows = packages.map(({ name, version, licence }) => [text(name), text(version), text(licence)])
  const texts = [...textsOf(packages)].map(
    ([words, names]) => `<details><summary>${text(names.join(', '))}</summary><pre>${text(words)}</pre></details>`,
  )
  const without = packages.filter((one) => one.text === null).map(({ name }) => name)
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<title>Licences · Licencias</title>',
    '<link rel="icon" href="./icon.svg" type="image/svg+xml">',
    '<link rel="stylesheet" href="./licences.css">',
    '<header><p><a href="./">The violence map of Mexico</a> · <a href="./#lang=es" lang="es">Mapa de la violencia en México</a></p></header>',
    '<main><h1>Licences · <span lang="es">Licencias</span></h1>',
    '<p>This site carries code and type of the packages below, each under its own licence.',
    '<p lang="es">Este sitio lleva código y tipografía de los paquetes siguientes, cada uno con su propia licencia.',
    turfNote(packages),
    table(
      `${packages.length} packages · paquetes`,
      ['Package · Paquete', 'Version · Versión', 'Licence · Licencia'],
      rows,
    ),
    '<h2>Texts · <span lang="es">Textos</span></h2>',
    ...texts,
    without.length > 0
      ? `<p>Published without a licence file · <span lang="es">Publicados sin archivo de licencia</span>: ${text(without.join(', '))}`
      : '',
    '</main>',
    '',
  ]
    .filter((line, i, all) => line !== '' || i === all.length - 1)
    .join('\n')
}

import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { openPage, sharedPage, waitFor } from './browser.ts'
import { drawn, show } from './ground.ts'

const ZOOM = 8
const CENTRE = [-103.4, 25.5] as const
const VIEW = '#m=homicides&t=2012-01..2012-12'
const LAGUNA = [
  [-103.62, 25.46],
  [-103.2, 25.42],
  [-103.12, 25.62],
  [-103.5, 25.68],
] as const

const headline = async (page: Page) => (await page.textContent('h1'))?.replace(/\s+/g, ' ') ?? ''
const hash = (page: Page) => page.evaluate(() => window.location.hash)
const placeIn = async (page: Page) => new URLSearchParams((await hash(page)).slice(1)).get('p') ?? ''

async function sees(page: Page, text: string | RegExp) {
  await expect.poll(() => headline(page), { timeout: 30_000 }).toMatch(text)
}

const laguna = sharedPage({ width: 1000, height: 700, path: `${VIEW}&v=${ZOOM}/${CENTRE[1]}/${CENTRE[0]}` })

/** Shows the Laguna on the page that the tests share, as if nothing had been done on it, and waits until it stands. */
async function openLaguna(more = ''): Promise<Page> {
  const page = laguna()
  await show(page, `${VIEW}${more}&v=${ZOOM}/${CENTRE[1]}/${CENTRE[0]}`)
  await drawn(page)
  await waitFor(page, () => document.querySelector('.draw-bar') === null)
  await sees(page, more === '' ? /2012.* Mexico/ : /2012/)
  return page
}

/** Where a point of the globe is on the screen. */
async function spotter(page: Page, zoom = ZOOM) {
  const box = await page.locator('.map .canvas').boundingBox()
  if (!box) throw new Error('no map on the page')
  const size = 512 * 2 ** zoom
  const across = (lon: number) => ((lon + 180) / 360) * size
  const down = (lat: number) => {
    const sine = Math.sin((lat * Math.PI) / 180)
    return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size
  }
  return ([lon, lat]: readonly [number, number]): [number, number] => [
    box.x + box.width / 2 + across(lon) - across(CENTRE[0]),
    box.y + box.height / 2 + down(lat) - down(CENTRE[1]),
  ]
}

async function begin(page: Page, way: string) {
  await page.getByRole('button', { name: 'Draw', exact: true }).click()
  await page.getByRole('button', { name: new RegExp(`^${way} `) }).click()
  await page.locator('.draw-bar').waitFor()
}

async function clickOn(page: Page, [x, y]: [number, number]) {
  await page.mouse.move(x, y)
  await page.mouse.click(x, y)
}

const slice = async (query: string) => {
  const answer = await fetch(new URL(`slice.csv?${query}`, inject('address')))
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.text()).trim().split('\r\n').slice(1)
}

/** Month and count of each row of a slice, the columns between which no name stands. */
const months = (lines: readonly string[]) =>
  lines.map((line) => /,(\d{4}-\d{2}),(\d+),/.exec(line)?.slice(1, 3).join(' ') ?? line)

describe('a polygon drawn by mouse around the Laguna', () => {
  test('has the months of the metro area, here and in a fresh Spanish page', async () => {
    const page = await openLaguna()
    const at = await spotter(page)
    await begin(page, 'Polygon')
    for (const corner of LAGUNA) await clickOn(page, at(corner))
    await clickOn(page, at(LAGUNA[0]))
    await sees(page, 'In 2012, 1,068 deaths by homicide occurred in the drawn area, 83.9 per 100,000.')

    const link = await hash(page)
    const p = await placeIn(page)
    expect(p).toMatch(/^area:/)
    const query = 'm=homicides&t=2000-01..2021-12&by=month'
    const drawn = months(await slice(`${query}&p=${p}`))
    expect(drawn.length).toBe(264)
    expect(drawn).toEqual(months(await slice(`${query}&p=metro:2010.la-laguna`)))

    const { page: other } = await openPage({ path: `${link}&lang=es`, lang: 'es-MX' })
    await sees(other, 'En 2012 ocurrieron 1,068 defunciones por homicidio en el área dibujada, 83.9 por cada 100 mil.')
    await other.getByRole('tab', { name: 'Municipios' }).click()
    await expect.poll(() => other.locator('.members tbody tr').count()).toBe(4)
    expect(await other.locator('.members tbody').textContent()).toContain('Torreón, Coahuila')
  })

  test('is cut by share as the slice address cuts it, and says what either rule finds', async () => {
    const page = await openLaguna(`&p=area:${'_ou4T84s7EghyC_5Hg0PginB_mqCg3L'}`)
    const said = page.locator('.rule [role="status"]')
    await expect
      .poll(() => said.textContent(), { timeout: 30_000 })
      .toBe('By seat 4 municipalities and 1,068 deaths; by area 0 municipalities.')
    await page.getByRole('button', { name: 'Radius' }).click()
    await page.getByLabel('Around').fill('Torreon')
    await page.getByRole('option', { name: /^Torreón, Coahuila/ }).click()
    await page.getByLabel('Kilometres').fill('60')
    await page.getByRole('button', { name: 'Select', exact: true }).click()
    await sees(page, /the 60 km around Torreón, Coahuila/)
    await page.getByRole('button', { name: 'Half the area inside' }).click()
    await expect.poll(() => hash(page)).toContain('ar=share')
    for (const rule of ['seat', 'share']) {
      const [row = ''] = await slice(`m=homicides&t=2012-01..2012-12&by=window&p=near:05035:60&ar=${rule}`)
      const count = Number(/,2012-01\.\.2012-12,(\d+),/.exec(row)?.[1])
      expect(count).toBeGreaterThan(0)
      expect(await said.textContent()).toContain(`${count.toLocaleString('en-US')} deaths`)
      if (rule === 'share') await sees(page, `In 2012, ${count.toLocaleString('en-US')} deaths`)
    }
  })
})

describe('drawing', () => {
  const corners = [
    [-103.62, 25.7],
    [-103.1, 25.4],
  ] as const

  test('by rectangle and circle gives an area whose link is short', async () => {
    const page = await openLaguna()
    const at = await spotter(page)
    await begin(page, 'Rectangle')
    for (const corner of corners) await clickOn(page, at(corner))
    await sees(page, '1,068 deaths by homicide occurred in the drawn area')
    const before = await placeIn(page)
    await begin(page, 'Circle')
    await clickOn(page, at([-103.36, 25.55]))
    await clickOn(page, at([-103.17, 25.55]))
    await expect.poll(() => placeIn(page)).not.toBe(before)
    await sees(page, '1,068 deaths by homicide occurred in the drawn area')
    const link = await hash(page)
    expect(link.length).toBeGreaterThan(300)
    expect(link.length).toBeLessThan(600)
  })

  test('by a free hand gives an area when the button is let go', async () => {
    const page = await openLaguna()
    const at = await spotter(page)
    const [[west, north], [east, south]] = [at(corners[0]), at(corners[1])]
    const around = (turn: number): [number, number] => [
      (west + east) / 2 - (Math.cos(2 * Math.PI * turn) * (east - west)) / 1.75,
      (north + south) / 2 - (Math.sin(2 * Math.PI * turn) * (south - north)) / 1.75,
    ]
    await begin(page, 'Freehand')
    await page.mouse.move(...around(0))
    await page.mouse.down()
    for (let i = 1; i <= 24; i++) await page.mouse.move(...around(i / 24))
    await page.mouse.up()
    await sees(page, '1,068 deaths by homicide occurred in the drawn area')
    expect(await page.locator('.draw-bar').count()).toBe(0)
    expect((await hash(page)).length).toBeLessThan(2000)
  })

  test('is cancelled by Escape, and the region stays', async () => {
    const page = await openLaguna('&p=25')
    const before = await hash(page)
    await begin(page, 'Polygon')
    const at = await spotter(page)
    for (const corner of LAGUNA.slice(0, 3)) await clickOn(page, at(corner))
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.draw-bar').count()).toBe(0)
    expect(await hash(page)).toBe(before)
  })

  test('moves a corner of an area afterwards, which can be undone and redone', async () => {
    const page = await openLaguna('&p=area:_ou4T84s7EghyC_5Hg0PginB_mqCg3L')
    await sees(page, '1,068')
    const before = await placeIn(page)
    await page.getByRole('button', { name: 'Edit corners' }).click()
    await page.locator('.draw-bar').waitFor()
    const at = await spotter(page)
    await page.mouse.move(...at([-103.12, 25.62]))
    await page.mouse.down()
    await page.mouse.move(...at([-102.8, 25.9]), { steps: 12 })
    await page.mouse.up()
    await page.getByRole('button', { name: 'Done' }).click()
    await sees(page, '1,096 deaths')
    const after = await placeIn(page)
    await page.keyboard.press('Control+z')
    await sees(page, '1,068 deaths')
    expect(await placeIn(page)).toBe(before)
    await page.keyboard.press('Control+Shift+Z')
    await sees(page, '1,096 deaths')
    expect(await placeIn(page)).toBe(after)
    await page.getByRole('button', { name: 'Undo' }).click()
    await sees(page, '1,068 deaths')
  })

  test('works by touch on a phone, where the sheet makes way', async () => {
    const zoom = 7
    const { page } = await openPage({
      width: 390,
      height: 844,
      touch: true,
      path: `${VIEW}&v=${zoom}/${CENTRE[1]}/${CENTRE[0]}`,
    })
    await waitFor(page, () => document.querySelector('.map canvas'))
    await sees(page, /2012/)
    await page.locator('.grip').tap()
    await page.getByRole('button', { name: 'Draw', exact: true }).tap()
    await page.getByRole('button', { name: /^Polygon / }).tap()
    await page.locator('.draw-bar').waitFor()
    await expect.poll(() => page.locator('.page').getAttribute('data-sheet')).toBe('low')
    const at = await spotter(page, zoom)
    const low = [
      [-103.75, 25.3],
      [-103, 25.3],
      [-103, 25.6],
      [-103.75, 25.6],
    ] as const
    for (const corner of low) {
      await page.touchscreen.tap(...at(corner))
      await page.waitForTimeout(350)
    }
    await page.getByRole('button', { name: 'Done' }).tap()
    await sees(page, '1,068 deaths by homicide occurred in the drawn area')
  })
})

describe('a file', () => {
  const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>La Laguna</name><Polygon><outerBoundaryIs>
    <LinearRing><coordinates>${[...LAGUNA, LAGUNA[0]].map((c) => c.join()).join(' ')}</coordinates></LinearRing>
    </outerBoundaryIs></Polygon></Placemark></kml>`

  test('with an area becomes the region with its name; a bad one is refused and changes nothing', async () => {
    const page = await openLaguna()
    const picker = page.locator('input[type="file"]')
    await picker.setInputFiles({ name: 'laguna.kml', mimeType: 'text/xml', buffer: Buffer.from(kml) })
    await sees(page, 'In 2012, 1,068 deaths by homicide occurred in La Laguna')
    expect(await page.locator('.outcome').textContent()).toContain('laguna.kml: 1 polygon.')
    const before = await hash(page)
    expect(before).toContain('n=La%20Laguna')
    const bad = '{"type": "Polygon", "coordinates": [[[640000, 2800000], [1, 2], [2, 3]]]}'
    await picker.setInputFiles({ name: 'bad.geojson', mimeType: 'application/json', buffer: Buffer.from(bad) })
    await expect
      .poll(() => page.locator('.outcome[role="alert"]').textContent())
      .toContain(
        'not degrees (WGS 84): longitude within 180, latitude within 90, in bad.geojson, column "coordinates[0][0]"',
      )
    expect(await hash(page)).toBe(before)
  })

  test('can be dropped on the page', async () => {
    const page = await openLaguna()
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'laguna.kml'))
      return data
    }, kml)
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
    await page.locator('.drop').waitFor()
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
    await sees(page, '1,068 deaths by homicide occurred in La Laguna')
  })

  test('of the members has each with its figures and outline', async () => {
    const page = await openLaguna('&p=metro:2010.la-laguna')
    await sees(page, '1,068')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/laguna.*_homicides_2012-01_2012-12\.geojson$/)
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const { features, source } = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    expect(source).toContain('INEGI')
    expect(features.map(({ id }: { id: string }) => id)).toEqual(['05017', '05035', '10007', '10012'])
    const counts = features.map(({ properties }: { properties: { count: number } }) => properties.count)
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(1068)
    expect(features.every(({ geometry }: { geometry: { type: string } }) => /Polygon$/.test(geometry.type))).toBe(true)
  })
})

describe('the members of a region', () => {
  test('are listed, sorted, dropped and brought back; parts are removed; it takes a name', async () => {
    const page = await openLaguna('&p=metro:2010.la-laguna,25006')
    await page.getByRole('tab', { name: 'Members' }).click()
    const names = page.locator('.members tbody th')
    await expect
      .poll(() => names.allTextContents())
      .toEqual([
        'Culiacán, Sinaloa',
        'Torreón, Coahuila',
        'Gómez Palacio, Durango',
        'Lerdo, Durango',
        'Matamoros, Coahuila',
      ])
    await page.locator('.members').getByRole('button', { name: 'Count' }).click()
    await expect.poll(async () => (await names.allTextContents())[0]).toBe('Torreón, Coahuila')
    await page.getByRole('button', { name: 'Take out Torreón, Coahuila' }).click()
    await expect.poll(() => placeIn(page)).toBe('metro:2010.la-laguna,25006,-05035')
    await page.getByRole('button', { name: 'Remove without Torreón, Coahuila' }).click()
    await page.getByRole('button', { name: 'Remove Culiacán, Sinaloa' }).click()
    await expect.poll(() => placeIn(page)).toBe('metro:2010.la-laguna')
    await sees(page, '1,068')
    const name = page.getByLabel('Name of the region')
    await name.fill('Comarca <b>Lagunera</b>')
    await name.press('Enter')
    await sees(page, 'occurred in Comarca <b>Lagunera</b>, 83.9')
    await page.getByRole('button', { name: '2020', exact: true }).click()
    await expect.poll(() => placeIn(page)).toBe('metro:2020.05.1.01')
  })
})

describe('the search', () => {
  test('opens by key, finds a town without its accent, and selects its municipality where the town lies', async () => {
    const page = await openLaguna()
    await page.keyboard.press('/')
    const field = page.getByRole('combobox', { name: /^Town/ })
    await field.waitFor()
    await field.pressSequentially('Antunez')
    const first = page.locator('#place-found [role="option"]').first()
    await expect
      .poll(() => first.textContent(), { timeout: 30_000 })
      .toContain('Antúnez (Morelos), Parácuaro, Michoacán')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'))
    await field.press('Enter')
    await sees(page, /Parácuaro, Michoacán/)
    const link = await hash(page)
    expect(link).toContain('p=16064')
    const [zoom = 0, lat = 0, lon = 0] = (/v=([^&]+)/.exec(link)?.[1] ?? '').split('/').map(Number)
    expect(zoom).toBe(10)
    expect(Math.abs(lat - 19.01555) + Math.abs(lon + 102.20665)).toBeLessThan(0.005)
  })

  test('opens by Ctrl and K, moves by arrows, adds with Shift and closes by Escape', async () => {
    const page = await openLaguna('&p=25')
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: /^Town/ })
    await field.fill('chihuahua')
    await expect.poll(() => page.locator('#place-found [role="option"]').count()).toBeGreaterThan(2)
    await field.press('ArrowDown')
    expect(await page.locator('#place-found [role="option"]').nth(1).getAttribute('aria-selected')).toBe('true')
    await field.press('ArrowUp')
    await field.press('Shift+Enter')
    await expect.poll(() => placeIn(page)).toBe('25,08')
    await page.keyboard.press('Control+k')
    await field.waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('#choose-place:popover-open').count()).toBe(0)
  })
})

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPage, waitFor } from './browser.ts'

const THREE = 'p=08037&vs=metro:2010.la-laguna&vs=metro:2010.culiacan'

/** The rows of the table of the comparison, heads first, without the intervals under the figures. */
function tableOf(page: Page): Promise<string[][]> {
  return waitFor(page, () => {
    const table = document.querySelector('.cm-figures')
    if (!table) return null
    return [...table.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => {
        const copy = cell.cloneNode(true) as Element
        for (const gone of copy.querySelectorAll('.interval, .unseen, abbr, [aria-hidden]')) gone.remove()
        return copy.textContent?.trim() ?? ''
      }),
    )
  })
}

const column = (rows: readonly string[][], i: number) => rows.slice(1).map((row) => Number(row[i]?.replace(',', '')))

const lines = (page: Page) => page.locator('.compare .ch-line').count()

const linkOf = (page: Page) => new URL(page.url()).hash

describe('comparing', () => {
  test.each(['rate', 'count'])(
    'Sinaloa, one link has the list above the registry in all 19 months, as %s',
    async (unit) => {
      const { page } = await openPage({ path: `#m=homicides&m=drug-war-homicides&t=2007-06..2008-12&p=25&u=${unit}` })
      const rows = await tableOf(page)
      expect(rows[0]?.slice(1)).toEqual(['occurred', 'government list'])
      expect([rows[1]?.[0], rows.at(-1)?.[0], rows.length]).toEqual(['Jun 2007', 'Dec 2008', 20])
      const [registry, list] = [column(rows, 1), column(rows, 2)]
      expect(list.filter((value, i) => value > (registry[i] ?? Number.POSITIVE_INFINITY))).toHaveLength(19)
      if (unit === 'count') expect([registry, list].map((all) => all.reduce((a, b) => a + b))).toEqual([1074, 1396])
    },
  )

  test('Juárez, La Laguna and Culiacán as an index of 2007', async () => {
    const { page } = await openPage({ path: `#m=homicides&t=2007..2010&${THREE}&c=index` })
    const rows = await tableOf(page)
    expect(rows[0]?.slice(1)).toEqual(['Juárez', 'La Laguna', 'Culiacán'])
    expect(rows.find(([year]) => year === '2007')?.slice(1)).toEqual(['100.0', '100.0', '100.0'])
    expect(rows.find(([year]) => year === '2010')?.slice(1)).toEqual(['1,868', '966.4', '725.3'])
    expect(await page.locator('.compare .ch-unit').textContent()).toBe('2007 = 100, rates')
    expect(await lines(page)).toBe(3)
    const said = await page.locator('.cm-sentence').allTextContents()
    expect(said[0]).toMatch(
      /^From 2007 to 2010 the homicide rate of Juárez, Chihuahua, was 5\.0 times that of the La Laguna metro area \(95 % interval 4\.7 to 5\.2\)\.$/,
    )
  })

  test('a place within another is set against the rest of it, in Spanish too', async () => {
    const { page } = await openPage({ path: '#m=homicides&t=2010&p=08037&vs=mx&t2=2007&lang=es' })
    const [places, windows] = await waitFor(page, () => {
      const said = [...document.querySelectorAll('.cm-sentence')].map((each) => each.textContent ?? '')
      return said.length === 3 ? said : null
    })
    expect(places).toContain('En 2010 la tasa de homicidio de Juárez, Chihuahua, fue ')
    expect(places).toContain(' veces la del resto de México (intervalo de 95 %: ')
    expect(windows).toContain('fue 18.7 veces la de 2007 (intervalo de 95 %: 16.2 a 21.6).')
    expect(await page.locator('.cm-said').first().textContent()).toContain('está dentro de México')
  })

  test('by keyboard alone: add a place and a country, choose a form, take a place out', async () => {
    const { page } = await openPage({ path: '#m=homicides&t=2007..2010&p=08037' })
    const tab = page.getByRole('tab', { name: 'Chart' })
    await tab.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('tab', { name: 'Compare' }).getAttribute('aria-selected')).toBe('true')
    await page.getByRole('button', { name: 'Add a place' }).focus()
    await page.keyboard.press('Enter')
    await waitFor(page, () => document.activeElement?.getAttribute('aria-controls') === 'compare-found')
    await page.keyboard.type('culiac')
    await waitFor(page, () => document.querySelector('#compare-found [role=option]')?.textContent?.includes('Culiacán'))
    await page.keyboard.press('Enter')
    await waitFor(page, () => location.hash.includes('vs='))
    expect(linkOf(page)).toMatch(/vs=(25006|metro:2010\.culiacan)/)
    await page.getByRole('button', { name: 'Add a country' }).focus()
    await page.keyboard.press('Enter')
    await waitFor(page, () => document.querySelectorAll('#country-found [role=option]').length > 4)
    await waitFor(page, () => document.activeElement?.getAttribute('aria-controls') === 'country-found')
    await page.keyboard.type('brasil')
    await waitFor(page, () => document.querySelector('#country-found')?.textContent?.startsWith('Brazil'))
    await page.keyboard.press('Enter')
    await waitFor(page, () => location.hash.includes('f=country:bra'))
    await waitFor(page, () => document.querySelectorAll('.compare .ch-line').length === 3)
    const source = await page.locator('.cm-source').textContent()
    expect(source).toContain('UNODC')
    const box = page.getByLabel('Log axis')
    await box.focus()
    await page.keyboard.press('Space')
    await waitFor(page, () => location.hash.includes('c=log'))
    const slider = page.getByRole('slider', { name: 'Period to read on the chart' })
    await slider.focus()
    await page.keyboard.press('Home')
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^2000\. Juárez: 20\.2, 95 % interval .* Brazil: /)
    await page.getByRole('button', { name: /^Remove Culiacán/ }).focus()
    await page.keyboard.press('Enter')
    await waitFor(page, () => !location.hash.includes('vs='))
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add a place')
  })

  test('a country has its published rate with its year, and no line beside counts', async () => {
    const { page } = await openPage({ path: '#m=homicides&t=2010&p=mx&f=country:mex,country:zzz' })
    await waitFor(page, () => document.querySelectorAll('.compare .ch-line').length === 2)
    const row = (await tableOf(page)).find(([year]) => year === '2010')
    expect(row?.[2]).toBe('22.7')
    expect(await page.locator('.cm-remarks').textContent()).toContain('No rate is known for the country ZZZ.')
    await page.getByRole('button', { name: 'Count', exact: true }).click()
    await waitFor(page, () => document.querySelector('.cm-remarks')?.textContent?.includes('with rates only'))
    expect(await lines(page)).toBe(1)
  })

  test('a place is chosen on the map to compare the selected one with', async () => {
    const { page } = await openPage({ path: '#m=homicides&t=2010&p=08037&v=7/31.4/-106.4' })
    await waitFor(page, () => document.querySelector('.map')?.getAttribute('data-drawn') === 'true')
    await page.getByRole('button', { name: 'Compare with…' }).click()
    const bounds = await page.locator('.canvas').first().boundingBox()
    if (!bounds) throw new Error('the map has no size')
    await page.mouse.move(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2)
    await page.mouse.click(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2)
    await waitFor(page, () => document.querySelector('.draw-bar')?.textContent?.includes('compared already'))
    expect(linkOf(page)).not.toContain('vs=')
    await page.mouse.click(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2 + 120)
    await waitFor(page, () => location.hash.includes('vs=08'))
    expect(linkOf(page)).toContain('p=08037&')
    expect(await page.locator('.draw-bar').count()).toBe(0)
    await waitFor(page, () => document.querySelectorAll('.compare .ch-line').length === 2)
    expect(await page.getByRole('tab', { name: 'Compare' }).getAttribute('aria-selected')).toBe('true')
  })

  test('places of like population are offered within a tenth', async () => {
    const { page } = await openPage({ path: '#m=homicides&t=2010&p=08037&c=log' })
    await page.getByRole('button', { name: 'Places like it' }).click()
    const rows = await waitFor(page, () => {
      const found = [...document.querySelectorAll('.cm-alike tbody tr')]
      const texts = found.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''))
      return texts.length > 0 ? texts : null
    })
    expect(rows.map(([name]) => name)).toEqual(['La Laguna metro area'])
    const people = rows.map(([, size]) => size ?? '')
    const asked = Number(await page.locator('.cm-alike').getByLabel('Population').inputValue())
    const found = people.map((text) => Number(text.replaceAll(',', '')))
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((value) => Math.abs(value - asked) <= asked * 0.1)).toBe(true)
    await page.locator('.cm-alike').getByRole('button', { name: /^Add / }).first().click()
    await waitFor(page, () => location.hash.includes('vs='))
  })

  test('every form draws and says what it shows', async () => {
    const { page } = await openPage({ path: `#m=homicides&t=2007-01..2010-12&${THREE}&c=cumulative` })
    await waitFor(page, () => document.querySelectorAll('.compare .ch-line').length === 3)
    const unit = () => page.locator('.compare .ch-unit').textContent()
    expect(await unit()).toBe('per 100,000, summed from January 2007')
    await page.getByRole('button', { name: 'Each period' }).click()
    await page.getByLabel('12-month average').check()
    await page.getByLabel('One chart a place').check()
    await waitFor(page, () => document.querySelectorAll('.cm-apart svg.ch-plot').length === 3)
    expect(await unit()).toBe('per 100,000 a year, average of 12 months')
    expect(linkOf(page)).toContain('c=ma12,multiples')
    const axes = await page.evaluate(() =>
      [...document.querySelectorAll('.cm-apart svg.ch-plot')].map((plot) =>
        [...plot.querySelectorAll('.ch-value')].map((value) => value.textContent).join(),
      ),
    )
    expect(new Set(axes).size).toBe(1)
  })

  test('fits a phone', async () => {
    const path = `#m=homicides&t=2007..2010&${THREE}&c=multiples`
    const { page } = await openPage({ width: 390, height: 844, touch: true, path })
    await waitFor(page, () => document.querySelectorAll('.compare .ch-line').length >= 2)
    for (const _ of ['half', 'full']) await page.locator('.grip').click()
    await page.locator('.compare .chart').scrollIntoViewIfNeeded()
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
  })
})

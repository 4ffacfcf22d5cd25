import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPage, sharedPage, waitFor } from './browser.ts'
import { drawn, show } from './ground.ts'

const says = (page: Page, text: string) =>
  waitFor(page, (wanted) => document.querySelector('h1')?.textContent?.includes(wanted), text)

const SIZES = [
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844, touch: true }],
] as const

describe.each(SIZES)('the figures on a %s', (_, size) => {
  const shared = sharedPage({ ...size, path: '#t=2010' })

  test.each([
    ['#m=homicides&t=2007-01..2010-12&p=08037', '7,966', '147.3'],
    ['#m=homicides&t=2010&p=metro:2010.culiacan', '994', '97.8'],
    ['#m=homicides&t=2012&p=metro:2010.la-laguna', '1,068', '83.9'],
    ['#m=homicides&t=2010&p=08,-08037', '2,683', '127.3'],
  ])('of %s read the same in both languages', async (path, count, rate) => {
    const page = shared()
    await show(page, `${path}&lang=en`)
    await says(page, count)
    await says(page, `${rate} per 100,000`)
    await page.getByRole('button', { name: 'Español' }).click()
    await says(page, `${rate} por cada 100 mil`)
    await says(page, count)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('es')
    expect(new URL(page.url()).hash).toContain('lang=es')
  })
})

describe('the keyboard alone', () => {
  test('chooses a measure, a year and a place, and reads the answer', async () => {
    const { page } = await openPage({ path: '' })
    await says(page, '33,550')
    await page.locator('button.word[popovertarget="choose-place"]').focus()
    await page.keyboard.press('Enter')
    await waitFor(page, () => document.activeElement?.getAttribute('role') === 'combobox')
    await page.keyboard.type('laguna')
    await waitFor(page, () => document.querySelector('[role="option"]')?.textContent?.includes('La Laguna'))
    await page.keyboard.press('Enter')
    await says(page, 'La Laguna')
    await page.locator('button.word[popovertarget="choose-measure"]').focus()
    await page.keyboard.press('Enter')
    const choice = page.getByRole('button', { name: /^Deaths by homicide, by month of occurrence/ })
    await choice.focus()
    await page.keyboard.press('Enter')
    await page.locator('button.word[popovertarget="choose-time"]').focus()
    await page.keyboard.press('Enter')
    const years = page.locator('.times select')
    await waitFor(page, () => document.querySelectorAll('.times select').length >= 2)
    await years.nth(0).focus()
    await page.keyboard.type('2012')
    await waitFor(
      page,
      () =>
        document.querySelector('h1')?.textContent?.includes('1,068') ||
        document.querySelectorAll('.times select').length,
    )
    await years.nth(1).focus()
    await page.keyboard.type('2012')
    await page.keyboard.press('Escape')
    await says(page, '1,068')
  })

  test('moves the window with the arrows, and Back undoes it', async () => {
    const { page } = await openPage({ path: '#t=2010' })
    await says(page, '25,757')
    await page.getByRole('slider', { name: 'The whole window' }).focus()
    await page.keyboard.press('ArrowRight')
    await says(page, '27,213')
    await waitFor(page, () => location.hash.includes('t=2011'))
    await page.goBack()
    await says(page, '25,757')
  })
})

describe('what is taken away', () => {
  test('as CSV holds the months that the page shows, after a BOM', async () => {
    const { page } = await openPage({ path: '#m=homicides&t=2007-01..2010-12&p=08037' })
    await says(page, '7,966')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: 'CSV', exact: true })
        .or(page.getByRole('link', { name: 'CSV', exact: true }))
        .first()
        .click(),
    ])
    const path = join(tmpdir(), download.suggestedFilename())
    await download.saveAs(path)
    const text = readFileSync(path, 'utf8')
    expect(text.startsWith('\uFEFFmeasure,place,place_name,period,count,')).toBe(true)
    const rows = text.trim().split('\r\n').slice(1)
    const counts = rows.map((row) => Number(row.replace(/"[^"]*"/g, 'x').split(',')[4]))
    expect(rows).toHaveLength(48)
    expect(counts.reduce((a, b) => a + b)).toBe(7966)
    expect(download.suggestedFilename()).toMatch(/^homicides_juarez-chihuahua_2007-01_2010-12.*\.csv$/)
  })
})

describe('a link of the original map', () => {
  test('opens the right view', async () => {
    const { page } = await openPage({
      path: '#city=Todo%20M%C3%A9xico&start=2010-01-15&end=2010-12-15&zoom=5&homtype=DWRH&clat=23.6&clong=-95.0',
    })
    await says(page, '15,273')
  })
})

describe('circles and two windows', () => {
  const shared = sharedPage({ path: '#t=2010&s=circles' })

  test('stand on the map', async () => {
    const page = shared()
    await says(page, '25,757')
    await waitFor(page, () => document.querySelector('.legend')?.textContent?.includes('have no circle'))
    await drawn(page)
  })

  test('change from 2007 to 2010 greys what may be chance', async () => {
    const page = shared()
    await show(page, '#t=2007&t2=2010&t2v=diff')
    await says(page, '8,867')
    await waitFor(page, () => document.querySelector('.legend')?.textContent?.includes('Change from 2007 to 2010'))
  })
})

import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPage, sharedPage, waitFor } from './browser.ts'
import { drawn, show, tells } from './ground.ts'

interface Finding {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
}

const ready = (page: Page) =>
  waitFor(page, () => {
    const text = document.querySelector('h1')?.textContent ?? ''
    return /\d/.test(text) && !text.includes('…')
  })

/** What axe finds on the page as it stands, one line a finding. */
async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (root: Document, options: object) => Promise<{ violations: Finding[] }> }
    }
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations
  })
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
}

describe('for everyone', () => {
  const shared = sharedPage({ width: 1440, height: 900, path: '#t=2010' })

  test.each([
    ['spanish, dark', { width: 1440, height: 900, dark: true, lang: 'es-MX' }, '#t=2010&p=25'],
    ['phone', { width: 390, height: 844, touch: true }, '#t=2010&p=08037'],
  ])('axe finds nothing: %s', async (_, options, path) => {
    const { page } = await openPage({ ...options, path })
    await ready(page)
    expect(await findings(page)).toEqual([])
  })

  test.each([
    ['first', '#t=2010', '25,757'],
    ['not covered', '#m=drug-war-homicides&t=2015', 'covers December 2006–September 2011'],
    ['two windows', '#t=2007&t2=2010&t2v=swipe', '8,867'],
  ])('axe finds nothing: %s', async (_, link, text) => {
    await show(shared(), link)
    await tells(shared(), text)
    expect(await findings(shared())).toEqual([])
  })

  test('axe finds nothing in any tab', async () => {
    const page = shared()
    await show(page, '#t=2010&p=08037')
    await tells(page, '3,766')
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      await waitFor(page, () => !/Loading/.test(document.querySelector('[role="tabpanel"]')?.textContent ?? ''))
      expect([await tab.textContent(), ...(await findings(page))]).toEqual([await tab.textContent()])
    }
  })

  test('axe finds nothing in any choice that the sentence opens', async () => {
    const page = shared()
    await show(page, '#t=2010')
    await tells(page, '25,757')
    for (const name of ['time', 'place', 'measure']) {
      await page.locator(`button.word[popovertarget="choose-${name}"]`).click()
      await waitFor(page, () => document.querySelector('.popover:popover-open'))
      expect([name, ...(await findings(page))]).toEqual([name])
      await page.keyboard.press('Escape')
    }
  })

  test('the keys walk from a municipality to its neighbour and say its rate', async () => {
    const { page } = await openPage({ path: '#t=2010&p=25006' })
    await ready(page)
    await drawn(page)
    await page.getByRole('button', { name: 'Zoom out' }).focus()
    await page.locator('.map canvas').focus()
    const told = () => document.querySelector('.card[role="status"]')?.textContent
    await page.keyboard.press('Shift+ArrowLeft')
    const first = await waitFor(page, told)
    expect(first).toMatch(/per 100,000/)
    await page.keyboard.press('Enter')
    await waitFor(page, () => !location.hash.includes('p=25006'))
  })

  test('text at twice the size loses nothing sideways', async () => {
    const { page } = await openPage({ width: 720, height: 900, path: '#t=2010&p=08037' })
    await drawn(page)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
      document.body.style.zoom = '2'
    })
    await waitFor(page, () => document.querySelector('.tl-ground')?.clientWidth === window.innerWidth / 2)
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(overflow, { timeout: 10_000 }).toBeLessThanOrEqual(1)
  })

  test('forced colours keep the words and the map', async () => {
    const { page } = await openPage({ forcedColors: true, path: '#t=2010' })
    await ready(page)
    expect(await page.getByRole('button', { name: '2010', exact: true }).first().isVisible()).toBe(true)
  })
})

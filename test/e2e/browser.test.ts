import { existsSync } from 'node:fs'
import { PNG } from 'pngjs'
import { expect, inject, test } from 'vitest'
import { openPage, screenshot, waitFor } from './browser.ts'

const elsewhere = 'https://elsewhere.invalid/figure.json'

async function openBare(allow: readonly RegExp[] = []) {
  const visit = await openPage({ allow })
  await visit.context.route('**/bare', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>bare</title>' }),
  )
  await visit.page.goto(`${inject('address')}bare`)
  return visit
}

test('a console error fails the page when it closes', async () => {
  const visit = await openPage()
  await visit.page.evaluate(() => console.error('said on purpose'))
  await expect(visit.close()).rejects.toThrow(/console error: said on purpose/)
})

test('an exception that nothing catches fails the page when it closes', async () => {
  const visit = await openPage()
  await visit.page.evaluate(() => {
    setTimeout(() => {
      throw new Error('thrown on purpose')
    })
  })
  await expect.poll(() => visit.faults.length).toBeGreaterThan(0)
  await expect(visit.close()).rejects.toThrow(/page error: Error: thrown on purpose/)
})

test('a request to another origin fails the page when it closes', async () => {
  const visit = await openBare()
  await visit.page.evaluate((url) => fetch(url).catch(() => null), elsewhere)
  await expect(visit.close()).rejects.toThrow(`request to another origin: ${elsewhere}`)
})

test('a fault that the test means to bring about is allowed, and no other', async () => {
  const visit = await openBare([/elsewhere\.invalid/])
  await visit.page.evaluate((url) => fetch(url).catch(() => null), elsewhere)
  await visit.page.evaluate(() => console.error('said on purpose'))
  await expect(visit.close()).rejects.toThrow(/^faults on the page \/:\nconsole error: said on purpose[^\n]*$/)
})

test('the page has the size, language, theme and motion that were asked for, and the picture is the window', async () => {
  const { page } = await openPage({
    width: 390,
    height: 844,
    lang: 'es-MX',
    dark: true,
    reducedMotion: true,
    touch: true,
  })
  const seen = await page.evaluate(() => [
    innerWidth,
    innerHeight,
    navigator.language,
    matchMedia('(prefers-color-scheme: dark)').matches,
    matchMedia('(prefers-reduced-motion: reduce)').matches,
    matchMedia('(pointer: coarse)').matches,
  ])
  expect(seen).toEqual([390, 844, 'es-MX', true, true, true])
  const { width, height } = PNG.sync.read(await screenshot(page, 'harness-phone'))
  expect([width, height]).toEqual([390, 844])
  expect(existsSync('test/out/screenshots/harness-phone.png')).toBe(true)
})

test('waiting gives the answer, and names the question that got none', async () => {
  const { page } = await openPage()
  await page.evaluate(() => setTimeout(() => document.documentElement.setAttribute('data-late', 'yes'), 120))
  expect(await waitFor(page, (name: string) => document.documentElement.getAttribute(name), 'data-late')).toBe('yes')
  await expect(waitFor(page, () => document.title === 'never so', undefined, 200)).rejects.toThrow(/never so/)
})

test('WebGL2 draws in this browser', async () => {
  const { page } = await openPage()
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null)).toBe(true)
})

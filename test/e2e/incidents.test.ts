import { Buffer } from 'node:buffer'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { encodeOutline } from '../../src/model/outline.ts'
import { openPage, screenshot, sharedPage, waitFor } from './browser.ts'
import { drawn, show } from './ground.ts'

/** Around Guadalajara, Colima and Nayarit. */
const AROUND = encodeOutline([
  [-106, 22.9],
  [-103.9, 22.9],
  [-102.9, 21],
  [-103.3, 18.6],
  [-105, 18.8],
])

const IN_2010 = '#x=incidents&t=2010'

/** Waits until the list of incidents stands. */
const listed = (page: Page) => waitFor(page, () => document.querySelectorAll('.inc-entry').length)

/** Waits until the map offers its markers to the keyboard, and gives what they say. */
const spots = (page: Page) =>
  waitFor(
    page,
    () => {
      const found = [...document.querySelectorAll('.spot')].map((spot) => spot.getAttribute('aria-label') ?? '')
      return found.length > 0 ? found : null
    },
    undefined,
    60_000,
  )

const textOf = (page: Page, selector: string) =>
  waitFor(page, (wanted) => document.querySelector(wanted)?.textContent?.replace(/\s+/g, ' '), selector)

describe('incidents', () => {
  const shared = sharedPage({ path: IN_2010, allow: [/context/i, /WebGL/i] })

  test.each([
    ['tubutama-saric-massacre-2010', 'Tubutama massacre, Sonora', 'July 1, 2010', 'Reported'],
    ['taxco-mass-grave-2010', 'Mass grave at Taxco, Guerrero', 'May 29', 'Reported'],
    ['san-fernando-migrant-massacre-2010', 'Massacre of migrants at San Fernando, Tamaulipas', '72', 'Reported'],
    [
      'chihuahua-lawyer-kidnapping-2010',
      'Lawyer abducted from his office in Chihuahua',
      'October 21, 2010',
      'Official',
    ],
    ['tijuana-brokered-deal-claim-2010', 'Leak: officials brokered a cartel deal in Tijuana', '2010', 'Alleged'],
  ])('%s has its card in both languages', async (id, title, fact, level) => {
    const page = shared()
    await show(page, `${IN_2010}&f=id:${id}`)
    const card = await waitFor(
      page,
      (wanted) => {
        const text = document.querySelector('.inc-float .inc-card')?.textContent?.replace(/\s+/g, ' ') ?? ''
        return text.includes(wanted) && text
      },
      title,
    )
    expect(card).toContain(fact)
    expect(card).toContain(`${level}.`)
    expect(card).toContain('Never added to the counts')
    await show(page, `${IN_2010}&f=id:${id}&lang=es`)
    const ficha = await waitFor(page, () => {
      const text = document.querySelector('.inc-float .inc-card')?.textContent ?? ''
      return text.includes('Nunca se suma a las cuentas') && text
    })
    expect(ficha).toContain('Fuente')
    expect(ficha).not.toContain(title)
  })

  test('of 2010 stand on the map and in the list, one set', async () => {
    const { page } = await openPage({ path: IN_2010 })
    expect(await listed(page)).toBeGreaterThan(15)
    const markers = await spots(page)
    expect(markers).toEqual(expect.arrayContaining([expect.stringContaining('Mass grave at Taxco, Guerrero')]))
    const clustered = markers.map((text) => Number(/^(\d+) incidents/.exec(text)?.[1] ?? 1)).reduce((a, b) => a + b)
    const placeless = Number(/(\d+) concern a whole country/.exec((await textOf(page, '.inc-count')) ?? '')?.[1] ?? 0)
    expect(clustered + placeless).toBe(await listed(page))
    await page.locator('.inc-level', { hasText: 'Alleged' }).click()
    await waitFor(page, () => document.querySelectorAll('.inc-entry .inc-reported').length === 0)
    expect(new URL(page.url()).hash).toContain('ev:alleged')
    expect(await page.locator('.inc-entry .inc-alleged').count()).toBe(await page.locator('.inc-entry').count())
  })

  test('are reached by the keyboard on the map: a marker is focused, Enter opens its card, Escape closes it', async () => {
    const page = shared()
    await show(page, `${IN_2010}&v=4.1/23.6/-102`)
    await waitFor(page, () => document.querySelector('.inc-float') === null)
    await spots(page)
    const taxco = page.locator('.spot[aria-label*="Taxco"]')
    await taxco.focus()
    expect(await textOf(page, '.inc-tip')).toContain('Taxco')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('spot')
    await taxco.focus()
    await page.keyboard.press('Enter')
    expect(await textOf(page, '.inc-float h2')).toContain('Taxco')
    expect(new URL(page.url()).hash).toContain('id:taxco-mass-grave-2010')
    await waitFor(page, () => document.activeElement?.closest('.inc-float') !== null)
    await page.keyboard.press('Escape')
    await waitFor(page, () => document.querySelector('.inc-float') === null)
    expect(new URL(page.url()).hash).not.toContain('id:')
    await waitFor(page, () => document.activeElement?.getAttribute('aria-label')?.includes('Taxco'))
  })

  test('that are alleged look alleged without colour: the disc is hollow and its edge is broken', async () => {
    const { page } = await openPage({ path: '#x=incidents&t=2010&v=7/32.3/-116.6&f=cat:collusion-claim' })
    await spots(page)
    await drawn(page)
    const at = await page.locator('.spot').first().boundingBox()
    if (!at) throw new Error('no marker')
    const picture = PNG.sync.read(Buffer.from(await screenshot(page, 'incidents-alleged')))
    const grey = (x: number, y: number) => {
      const i = (Math.round(y) * picture.width + Math.round(x)) * 4
      return [0, 1, 2].reduce((sum, k) => sum + (picture.data[i + k] ?? 0) / 3, 0)
    }
    const [cx, cy] = [at.x + at.width / 2, at.y + at.height / 2]
    const edge = Array.from({ length: 72 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 72
      return grey(cx + 9 * Math.cos(angle), cy + 9 * Math.sin(angle)) < 190
    })
    const changes = edge.filter((dark, i) => dark !== edge.at(i - 1)).length
    expect(changes).toBeGreaterThanOrEqual(10)
    const inside = Array.from({ length: 24 }, (_, i) =>
      grey(cx + 6.5 * Math.cos((i * Math.PI) / 12), cy + 6.5 * Math.sin((i * Math.PI) / 12)),
    )
    expect(inside.filter((value) => value > 220).length).toBeGreaterThan(16)
  })

  test('survive a lost context', async () => {
    const page = shared()
    await show(page, `${IN_2010}&v=4.1/23.6/-102`)
    const before = await spots(page)
    await page.evaluate(() => {
      const gl = document.querySelector('canvas')?.getContext('webgl2')
      const loss = gl?.getExtension('WEBGL_lose_context')
      loss?.loseContext()
      setTimeout(() => loss?.restoreContext(), 300)
    })
    await waitFor(page, () => !document.querySelector('canvas')?.getContext('webgl2')?.isContextLost())
    await page.locator('.inc-level', { hasText: 'Official' }).click()
    await waitFor(page, (n) => document.querySelectorAll('.spot').length < n, before.length, 60_000)
    await page.locator('.inc-level', { hasText: 'Official' }).click()
    await waitFor(page, (n) => document.querySelectorAll('.spot').length === n, before.length, 60_000)
  })
})

describe('figures in the articles', () => {
  test('stand beside ours, with the misprint as such, and without the hidden one', async () => {
    const { page } = await openPage({ path: IN_2010 })
    await listed(page)
    await page.locator('.inc-tab .button', { hasText: 'Figures' }).click()
    const text = await waitFor(page, () => {
      const all = document.querySelector('.inc-tab')?.textContent ?? ''
      return all.includes('10,570') && all
    })
    expect(text).toContain('nearly 9,500')
    expect(text).toContain('it should read 32,111')
    expect(text).toContain('31,111')
    expect(text).not.toMatch(/1,000,000,000|cocaine flow/)
  })
})

describe('events', () => {
  test('about Coronel are marked in an area drawn around Guadalajara, Colima and Nayarit', async () => {
    const { page } = await openPage({ path: `#t=2010&p=area:${AROUND}&e=2010-09-15~my note` })
    const list = await waitFor(page, () => {
      const text = document.querySelector('.ev-list')?.textContent ?? ''
      return text.includes('Zapopan') && text
    })
    expect(list).toContain('July 29, 2010 Ignacio "Nacho" Coronel killed by soldiers in Zapopan')
    expect(list).toContain('Son of Nacho Coronel kidnapped')
    expect(list).toContain('my note')
    const marked = await page
      .locator('.ev-mark')
      .evaluateAll((marks) => marks.reduce((sum, mark) => sum + Number(mark.textContent || 1), 0))
    expect(marked).toBe(await page.locator('.ev-list li').count())
    expect(await textOf(page, '.ev-list summary')).toContain('An event beside a change is not its cause.')
  })

  test('are named by focus, kept off the line, and can be added and taken away', async () => {
    const { page } = await openPage({ path: '#t=2010&p=08037' })
    await waitFor(page, () => document.querySelectorAll('.ev-mark').length)
    await page.locator('.ev-mark').first().focus()
    expect(await textOf(page, '.ev-tip')).toMatch(/\d{4}/)
    const lane = await page.locator('.ev-lane').boundingBox()
    const plot = await page.locator('.ch-plot').first().boundingBox()
    expect((lane?.y ?? 0) + (lane?.height ?? 0)).toBeLessThanOrEqual((plot?.y ?? 0) + 1)
    await page.locator('.ev-list summary').click()
    await page.locator('.ev-form input[type=date]').fill('2011-01-02')
    await page.locator('.ev-form input[type=text]').fill('seen by me')
    await page.locator('.ev-form button').click()
    await waitFor(page, () => decodeURIComponent(window.location.hash).includes('e=2011-01-02~seen by me'))
    await page.locator('.ev-list button', { hasText: 'Remove seen by me' }).click()
    await waitFor(page, () => !window.location.hash.includes('e='))
  })
})

describe('groups in the press', () => {
  test('fill the areas by window, with codes, a key, a caution and the citation', async () => {
    const { page } = await openPage({ path: '#x=groups&t=2012' })
    const key = await textOf(page, '.grp-key')
    expect(key).toContain('Group mentioned most in the press, 2012')
    expect(key).toContain('Los Zetas')
    const tab = await textOf(page, '.grp')
    expect(tab).toMatch(/66\s?% of 4,330 mentions name no known group/)
    expect(tab).toContain('10.1109/IJCNN48605.2020.9207039')
    expect(tab).toContain('neither deaths nor presence')
    await page.locator('.grp .button', { hasText: 'How many' }).click()
    await waitFor(page, () => document.querySelector('.grp-key figcaption')?.textContent?.includes('Named groups'))
    expect(new URL(page.url()).hash).toContain('show:number')
  })

  test('say that the source is silent outside of its years', async () => {
    const { page } = await openPage({ path: '#x=groups&t=2022&lang=es' })
    expect(await textOf(page, '.grp-key')).toContain('La fuente cubre de 2000 a 2018')
  })
})

describe('own reports', () => {
  test('100,000 rows with 1 % bad load with progress, list 1,000 reasons, keep the map at speed, and go away', async () => {
    const { page } = await openPage({ path: '#t=2013&x=incidents' })
    await listed(page)
    await page.locator('.inc-tab .button', { hasText: 'Your reports' }).click()
    expect(await textOf(page, '.rep')).toContain('nothing is sent, nothing is stored')
    const lines = Array.from({ length: 100_000 }, (_, i) => {
      const [lat, lon] = [16 + (i % 1500) / 100, -112 + (i % 1400) / 100]
      return i % 100 === 7 ? `nunca,${lat},${lon},x` : `${1 + (i % 28)}/${1 + (i % 12)}/2013,${lat},${lon},Reporte ${i}`
    })
    const buffer = Buffer.from(['fecha,lat,lon,texto', ...lines].join('\n'))
    await page.evaluate(() => {
      const seen: number[] = []
      Object.assign(window, { seen })
      new MutationObserver(() => {
        const bar = document.querySelector<HTMLProgressElement>('.rep-work progress')
        if (bar) seen.push(bar.value)
      }).observe(document.body, { childList: true, subtree: true, attributes: true })
    })
    await page.locator('.rep input[type=file]').setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer })
    const said = await waitFor(page, () => document.querySelector('.rep-result')?.textContent, undefined, 90_000)
    expect(said).toContain('99,000 reports from mine.csv')
    expect(await page.locator('.rep-faults li').count()).toBe(1000)
    expect(await page.locator('.rep-faults li').first().textContent()).toContain('Row 9: not a date')
    expect(await page.evaluate(() => new Set((window as unknown as { seen: number[] }).seen).size)).toBeGreaterThan(1)
    await waitFor(page, () => document.querySelectorAll('.spots[aria-label="Reports on the map"] .spot').length)
    const slowest = await page.evaluate(async () => {
      const map = document.querySelector<HTMLElement>('.maplibregl-canvas')
      map?.focus()
      let [last, most] = [performance.now(), 0]
      const end = last + 2000
      while (performance.now() < end) {
        map?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowRight', keyCode: 39, bubbles: true } as KeyboardEventInit),
        )
        await new Promise(requestAnimationFrame)
        most = Math.max(most, performance.now() - last)
        last = performance.now()
      }
      return most
    })
    expect(slowest).toBeLessThan(1500)
    await page.locator('.rep-take .button', { hasText: 'Remove' }).click()
    await waitFor(page, () => document.querySelectorAll('.spots[aria-label="Reports on the map"] .spot').length === 0)
    expect(await page.locator('.rep-result').count()).toBe(0)
  })

  test('show what they hold as text only', async () => {
    const { page } = await openPage({ path: '#t=2013&x=incidents' })
    await listed(page)
    await page.locator('.inc-tab .button', { hasText: 'Your reports' }).click()
    await page.locator('.rep summary').first().click()
    await page
      .locator('.rep-paste')
      .fill('fecha,lat,lon,texto\n2013-04-03,26.07,-98.29,<img src=x onerror="document.title=1">\n<b>x</b>,1,2,y')
    await page.locator('.rep .fold .button', { hasText: 'Read' }).click()
    expect(await textOf(page, '.rep-faults')).toContain('fecha = <b>x</b>')
    expect(await page.locator('.rep img, .rep b').count()).toBe(0)
  })
})

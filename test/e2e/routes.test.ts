import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPage, sharedPage, waitFor } from './browser.ts'
import { drawn, show } from './ground.ts'

/** The row of a route in the list, its parts apart, once it says what is expected. */
async function rowOf(page: Page, origin: string, expected: string): Promise<string> {
  return waitFor(
    page,
    ([name, words]) => {
      const rows = [...document.querySelectorAll('.routes tbody tr')]
      const row = rows.find((one) => one.querySelector('th')?.textContent?.includes(name as string))
      const crossing = row?.querySelector('td')?.firstChild?.textContent ?? ''
      return crossing.includes(words as string)
        ? [...(row?.children ?? [])].map((cell) => cell.textContent).join(' | ')
        : ''
    },
    [origin, expected],
    60_000,
  )
}

describe('routes', () => {
  const shared = sharedPage({ path: '#x=routes-poppy,ports&t=2010' })

  test('of a link are listed and leave Badiraguato by Nogales, apart from the deaths', async () => {
    const page = shared()
    await show(page, '#x=routes-poppy,ports&t=2010')
    const row = await rowOf(page, 'Badiraguato', 'Nogales')
    expect(row).toMatch(/Badiraguato, Sinaloa.*Nogales.*Runner-up.*\d+ km.*9\d\d \| 1\d\.\d \| \d/)
    expect(await page.locator('.apart').textContent()).toContain('not about who was killed')
    expect(await page.locator('h1').textContent()).toContain('25,757')
    expect(await page.locator('.key').textContent()).toContain('1994–2003')
  })

  test('go elsewhere when Nogales is closed by hand, and come back as they were', async () => {
    const page = shared()
    await show(page, '#x=routes-marijuana,ports')
    const table = () => page.locator('.routes').first().textContent()
    await rowOf(page, 'Culiacán', 'Nogales')
    const before = await table()
    await page.locator('.whatif select').first().selectOption('nogales')
    await page.getByRole('button', { name: 'Apply', exact: true }).click()
    const closed = await rowOf(page, 'Culiacán', 'Naco')
    expect(closed).not.toContain('Nogales')
    expect(new URL(page.url()).hash).toContain('block=port:nogales')
    await waitFor(page, () => document.querySelector('.moved')?.textContent?.includes('leaves by another port'))
    await page.getByRole('button', { name: 'Undo Nogales, AZ' }).click()
    await rowOf(page, 'Culiacán', 'Nogales')
    expect(await table()).toBe(before)
    expect(new URL(page.url()).hash).not.toContain('block')
  })

  test('closed by a link are closed, and what names nothing is said', async () => {
    const page = shared()
    await show(page, '#x=routes-marijuana&block=port:nogales,port:oz')
    await rowOf(page, 'Culiacán', 'Naco')
    expect(await page.locator('.blocks').textContent()).toContain('Nogales, AZ: closed')
    expect(await page.locator('.drugs [role="alert"]').textContent()).toContain('port:oz')
  })

  test('of any municipality are found, also when it costs more to cross', async () => {
    const page = shared()
    await show(page, '#x=ports&p=08037&block=port:el-paso*2')
    await waitFor(page, () => document.querySelector('.way')?.textContent?.includes('km'), undefined, 60_000)
    const told = await page.locator('.way').textContent()
    expect(told).toContain('Route from Juárez, Chihuahua')
    expect(told).toMatch(/To .*: \d+ km.*Runner-up/)
  })

  test('with congestion come to an equilibrium and say how near it is', async () => {
    const page = shared()
    await show(page, '#x=routes-cocaine&f=routes:congestion')
    const told = await waitFor(
      page,
      () => /In equilibrium after \d+ iterations.*/.exec(document.querySelector('.working')?.textContent ?? '')?.[0],
      undefined,
      90_000,
    )
    expect(Number(/gap ([\d.]+)%/.exec(told)?.[1])).toBeLessThanOrEqual(0.2)
  })

  test('fill the areas by flow with a scale of their own, and give a table to keep', async () => {
    const page = shared()
    await show(page, '#x=routes-poppy,flow&t=2010&block=port:nogales')
    await rowOf(page, 'Badiraguato', 'Presidio')
    await waitFor(page, () => document.querySelector('.flowscale')?.textContent?.includes('Modelled flow'))
    expect(await page.locator('.legend').count()).toBe(1)
    expect(await page.locator('.scatter').textContent()).toContain('this shows no cause')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Flow by municipality (CSV)' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(
      'flow-by-municipality_poppy_least-time_no-congestion_block-port-nogales.csv',
    )
    const text = (await buffer(await download.createReadStream())).toString('utf8')
    expect(text).toContain('municipality,municipality_name,poppy,marijuana,meth,cocaine,mean,mean_nothing_blocked')
    expect(text).toMatch(/\r\n26043,"Nogales, Sonora",0,/)
  })

  test('are lifted out from the keyboard, with what is known of them', async () => {
    const page = shared()
    await show(page, '#x=routes-poppy')
    await rowOf(page, 'Badiraguato', 'Nogales')
    await page.getByRole('button', { name: 'Badiraguato, Sinaloa' }).focus()
    const card = await waitFor(page, () => document.querySelector('.card')?.textContent)
    expect(card).toMatch(/Badiraguato, Sinaloa.*poppy.*To Nogales.*km.*h.*Runner-up/)
  })

  test('answer the pointer on the map', async () => {
    const { page } = await openPage({ path: '#x=routes-poppy&v=7/29.1/-110.95' })
    await rowOf(page, 'Badiraguato', 'Nogales')
    await drawn(page)
    const box = await page.locator('.canvas').first().boundingBox()
    if (!box) throw new Error('the map has no size')
    const found = async () => {
      for (let x = 0.25; x < 0.75; x += 0.01) {
        await page.mouse.move(box.x + box.width * x, box.y + box.height * 0.5)
        const told = await page.evaluate(() => document.querySelector('.card')?.textContent ?? '')
        if (told.includes('passes here')) return told
      }
      return ''
    }
    let told = ''
    for (let attempt = 0; attempt < 10 && told === ''; attempt++) told = await found()
    expect(told).toMatch(/Opium poppy.*% of it passes here, from.*Badiraguato, Sinaloa.*To Nogales.*km/)
  })
})

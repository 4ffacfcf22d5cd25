import { describe, expect, test } from 'vitest'
import { openPage, sharedPage, waitFor } from './browser.ts'
import { drawn, show, tells, told } from './ground.ts'

describe('the first map', () => {
  const shared = sharedPage({ path: '#t=2024' })

  test.each([
    ['#t=2010', '25,757'],
    ['#t=2018', '36,685'],
    ['#m=homicides&t=2010', '26,045'],
    ['#m=homicides&t=2010-07&p=26065', '22 deaths'],
    ['#m=homicides&t=2010-07&p=26060', '6 deaths'],
    ['#m=drug-war-homicides&t=2010-07&p=26065', '0 deaths'],
    ['#m=drug-war-homicides&t=2010-07&p=26060', '27 deaths'],
  ])('at %s says %s, in the title too', async (path, figure) => {
    await show(shared(), path)
    await tells(shared(), figure)
    expect(await shared().title()).toBe(await told(shared()))
  })

  test('names a place, its rate and interval where the pointer is', async () => {
    const { page } = await openPage({ path: '#t=2010&v=7/31.4/-106.4' })
    await drawn(page)
    const box = await page.locator('.canvas').boundingBox()
    if (!box) throw new Error('the map has no size')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    const card = await waitFor(page, () => document.querySelector('.card')?.textContent)
    expect(card).toContain('Juárez, Chihuahua')
    expect(card).toContain('3,766 deaths')
    expect(card).toMatch(/278\.2 per 100,000/)
    expect(card).toMatch(/95 % interval 269\.4–287\.2/)
    expect(card).toMatch(/Population 1,353,871/)
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    expect(await told(page)).toContain('Juárez, Chihuahua registered 3,766 deaths')
    expect(new URL(page.url()).hash).toContain('p=08037')
  })

  test('says why there is no figure', async () => {
    const page = shared()
    await show(page, '#m=drug-war-homicides&t=2015')
    await tells(page, 'covers December 2006–September 2011')
    await page.getByRole('button', { name: /^Latest figures/ }).click()
    await waitFor(page, () => document.querySelector('h1')?.textContent?.includes('15,273'))
  })

  test('reports what it did not understand and shows the rest', async () => {
    const { page } = await openPage({ path: '#m=nonsense&t=2010' })
    expect(await told(page)).toContain('25,757')
    expect(await page.getByRole('alert').textContent()).toContain('not understood: m')
  })

  test('has a table of all municipalities that sorts and filters', async () => {
    const page = shared()
    await show(page, '#t=2010')
    await tells(page, '25,757')
    await page.getByRole('tab', { name: 'Table' }).click()
    const first = () => page.locator('tbody tr').first().textContent()
    await waitFor(page, () => document.querySelectorAll('tbody tr').length > 20)
    expect(await first()).toContain('Juárez, Chihuahua')
    await page.getByRole('columnheader', { name: 'Municipality' }).getByRole('button').click()
    expect(await first()).toContain('Ab')
    await page.getByLabel('Filter by name').fill('saric')
    await waitFor(page, () => document.querySelectorAll('tbody tr').length === 1)
    expect(await first()).toContain('Sáric, Sonora')
  })

  test('without WebGL is the table, not an apology', async () => {
    const withoutWebgl = () => {
      const usual = HTMLCanvasElement.prototype.getContext
      Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
        value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind.startsWith('webgl') ? null : Reflect.apply(usual, this, [kind, ...rest])
        },
      })
    }
    const { page } = await openPage({ path: '#t=2010', before: (context) => context.addInitScript(withoutWebgl) })
    expect(await told(page)).toContain('25,757')
    await waitFor(page, () => document.querySelectorAll('tbody tr').length > 20)
    await waitFor(page, () => document.querySelector('.map')?.textContent?.includes('table'))
  })
})

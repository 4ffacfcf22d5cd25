import type { Page } from 'playwright-core'
import { waitFor } from './browser.ts'

const PATIENCE = 90_000

/** Goes to another view of the page that is open. */
export const show = (page: Page, link: string): Promise<void> =>
  page.evaluate((fragment) => {
    window.location.hash = fragment
  }, link)

/** The sentence, once it holds a figure. */
export const told = (page: Page): Promise<string> =>
  waitFor(
    page,
    () => {
      const text = document.querySelector('h1')?.textContent ?? ''
      return /\d/.test(text) && !text.includes('…') ? text : ''
    },
    undefined,
    PATIENCE,
  )

/** Waits until the sentence holds a text. */
export const tells = (page: Page, text: string): Promise<unknown> =>
  waitFor(page, (wanted) => document.querySelector('h1')?.textContent?.includes(wanted), text, PATIENCE)

/** Waits until the map has drawn all areas. */
export const drawn = (page: Page): Promise<unknown> =>
  waitFor(page, () => document.querySelector('.map')?.getAttribute('data-drawn') === 'true', undefined, PATIENCE)

/** Waits until the site is kept on the device. */
export const kept = (page: Page): Promise<unknown> =>
  waitFor(
    page,
    () => document.querySelector('.foot')?.textContent?.includes('works without a connection'),
    undefined,
    PATIENCE,
  )

import type { Page } from '../context.ts'

/** Time that the map takes to put on another theme, and the chart to stand in its tab, ms. */
const SETTLE = 700

/** Prints the page in the light theme with the chart in view, and puts the theme back when that is done. */
export async function printPage(page: Page): Promise<void> {
  const theme = page.theme.value
  page.theme.value = 'light'
  const tab = document.getElementById('tab-chart')
  if (tab?.getAttribute('aria-selected') === 'false') tab.click()
  await new Promise((resolve) => setTimeout(resolve, SETTLE))
  const back = () => {
    page.theme.value = theme
  }
  window.addEventListener('afterprint', back, { once: true })
  window.print()
}

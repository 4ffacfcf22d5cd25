/** Time that the chart takes to stand in its tab, ms. */
const SETTLE = 700

/** Prints the page with the chart in view. */
export async function printPage(): Promise<void> {
  const tab = document.getElementById('tab-chart')
  if (tab?.getAttribute('aria-selected') === 'false') tab.click()
  await new Promise((resolve) => setTimeout(resolve, SETTLE))
  window.print()
}

/**
 * Asks once more for code that did not come. Some browsers remember that it failed for as long as the page is open: where
 * the host answers and the code still does not come, the page is loaded anew, at the same link.
 */
export async function loadAgain<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const answers = await fetch(document.baseURI, { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answers) window.location.reload()
    throw error
  }
}

import type { App } from '../../state/app.ts'

/** The popover that holds the search. */
const SEARCH = 'choose-place'

function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable || target.matches('input:not([type="checkbox"]):not([type="range"]), textarea, select')
  )
}

function openSearch(): void {
  const box = document.getElementById(SEARCH)
  if (box && !box.matches(':popover-open')) box.showPopover()
}

/**
 * Listens for the keys of the whole page, outside of text fields: Ctrl or Cmd with K, or /, opens the search; with Z it
 * undoes a choice, with Shift and Z or with Y it redoes one. Gives what ends it.
 */
export function listenKeys(app: App, busy: () => boolean): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (isText(event.target) || event.altKey || busy()) return
    const key = event.key.toLowerCase()
    const command = event.ctrlKey || event.metaKey
    if ((command && key === 'k') || (!command && key === '/')) openSearch()
    else if (command && ((key === 'z' && event.shiftKey) || key === 'y')) app.redo()
    else if (command && key === 'z') app.undo()
    else return
    event.preventDefault()
  }
  window.addEventListener('keydown', pressed)
  return () => window.removeEventListener('keydown', pressed)
}

import { batch } from '@preact/signals'
import { sameWindow, type Window } from '../../model/period.ts'
import type { App } from '../../state/app.ts'

/**
 * Ends a drag or a play that replaced the link step by step: the entry of the history gets back the window from before,
 * and the result becomes an entry of its own.
 */
export function settle(app: App, from: Window): void {
  const to = app.view.peek().window
  if (to.unit === from.unit && sameWindow(to, from)) return
  batch(() => {
    app.change({ window: from }, 'replace')
    app.change({ window: to }, 'push')
  })
}

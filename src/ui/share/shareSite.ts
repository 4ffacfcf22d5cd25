import type { App } from '../../state/app.ts'
import { encodeLink } from '../../state/link.ts'

/** The address of the page without its query and fragment, with a closing slash. */
export const siteAddress = (): string => new URL('.', window.location.href).href

/** The full link of what is seen. */
export const pageLink = ({ atlas, view }: App): string => siteAddress() + encodeLink(atlas, view.value)

/** The link of what is seen as a frame for other pages: the sentence, the map and the way to the rest. */
export const embedLink = ({ atlas, view }: App): string => `${siteAddress()}?embed${encodeLink(atlas, view.value)}`

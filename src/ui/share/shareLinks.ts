/** A place to post or send to: its name and the address that opens it with text and link filled in. */
export interface ShareLink {
  readonly name: string
  readonly href: string
}

/** Plain addresses that take a text and a link; nothing of theirs is loaded. `mail` is the word for e-mail. */
export function shareLinks(text: string, link: string, mail: string): ShareLink[] {
  const [t, u] = [encodeURIComponent(text), encodeURIComponent(link)]
  const both = encodeURIComponent(`${text} ${link}`)
  return [
    { name: 'X', href: `https://x.com/intent/post?text=${t}&url=${u}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${u}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
    { name: mail, href: `mailto:?subject=${t}&body=${both}` },
  ]
}

const attribute = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string)

/** Markup that shows a link as a frame on another page. */
export const embedCode = (title: string, link: string): string =>
  `<iframe src="${attribute(link)}" title="${attribute(title)}" width="100%" height="560" style="border:0" loading="lazy" allowfullscreen></iframe>`

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in HTML, between tags or in a quoted attribute. */
export const text = (raw: string): string => raw.replace(/[&<>"]/g, (sign) => SIGNS[sign] as string)

/** A link to another address. */
export const link = (href: string, name: string): string => `<a href="${text(href)}">${text(name)}</a>`

/** A list of what is already markup; nothing when it is empty. */
export const list = (items: readonly string[]): string =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}`).join('')}</ul>`

/** A table: its caption, its columns, and rows of cells that are already markup; the first cell heads its row. */
export function table(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = columns.map((column) => `<th scope=col>${text(column)}`).join('')
  const body = rows.map(
    ([first = '', ...cells]) =>
      `<tr><th scope=row>${first}${cells.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}`)).join('')}`,
  )
  return `<table><caption>${text(caption)}</caption><thead><tr>${head}<tbody>\n${body.join('\n')}\n</table>`
}

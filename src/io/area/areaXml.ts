import { ReadError } from '../readError.ts'

/** An element of an XML text: its name without prefix, its parts in their order, and the line that it begins in. */
export interface XmlElement {
  readonly name: string
  readonly row: number
  readonly children: readonly XmlElement[]
  readonly text: string
}

interface Open {
  readonly name: string
  readonly full: string
  readonly row: number
  readonly children: XmlElement[]
  text: string
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([\p{L}_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gu

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const MOST_NESTED = 200

function plainText(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/**
 * Reads an XML text of elements and plain texts: attributes are passed over, and nothing outside of the text is ever
 * fetched. Throws a `ReadError` that names the line of what is not closed, not opened, or no XML.
 */
export function readXml(file: string, text: string): XmlElement {
  const root: Open = { name: '', full: '', row: 1, children: [], text: '' }
  const open: Open[] = [root]
  const top = () => open.at(-1) as Open
  let [at, row] = [0, 1]
  const fail = (reason: string, value: string) => new ReadError(`not XML: ${reason}`, { file, row, value })
  const pass = (end: number) => {
    row += text.slice(at, end).split('\n').length - 1
    at = end
  }
  const take = (part: string) => {
    if (part.includes('<')) {
      pass(at + part.indexOf('<'))
      throw fail('a tag that is broken', text.slice(at, at + 40))
    }
    top().text += plainText(part)
  }
  for (const token of text.matchAll(TOKEN)) {
    take(text.slice(at, token.index))
    pass(token.index)
    const [whole, data, slash, full, , selfClosing] = token
    if (data !== undefined) top().text += data
    else if (full !== undefined && slash === '') {
      if (open.length > MOST_NESTED) throw fail('elements too deep', full)
      const element: Open = { name: full.replace(/^.*:/, ''), full, row, children: [], text: '' }
      top().children.push(element)
      if (selfClosing === '') open.push(element)
    } else if (full !== undefined) {
      if (open.length === 1) throw fail('an end without a start', full)
      if (top().full !== full) throw fail(`<${top().full}> of line ${top().row} is not closed before`, full)
      open.pop()
    }
    pass(token.index + whole.length)
  }
  take(text.slice(at))
  if (open.length > 1) throw fail(`<${top().full}> of line ${top().row} is not closed`, top().full)
  const [only, ...more] = root.children
  if (!only || more.length > 0 || root.text.trim() !== '')
    throw fail('expected one element around all', text.slice(0, 40))
  return only
}

/** Elements of a name inside another, at any depth, in their order. */
export function elementsIn(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsIn(child, name)])
}

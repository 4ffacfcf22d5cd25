/** The languages and tools that have a snippet. */
export const SNIPPETS = ['curl', 'R', 'Python', 'Observable'] as const
export type Snippet = (typeof SNIPPETS)[number]

const shell = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

const WRITERS: Readonly<Record<Snippet, (address: string, file: string) => string>> = {
  curl: (address, file) => `curl --fail --output ${shell(file)} ${shell(address)}`,
  R: (address) =>
    [
      `slice <- read.csv(${JSON.stringify(address)}, encoding = "UTF-8",`,
      '                  colClasses = c(place = "character", period = "character"))',
      'head(slice)',
    ].join('\n'),
  Python: (address) =>
    [
      'import csv, io, urllib.request',
      '',
      `with urllib.request.urlopen(${JSON.stringify(address)}) as answer:`,
      '    text = io.TextIOWrapper(answer, encoding="utf-8", newline="")',
      '    rows = list(csv.DictReader(text))',
      'print(len(rows), rows[0])',
    ].join('\n'),
  Observable: (address) =>
    [
      `slice = d3.csv(${JSON.stringify(address)},`,
      '  ({place, period, ...row}) => ({place, period, ...d3.autoType(row)}))',
    ].join('\n'),
}

/** A few lines that fetch the slice at an address as they stand; codes and periods stay text. `file` is what curl writes. */
export const snippetOf = (kind: Snippet, address: string, file: string): string => WRITERS[kind](address, file)

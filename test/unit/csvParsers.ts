import { spawnSync } from 'node:child_process'
import Papa from 'papaparse'

/** Reads CSV by RFC 4180, one character after the other: CRLF between records, quotes doubled inside quotes. */
export function strictCsv(text: string): string[][] {
  const records: string[][] = []
  let fields: string[] = []
  let at = 0
  const fault = (what: string): never => {
    throw new Error(`${what} at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`)
  }
  const quoted = (): string => {
    let field = ''
    for (at++; ; at += 2) {
      const end = text.indexOf('"', at)
      if (end < 0) fault('open quote')
      field += text.slice(at, end)
      at = end
      if (text[at + 1] !== '"') break
      field += '"'
    }
    at++
    return field
  }
  const plain = (): string => {
    const start = at
    while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
      if (text[at] === '"' || text[at] === '\n') fault('bare quote or line feed')
      at++
    }
    return text.slice(start, at)
  }
  while (at < text.length) {
    fields.push(text[at] === '"' ? quoted() : plain())
    if (text[at] === ',') {
      at++
      if (at === text.length || text.startsWith('\r\n', at)) fields.push('')
      else continue
    }
    if (at < text.length && !text.startsWith('\r\n', at)) fault('no record end')
    at += 2
    records.push(fields)
    fields = []
  }
  return records
}

/** Reads CSV with papaparse; throws on any error that it reports. */
export function papaCsv(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/\r\n$/, ''), { delimiter: ',', newline: '\r\n' })
  if (errors[0]) throw new Error(`${errors[0].message} in row ${errors[0].row}`)
  return data
}

const PYTHON = `
import csv, io, json, sys
text = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline="")
json.dump(list(csv.reader(text, strict=True)), sys.stdout)
`

const SUMMARY = `
import csv, io, sys
reader = csv.reader(io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline=""), strict=True)
header = next(reader)
at = header.index("count")
rows = deaths = 0
for row in reader:
    assert len(row) == len(header), row
    rows += 1
    deaths += int(row[at] or 0)
print(rows, deaths)
`

function runPython(code: string, text: string): string {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', code], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** Whether there is a Python to read with. */
export const hasPython = spawnSync('python3', ['--version']).status === 0

/** Reads CSV with Python's own reader, strictly. */
export const pythonCsv = (text: string): string[][] => JSON.parse(runPython(PYTHON, text))

/** Rows and sum of counts as Python's own reader sees them; a row that is not as long as the header throws. */
export const pythonSummary = (text: string): string => runPython(SUMMARY, text).trim()

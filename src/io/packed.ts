import { ReadError } from './readError.ts'

/** A table of whole numbers, rows x columns, row-major. */
export interface PackedTable {
  readonly rows: number
  readonly columns: number
  readonly values: Uint16Array | Uint32Array
}

const MAGIC = 0x3156584d
const HEADER = 24
const LENGTH_AT = 16
const KINDS = { words: 1, differences: 2 } as const

/** Table of CRC-32 remainders. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (REMAINDERS[(crc ^ byte) & 255] as number) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function writeDifferences({ rows, columns, values }: PackedTable): Uint8Array {
  const out: number[] = []
  for (let row = 0; row < rows; row++) {
    let before = 0
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column] as number
      const step = value - before
      before = value
      for (let rest = step < 0 ? -2 * step - 1 : 2 * step; ; rest = Math.floor(rest / 128)) {
        out.push(rest < 128 ? rest : 128 + (rest % 128))
        if (rest < 128) break
      }
    }
  }
  return Uint8Array.from(out)
}

function readDifferences(file: string, payload: Uint8Array, rows: number, columns: number): Uint32Array {
  const values = new Uint32Array(rows * columns)
  let at = 0
  for (let row = 0; row < rows; row++) {
    let before = 0
    for (let column = 0; column < columns; column++) {
      let [step, factor, byte] = [0, 1, 128]
      while (byte >= 128) {
        if (at >= payload.length) throw new ReadError('values missing', { file, row })
        byte = payload[at++] as number
        step += (byte % 128) * factor
        factor *= 128
      }
      before += step % 2 === 1 ? -(step + 1) / 2 : step / 2
      values[row * columns + column] = before
    }
  }
  return values
}

/**
 * Packs a table for the browser: a header of 24 bytes (magic `MXV1`, kind, rows, columns, length and CRC-32 of the
 * payload, each a little-endian word), then 16-bit values as they are, or 32-bit values as differences along each row.
 */
export function pack(table: PackedTable): Uint8Array {
  const words = table.values instanceof Uint16Array
  const payload = words
    ? new Uint8Array(table.values.buffer, table.values.byteOffset, table.values.byteLength)
    : writeDifferences(table)
  const out = new Uint8Array(HEADER + payload.length)
  const header = new DataView(out.buffer)
  const fields = [
    MAGIC,
    words ? KINDS.words : KINDS.differences,
    table.rows,
    table.columns,
    payload.length,
    checksum(payload),
  ]
  for (const [i, field] of fields.entries()) header.setUint32(4 * i, field, true)
  out.set(payload, HEADER)
  return out
}

/** Unpacks a table; throws a `ReadError` that names the file, what was expected and what came. */
export function unpack(file: string, bytes: ArrayBuffer): PackedTable {
  if (bytes.byteLength < HEADER)
    throw new ReadError(`expected at least ${HEADER} bytes, got ${bytes.byteLength},`, { file })
  const header = new DataView(bytes)
  const [magic, kind, rows, columns, length, sum] = Array.from({ length: 6 }, (_, i) =>
    header.getUint32(4 * i, true),
  ) as [number, number, number, number, number, number]
  if (magic !== MAGIC) throw new ReadError('not a packed table', { file, value: magic.toString(16) })
  const payload = new Uint8Array(bytes, HEADER)
  if (payload.length !== length)
    throw new ReadError(`expected ${length} bytes of values, got ${payload.length},`, { file })
  if (checksum(payload) !== sum) throw new ReadError('damaged values, the checksum differs,', { file })
  if (kind === KINDS.differences) return { rows, columns, values: readDifferences(file, payload, rows, columns) }
  if (kind !== KINDS.words) throw new ReadError('unknown kind of packed table', { file, value: String(kind) })
  if (length !== rows * columns * 2)
    throw new ReadError(`expected ${rows} x ${columns} values, got ${length / 2},`, { file })
  return { rows, columns, values: new Uint16Array(bytes.slice(HEADER)) }
}

/** Packed tables as one file, one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** The tables of one file; throws a `ReadError` when it is cut off or damaged. */
export function separated(file: string, bytes: ArrayBuffer): PackedTable[] {
  const tables: PackedTable[] = []
  for (let at = 0; at < bytes.byteLength; ) {
    if (at + HEADER > bytes.byteLength) throw new ReadError('file cut off', { file, value: String(bytes.byteLength) })
    const end = at + HEADER + new DataView(bytes).getUint32(at + LENGTH_AT, true)
    if (end > bytes.byteLength) throw new ReadError('file cut off', { file, value: String(bytes.byteLength) })
    tables.push(unpack(file, bytes.slice(at, end)))
    at = end
  }
  return tables
}

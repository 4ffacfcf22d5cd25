import { drain, type Making } from './exportDrain.ts'

/** Length of the texts that become one part of a file, in UTF-16 units. */
const CHUNK = 4_000_000

function linesIn(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** Joins texts to a file in UTF-8; progress counts its lines. */
export async function textFile(parts: Iterable<string>, type: string, making: Making): Promise<Blob> {
  const blobs: Blob[] = []
  let [texts, length] = [[] as string[], 0]
  const flush = () => {
    blobs.push(new Blob(texts))
    texts = []
    length = 0
  }
  await drain(
    parts,
    (text) => {
      texts.push(text)
      length += text.length
      if (length > CHUNK) flush()
      return linesIn(text)
    },
    making,
  )
  flush()
  return new Blob(blobs, { type })
}

/** Size of a chunk on its way, in UTF-16 units. */
const CHUNK = 65_536

function join(parts: Iterator<string>): string {
  let text = ''
  while (text.length < CHUNK) {
    const { done, value } = parts.next()
    if (done) break
    text += value
  }
  return text
}

/**
 * Text as a stream of UTF-8 in chunks of about 64 kB. Parts are asked for only when the reader wants more, and no more
 * of them once it has gone.
 */
export function textStream(parts: Iterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = parts[Symbol.iterator]()
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      pull(controller) {
        const text = join(iterator)
        if (text === '') controller.close()
        else controller.enqueue(encoder.encode(text))
      },
      cancel() {
        iterator.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

import { useSignal } from '@preact/signals'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import { SNIPPETS, type Snippet, snippetOf } from './exportSnippet.ts'
import { ShareCopy } from './ShareCopy.tsx'

/** A few lines in the reader's own tool that fetch the slice at an address. */
export function ShareCode({ address, file }: { address: string; file: string }) {
  const { share } = usePage().words.value
  const kind = useSignal<Snippet>('curl')
  const text = snippetOf(kind.value, address, file)
  return (
    <details class="fold">
      <summary>{share.code}</summary>
      <Choice
        label={share.code}
        options={SNIPPETS.map((name) => [name, name])}
        chosen={kind.value}
        choose={(name) => {
          kind.value = name
        }}
      />
      <ShareCopy name={kind.value} text={text} lines={text.split('\n').length + 1} />
    </details>
  )
}

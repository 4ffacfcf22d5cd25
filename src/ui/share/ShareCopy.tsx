import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { usePage } from '../context.ts'

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/**
 * A text to take along, in a field that can be selected, and the button that copies it. Where copying is not allowed
 * the text is selected and the reader told.
 */
export function ShareCopy({
  name,
  text,
  label,
  lines = 1,
}: {
  name: string
  text: string
  label?: string
  lines?: number
}) {
  const { share, shareSay } = usePage().words.value
  const field = useRef<HTMLTextAreaElement>(null)
  const said = useSignal('')
  useEffect(() => {
    said.value = ''
  }, [text])
  const copy = async () => {
    if (await toClipboard(text)) {
      said.value = share.copied
      return
    }
    field.current?.focus()
    field.current?.select()
    said.value = share.selectAndCopy
  }
  return (
    <div class="copy">
      <textarea
        ref={field}
        class="copied"
        aria-label={name}
        rows={lines}
        wrap={lines === 1 ? 'off' : 'soft'}
        readOnly
        spellcheck={false}
        value={text}
      />
      <button type="button" class="button" aria-label={label ?? shareSay.copyOf(name)} onClick={copy}>
        {label ?? share.copy}
      </button>
      <p class="said quiet" role="status">
        {said.value}
      </p>
    </div>
  )
}

import { useEffect, useState } from 'preact/hooks'
import { usePage } from './context.ts'
import { faultWords } from './faultWords.ts'

/** Why something failed, in the language of the page, within what `say` says of it. */
export function FaultText({ reason, say = (text) => text }: { reason: string; say?: (reason: string) => string }) {
  const { lang } = usePage().app.view.value
  const [said, setSaid] = useState({ reason, lang: 'en', text: reason })
  useEffect(() => {
    faultWords(reason, lang).then((text) => setSaid({ reason, lang, text }))
  }, [reason, lang])
  return say(said.reason === reason && said.lang === lang ? said.text : reason)
}

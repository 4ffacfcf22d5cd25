import { useSignal } from '@preact/signals'
import { type Cited, citationBibtex, citationCsl, citationText } from '../../text/citation.ts'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import { ShareCopy } from './ShareCopy.tsx'
import { citedOf } from './shareCited.ts'

const FORMS = {
  text: citationText,
  bibtex: citationBibtex,
  csl: citationCsl,
} as const satisfies Record<string, (cited: Cited) => string>

/** How to cite what is seen, in three forms. */
export function ShareCite() {
  const page = usePage()
  const { share } = page.words.value
  const form = useSignal<keyof typeof FORMS>('text')
  return (
    <>
      <Choice
        label={share.forms}
        options={[
          ['text', share.asText],
          ['bibtex', 'BibTeX'],
          ['csl', 'CSL-JSON'],
        ]}
        chosen={form.value}
        choose={(value) => {
          form.value = value
        }}
      />
      <ShareCopy name={share.cite} text={FORMS[form.value](citedOf(page, new Date()))} lines={6} />
    </>
  )
}

import type { Evidence } from '../../model/incident.ts'
import type { Bilingual } from '../../model/textTable.ts'
import { usePage } from '../context.ts'
import { Marker } from './Marker.tsx'
import { incidentWords } from './words.ts'

/** How well a record is sourced, in one line that explains the level, and what the rating rests on. */
export function EvidenceLine({ record }: { record: { readonly evidence: Evidence; readonly basis: Bilingual } }) {
  const { lang } = usePage().app.view.value
  const words = incidentWords(lang)
  const { evidence, basis } = record
  return (
    <p class="inc-evidence">
      <Marker evidence={evidence} category={null} />
      <span>
        <strong>{words.evidence[evidence]}.</strong> {words.evidenceAbout[evidence]}{' '}
        <span class="quiet">
          {words.basis}: {basis[lang]}.
        </span>
      </span>
    </p>
  )
}

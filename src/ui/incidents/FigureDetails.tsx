import { stretchText } from '../../chart/marksDate.ts'
import type { Articles } from '../../io/fetchIncidents.ts'
import type { ArticleFigure } from '../../model/incidentFigure.ts'
import { usePage } from '../context.ts'
import { EvidenceLine } from './EvidenceLine.tsx'
import { Facts } from './Facts.tsx'
import { figureText } from './figureText.ts'
import { SourceLine } from './SourceLine.tsx'
import { incidentWords } from './words.ts'

function periodText({ first, last }: ArticleFigure, lang: 'en' | 'es'): string | null {
  if (first !== '' && last !== '') return stretchText({ first, last }, lang)
  const known = first || last
  return known === '' ? null : stretchText({ first: known, last: known }, lang)
}

/** Who gives a figure, how, and what is known of it. */
export function FigureDetails({ figure, articles }: { figure: ArticleFigure; articles: Articles }) {
  const { lang } = usePage().app.view.value
  const words = incidentWords(lang)
  const { established } = figure
  return (
    <div class="inc-card">
      <p class="inc-meta">
        {figure.title[lang]}: {figureText(figure, lang)}
      </p>
      <EvidenceLine record={figure} />
      <Facts
        facts={[
          [words.measure, `${figure.measure[lang]} (${figure.unit[lang]})`],
          [words.when, periodText(figure, lang)],
          [words.place, figure.place[lang]],
          [words.note, figure.note?.[lang] ?? null],
          [words.established, established?.text[lang] ?? null],
          [words.establishedBy, established?.sources ?? null],
        ]}
      />
      <SourceLine told={figure} articles={articles} />
    </div>
  )
}

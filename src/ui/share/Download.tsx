import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Step } from '../../model/period.ts'
import { wholeName } from '../../slice/fileName.ts'
import { number } from '../../text/format.ts'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import { faultWords } from '../faultWords.ts'
import { type Grain, sliceAddress, sliceParams, stepsOf, usualStep } from './exportAddress.ts'
import { saveFile } from './exportSave.ts'
import { fileSize } from './exportSize.ts'
import type { Format } from './exportSlice.ts'
import { pageSource } from './exportSource.ts'
import { ShareCode } from './ShareCode.tsx'
import { ShareCopy } from './ShareCopy.tsx'
import { measuresOf, nameOf } from './shareCited.ts'
import { siteAddress } from './shareSite.ts'

const FORMATS: readonly (readonly [Format, string])[] = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['parquet', 'Parquet'],
  ['geojson', 'GeoJSON'],
]

interface Work {
  readonly done: number
  readonly all: number
  readonly stop: AbortController
}

function Asked({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="asked">
      <span class="quiet" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  )
}

/** The figures of the view as files, the address that always gives them, code that fetches it, and the whole measure. */
export function Download() {
  const page = usePage()
  const { app, words } = page
  const { ui, share, shareSay } = words.value
  const view = app.view.value
  const { lang } = view
  const measures = measuresOf(page)
  const chosen = useSignal<Step | null>(null)
  const per = useSignal<Grain['per']>('place')
  const work = useSignal<Work | null>(null)
  const said = useSignal('')

  const steps = stepsOf(measures, view.window)
  const usual = usualStep(measures, view.window)
  const by = steps.find((step) => step === chosen.value) ?? steps.find((step) => step === usual) ?? (steps[0] as Step)
  const grain: Grain = { by, per: per.value }
  const address = sliceAddress(siteAddress(), 'csv', sliceParams(view, grain))
  const labels: Readonly<Record<Step, string>> = { month: ui.month, year: ui.year, window: share.wholeWindow }

  const make = async (format: Format) => {
    const stop = new AbortController()
    work.value = { done: 0, all: 0, stop }
    said.value = ''
    const progress = (done: number, all: number) => {
      work.value = { done, all, stop }
    }
    try {
      const { makeSlice } = await import('./exportSlice.ts')
      const source = pageSource(app, app.compact.version)
      const made = await makeSlice(source, view, format, grain, siteAddress(), { signal: stop.signal, progress })
      saveFile(made.file, made.name)
      said.value = shareSay.made(made.name, number(made.rows, lang), fileSize(made.file.size, lang))
    } catch (error) {
      said.value = stop.signal.aborted ? share.stopped : shareSay.notMade(await faultWords(error, lang))
    }
    work.value = null
  }

  return (
    <div class="take">
      {steps.length > 1 ? (
        <Asked label={share.rowsBy}>
          <Choice
            label={share.rowsBy}
            options={steps.map((step) => [step, labels[step]])}
            chosen={by}
            choose={(step) => {
              chosen.value = step
            }}
          />
        </Asked>
      ) : null}
      <Asked label={share.rowsPer}>
        <Choice
          label={share.rowsPer}
          options={[
            ['place', share.eachPlace],
            ['municipality', share.eachMunicipality],
          ]}
          chosen={per.value}
          choose={(value) => {
            per.value = value
          }}
        />
      </Asked>
      <div class="row">
        {FORMATS.map(([format, name]) => (
          <button key={format} type="button" class="button" disabled={work.value !== null} onClick={() => make(format)}>
            {name}
          </button>
        ))}
        {work.value ? (
          <span class="making">
            <progress max={Math.max(1, work.value.all)} value={work.value.done} aria-label={share.figures} />
            <button type="button" class="button" onClick={() => work.value?.stop.abort()}>
              {share.stop}
            </button>
          </span>
        ) : null}
      </div>
      <p class="said quiet" role="status">
        {said.value}
      </p>
      <p class="named quiet" aria-hidden="true">
        {share.csvAddress}
      </p>
      <ShareCopy name={share.csvAddress} text={address} />
      <ShareCode address={address} file={`${nameOf(page, grain)}.csv`} />
      <details class="fold">
        <summary>{share.wholeMeasure}</summary>
        <ul class="whole">
          {measures.flatMap((measure) =>
            measure.coverage.flatMap((coverage) =>
              (['csv', 'parquet'] as const).map((extension) => {
                const name = wholeName(measure, coverage, extension)
                return (
                  <li key={name}>
                    <a href={`./data/${name}`} download={name}>
                      {name}
                    </a>
                  </li>
                )
              }),
            ),
          )}
        </ul>
        <p class="quiet">{share.geoJsonNote}</p>
      </details>
    </div>
  )
}

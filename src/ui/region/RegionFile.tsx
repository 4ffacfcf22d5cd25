import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Join } from '../../model/region.ts'
import { number } from '../../text/format.ts'
import { usePage } from '../context.ts'
import { faultWords } from '../faultWords.ts'
import { areaTerm, useRegion } from '../useRegion.ts'

/** What came of a file. */
interface Outcome {
  readonly text: string
  readonly failed: boolean
}

const withoutExtension = (name: string) => name.replace(/\.[^.]*$/, '').slice(0, 120)

const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** The choice of a file with an area, which may also be dropped on the page, and what came of it. */
export function RegionFile({ join }: { join: Signal<Join> }) {
  const { app, words } = usePage()
  const { region } = words.value
  const { select } = useRegion()
  const picker = useRef<HTMLInputElement>(null)
  const outcome = useSignal<Outcome | null>(null)
  const over = useSignal(false)

  const take = async (file: File | undefined) => {
    if (!file) return
    try {
      const { MOST_BYTES, readArea } = await import('../../io/area/areaFile.ts')
      const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer())
      const { lang } = app.view.value
      const { outlines, name, holes, others, leftOut, corners } = readArea(file.name, bytes)
      select(outlines.map(areaTerm), join.value, {
        stay: false,
        name: name.slice(0, 120) || withoutExtension(file.name),
      })
      const shorter = { read: number(corners.read, lang), kept: number(corners.kept, lang) }
      const said = {
        file: file.name,
        polygons: outlines.length,
        holes,
        others,
        leftOut,
        corners: leftOut === 0 && corners.read === corners.kept ? null : shorter,
      }
      outcome.value = { text: words.value.regionSay.imported(said), failed: false }
    } catch (error) {
      const reason = await faultWords(error, app.view.value.lang)
      outcome.value = { text: words.value.regionSay.notImported(reason), failed: true }
    }
  }

  useEffect(() => {
    const entered = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      over.value = true
    }
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) over.value = false
    }
    const dropped = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      over.value = false
      take(event.dataTransfer?.files[0])
    }
    window.addEventListener('dragover', entered)
    window.addEventListener('dragleave', left)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('dragover', entered)
      window.removeEventListener('dragleave', left)
      window.removeEventListener('drop', dropped)
    }
  }, [])

  return (
    <>
      <button type="button" class="button" title={region.importHelp} onClick={() => picker.current?.click()}>
        {region.importArea}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={region.importArea}
        accept=".geojson,.json,.kml,application/geo+json,application/vnd.google-earth.kml+xml"
        onChange={(event) => {
          take(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      {outcome.value ? (
        <p class="outcome" role={outcome.value.failed ? 'alert' : 'status'}>
          {outcome.value.text}
          <button
            type="button"
            class="plain"
            aria-label={words.value.ui.close}
            onClick={() => {
              outcome.value = null
            }}
          >
            ×
          </button>
        </p>
      ) : null}
      {over.value ? <p class="drop">{region.dropArea}</p> : null}
    </>
  )
}

import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { dotOf, seriesOf } from '../chart/series.ts'
import { type Tone, tonesOf } from '../chart/tones.ts'
import { covers } from '../model/measure.ts'
import type { Resolution } from '../model/period.ts'
import { usePage } from './context.ts'

const VOLUME = 0.12

function play(context: AudioContext, tones: readonly Tone[], ended: () => void): void {
  const volume = context.createGain()
  volume.gain.value = VOLUME
  volume.connect(context.destination)
  const voice = context.createOscillator()
  const gate = context.createGain()
  gate.gain.value = 0
  voice.connect(gate).connect(volume)
  const now = context.currentTime + 0.05
  for (const { start, length, hertz } of tones) {
    voice.frequency.setValueAtTime(hertz, now + start)
    gate.gain.setTargetAtTime(1, now + start, 0.008)
    gate.gain.setTargetAtTime(0, now + start + 0.8 * length, 0.012)
  }
  const last = tones.at(-1)
  voice.addEventListener('ended', ended)
  voice.start(now)
  voice.stop(now + (last ? last.start + last.length : 0) + 0.1)
}

/** Plays the series of the place as tones, higher for more; a second press stops it. */
export function Listen() {
  const { app, words } = usePage()
  const { ui } = words.value
  const context = useRef<AudioContext | null>(null)
  const on = useSignal(false)
  const stop = () => {
    context.current?.close()
    context.current = null
    on.value = false
  }
  useEffect(() => stop, [])
  const figures = app.figures.value
  if (!figures || app.rows.value.length === 0) return null
  const begin = () => {
    const { window, unit } = app.view.value
    const step: Resolution = covers(figures.measure, window)?.coverage.resolution ?? 'year'
    const { points } = seriesOf(figures, app.rows.value, step)
    context.current = new AudioContext()
    on.value = true
    play(context.current, tonesOf(points.map((point) => dotOf(point, unit)?.value ?? null)), stop)
  }
  return (
    <p class="listen">
      <button type="button" class="button" aria-pressed={on.value} onClick={() => (on.value ? stop() : begin())}>
        {on.value ? ui.stopListening : ui.listen}
      </button>{' '}
      <span class="quiet">{ui.listenHelp}</span>
    </p>
  )
}

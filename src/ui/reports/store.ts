import { signal } from '@preact/signals'
import type { DayOrder, Fault, Reports } from '../../io/reports/report.ts'

/** Reports that the reader brought, in the memory of the page alone. */
export interface Brought {
  readonly name: string
  readonly reports: Reports
  readonly faults: readonly Fault[]
  readonly order: DayOrder
}

/** What the reader brought; null when nothing is there. */
export const brought = signal<Brought | null>(null)

/** Whether reports of any time are shown, or those of the window. */
export const anyTime = signal(false)

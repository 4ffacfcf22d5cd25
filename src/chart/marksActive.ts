import { signal } from '@preact/signals'

/** Ids of the events under the pointer or the keyboard, on the chart or in the list. */
export const activeEvents = signal<readonly string[]>([])

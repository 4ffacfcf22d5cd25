import { signal } from '@preact/signals'

/** Id of the incident under the pointer or the keyboard, in the list or on the map. */
export const pointedIncident = signal<string | null>(null)

/** Whether the open record was opened in the list, which then holds its card; else the map does. */
export const openInList = signal(false)

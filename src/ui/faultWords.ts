import type { Language } from '../model/view.ts'

/** What an error says in a language; in its own words where the others cannot be fetched. */
export async function faultWords(error: unknown, lang: Language): Promise<string> {
  const message = error instanceof Error ? error.message : String(error)
  if (lang === 'en') return message
  try {
    return (await import('../text/faultText.ts')).faultText(message)
  } catch {
    return message
  }
}

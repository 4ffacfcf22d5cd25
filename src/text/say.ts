import type { Language } from '../model/view.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import type { Words } from './words.ts'

const LANGUAGES: Readonly<Record<Language, Words>> = { en, es }

/** All words of a language. */
export const words = (lang: Language): Words => LANGUAGES[lang]

import { usePage } from './context.ts'
import { keepTheme } from './theme.ts'

/** Name of the map, language and theme. */
export function Header() {
  const { app, words, theme } = usePage()
  const { title, otherLanguage, ui } = words.value
  const other = app.view.value.lang === 'en' ? 'es' : 'en'
  const opposite = theme.value === 'light' ? 'dark' : 'light'
  return (
    <header class="head">
      <p class="name">{title}</p>
      <div class="switches">
        <button type="button" class="plain" lang={other} onClick={() => app.change({ lang: other })}>
          {otherLanguage}
        </button>
        <button
          type="button"
          class="plain"
          onClick={() => {
            theme.value = opposite
            keepTheme(opposite)
          }}
        >
          {ui[opposite]}
        </button>
      </div>
    </header>
  )
}

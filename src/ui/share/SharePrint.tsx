import { useEffect } from 'preact/hooks'
import { usePage } from '../context.ts'
import { citedOf } from './shareCited.ts'

/** Pixels of the printed map to a CSS pixel. */
const RATIO = 2

/** What stands on paper only: who counted, the version, the day and the link; the map is put there as a picture, in light. */
export function SharePrint() {
  const page = usePage()
  const { shareSay, title } = page.words.value
  useEffect(() => {
    let picture: HTMLCanvasElement | null = null
    let theme = page.theme.value
    const before = () => {
      theme = page.theme.value
      page.theme.value = 'light'
      const map = page.map.value
      if (map === null || map === 'none') return
      picture = map.picture(RATIO)
      picture.className = 'on-paper'
      document.getElementById('map')?.append(picture)
    }
    const after = () => {
      picture?.remove()
      picture = null
      page.theme.value = theme
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  const { sources, version, accessed, link } = citedOf(page, new Date())
  return (
    <div class="paper">
      <p>{sources.join(' ')}</p>
      <p>
        {title}. {shareSay.dataVersion(version)}. {shareSay.seenOn(accessed)}.
      </p>
      <p>{link}</p>
    </div>
  )
}

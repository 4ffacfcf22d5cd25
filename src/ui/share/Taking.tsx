import { usePage } from '../context.ts'
import { Download } from './Download.tsx'
import { Share } from './Share.tsx'
import { SharePictures } from './SharePictures.tsx'
import { SharePrint } from './SharePrint.tsx'

/** What can be taken away: figures, pictures, the link and what goes with it. */
export function Taking() {
  const { share } = usePage().words.value
  return (
    <section class="taking" aria-labelledby="taking">
      <h2 id="taking">{share.section}</h2>
      <h3>{share.figures}</h3>
      <Download />
      <h3>{share.pictures}</h3>
      <SharePictures />
      <h3>{share.share}</h3>
      <Share />
      <SharePrint />
    </section>
  )
}

import { useSignal } from '@preact/signals'
import { usePage } from '../context.ts'
import { faultWords } from '../faultWords.ts'
import type { Picture } from './exportPictures.tsx'
import { printPage } from './exportPrint.ts'
import { saveFile } from './exportSave.ts'
import { fileSize } from './exportSize.ts'

/** Chart and map as pictures that say what they are, and the page on paper. */
export function SharePictures() {
  const page = usePage()
  const { share, shareSay } = page.words.value
  const { lang } = page.app.view.value
  const said = useSignal('')
  const pictures: readonly (readonly [Picture, string])[] = [
    ['chart.svg', share.chartSvg],
    ['chart.png', share.chartPng],
    ['map.png', share.mapPng],
  ]
  const make = async (picture: Picture) => {
    said.value = ''
    try {
      const { makePicture } = await import('./exportPictures.tsx')
      const { file, name } = await makePicture(page, picture)
      saveFile(file, name)
      said.value = shareSay.madePicture(name, fileSize(file.size, lang))
    } catch (error) {
      said.value = shareSay.notMade(await faultWords(error, page.app.view.value.lang))
    }
  }
  return (
    <div class="take">
      <div class="row">
        {pictures.map(([picture, name]) => (
          <button key={picture} type="button" class="button" onClick={() => make(picture)}>
            {name}
          </button>
        ))}
        <button type="button" class="button" onClick={printPage}>
          {share.print}
        </button>
      </div>
      <p class="said quiet" role="status">
        {said.value}
      </p>
    </div>
  )
}

import { MEXICO } from '../../model/place.ts'
import { usePage } from '../context.ts'
import { usePlaces } from '../usePlaces.ts'
import { PlaceSearch } from './PlaceSearch.tsx'

const TOWN_ZOOM = 10

/** The choice of a place by its name; a town stands for its municipality, and the map goes to the town. */
export function PlaceMenu({ close }: { close: () => void }) {
  const { app, words } = usePage()
  const { ui } = words.value
  const { choose } = usePlaces()
  return (
    <div class="menu">
      <PlaceSearch
        id="place"
        label={ui.search}
        pick={({ text, spot }, add) => {
          choose(text, add, spot && { zoom: TOWN_ZOOM, ...spot })
          close()
        }}
      />
      <p class="quiet">{ui.shiftAdds}</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          app.change({ place: MEXICO, name: '', camera: null })
          close()
        }}
      >
        {ui.backToMexico}
      </button>
    </div>
  )
}

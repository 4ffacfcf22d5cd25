/** The page when the first tables cannot be read: what failed, and how to try again. In both languages. */
export function Failure({ reason, retry }: { reason: string; retry: () => void }) {
  return (
    <main class="failure">
      <h1>The map could not be opened · No se pudo abrir el mapa</h1>
      <p role="alert">{reason}</p>
      <button type="button" class="button" onClick={retry}>
        Try again · Intentar de nuevo
      </button>
    </main>
  )
}

const RATIO = 2

function draw(size: number, paint: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = size * RATIO
  canvas.height = size * RATIO
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas to draw icons on')
  context.scale(RATIO, RATIO)
  paint(context)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

/** A head of an arrow that points east, as lines on the map need it; 16 CSS pixels wide. */
export function arrow(color: string, halo: string): ImageData {
  return draw(16, (context) => {
    context.beginPath()
    context.moveTo(3, 2)
    context.lineTo(14, 8)
    context.lineTo(3, 14)
    context.lineTo(6, 8)
    context.closePath()
    context.lineJoin = 'round'
    context.lineWidth = 3.5
    context.strokeStyle = halo
    context.stroke()
    context.fillStyle = color
    context.fill()
  })
}

/** The mark of a crossing, 12 CSS pixels wide: a square; with a cross through it when closed, a ring when it costs more. */
export function gate(state: 'open' | 'closed' | 'costly', ink: string, paper: string): ImageData {
  return draw(12, (context) => {
    context.lineWidth = 1.5
    context.fillStyle = state === 'open' ? ink : paper
    context.strokeStyle = state === 'open' ? paper : ink
    context.beginPath()
    context.rect(2.5, 2.5, 7, 7)
    context.fill()
    context.stroke()
    if (state !== 'closed') return
    context.beginPath()
    context.moveTo(0.5, 0.5)
    context.lineTo(11.5, 11.5)
    context.moveTo(11.5, 0.5)
    context.lineTo(0.5, 11.5)
    context.stroke()
  })
}

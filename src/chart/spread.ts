/** A label beside the end of a line: where it wants to stand, in px, and how wide it is. */
export interface Label {
  readonly key: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
}

const meets = (a: Label, b: Label) => a.x < b.x + b.width && b.x < a.x + a.width

/** Moves labels apart, at least `gap` px where they stand above each other, inside `top` and `bottom`. */
export function spread(labels: readonly Label[], gap: number, top: number, bottom: number): Label[] {
  const placed: Label[] = []
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    const floor = Math.max(top, ...placed.filter((other) => meets(label, other)).map((other) => other.y + gap))
    placed.push({ ...label, y: Math.max(label.y, floor) })
  }
  const lifted: Label[] = []
  for (const label of placed.reverse()) {
    const ceiling = Math.min(bottom, ...lifted.filter((other) => meets(label, other)).map((other) => other.y - gap))
    lifted.push({ ...label, y: Math.min(label.y, ceiling) })
  }
  return lifted.reverse()
}

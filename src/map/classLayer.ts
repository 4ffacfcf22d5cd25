import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibre } from 'maplibre-gl'
import type { Palette } from '../model/palette.ts'
import { NO_DATA } from '../model/scale.ts'
import type { AreaPainter } from './areaPainter.ts'
import type { Geometry } from './geometry.ts'
import { Noted } from './noted.ts'
import { Programs } from './programs.ts'
import { COLORS, DIM, WIDTH } from './shaders.ts'
import { type Segments, type Uploaded, upload } from './upload.ts'

/** Width in CSS pixels and opacity of the borders at a zoom. */
const between = (zoom: number, from: number, to: number, low: number, high: number) =>
  low + (high - low) * Math.min(1, Math.max(0, (zoom - from) / (to - from)))

const rgb = (hex: string): [number, number, number] =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as [number, number, number]

interface Mesh {
  readonly from: number
  readonly geometry: Geometry
  uploaded: Uploaded | null
}

/**
 * Draws the areas in one call and their borders in two, each area in the colour of its class. Classes are one small
 * integer texture, so that another month is 2,475 bytes and a frame; while the camera stands still that frame looks
 * up what was noted of the areas, and draws none. It holds nothing that a lost context takes: `onAdd` builds all of it
 * again.
 */
export class ClassLayer implements CustomLayerInterface, AreaPainter {
  readonly id = 'classes'
  readonly type = 'custom' as const
  readonly renderingMode = '2d' as const
  #map: MapLibre | null = null
  #texture: WebGLTexture | null = null
  #texels: Uint8Array
  #stale = true
  #meshes: Mesh[] = []
  #programs: Programs | null = null
  #noted: Noted | null = null
  #scene: readonly unknown[] = []
  #palette: Palette
  #colors: readonly string[] = []
  #plain = false

  readonly #fail: (error: unknown) => void
  #failed = false

  /** `rows` is how many areas there are; `fail` is told once when the graphics card refuses to draw. */
  constructor(rows: number, palette: Palette, fail: (error: unknown) => void) {
    this.#fail = fail
    this.#texels = new Uint8Array(WIDTH * Math.ceil(rows / WIDTH)).fill(NO_DATA)
    this.#palette = palette
  }

  onAdd(map: MapLibre, gl: WebGL2RenderingContext): void {
    this.#map = map
    this.#programs = new Programs(gl)
    this.#meshes = this.#meshes.map((mesh) => ({ ...mesh, uploaded: null }))
    this.#noted = null
    this.#scene = []
    this.#texture = gl.createTexture()
    this.#stale = true
  }

  /** Draws this geometry from a zoom on, until a finer one begins. */
  shapes(from: number, geometry: Geometry): void {
    this.#meshes = [...this.#meshes.filter((mesh) => mesh.from !== from), { from, geometry, uploaded: null }].sort(
      (a, b) => b.from - a.from,
    )
    this.#map?.triggerRepaint()
  }

  paint(levels: Uint8Array, dim: ReadonlySet<number>): void {
    this.#texels.set(levels.length > 0 ? levels : this.#texels.fill(NO_DATA))
    for (const row of dim) this.#texels[row] = (this.#texels[row] as number) | DIM
    this.#stale = true
    this.#map?.triggerRepaint()
  }

  dress(colors: readonly string[], palette: Palette, plain: boolean): void {
    this.#colors = colors
    this.#palette = palette
    this.#plain = plain
    this.#map?.triggerRepaint()
  }

  render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    if (this.#failed || gl.isContextLost()) return
    try {
      this.#draw(gl, input)
    } catch (error) {
      this.#failed = true
      this.#fail(error)
    }
  }

  #draw(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    const zoom = this.#map?.getZoom() ?? 0
    const mesh = this.#meshes.find(({ from }) => zoom >= from)
    if (!mesh || !this.#programs) return
    const programs = this.#programs
    const uploaded = mesh.uploaded ?? upload(gl, mesh.geometry)
    mesh.uploaded = uploaded
    const areas = (kind: 'areas' | 'rows') => {
      const program = programs.use(kind, input)
      if (kind === 'areas') this.#color(gl, program)
      gl.bindVertexArray(uploaded.areas)
      gl.drawElements(gl.TRIANGLES, mesh.geometry.indices.length, gl.UNSIGNED_INT, 0)
      gl.bindVertexArray(null)
    }
    const borders = () => this.#borders(gl, programs.use('borders', input), uploaded, zoom)
    if (!this.#stands(gl, mesh, input)) {
      this.#noted?.drop()
      this.#noted = null
      areas('areas')
      borders()
      return
    }
    if (!this.#noted) {
      this.#noted = new Noted(gl)
      this.#noted.take(() => areas('rows'), borders)
    }
    const program = programs.use('screen', input)
    this.#color(gl, program)
    this.#noted.show(program, 1)
  }

  /** Whether all but the classes is as it was in the frame before. */
  #stands(gl: WebGL2RenderingContext, mesh: Mesh, { shaderData, defaultProjectionData }: CustomRenderMethodInput) {
    const { mainMatrix, fallbackMatrix, clippingPlane, projectionTransition } = defaultProjectionData
    const scene = [
      mesh.geometry,
      this.#palette,
      this.#map?.getPixelRatio(),
      gl.drawingBufferWidth,
      gl.drawingBufferHeight,
      shaderData.variantName,
      projectionTransition,
      ...mainMatrix,
      ...fallbackMatrix,
      ...clippingPlane,
    ]
    const before = this.#scene
    this.#scene = scene
    return scene.length === before.length && scene.every((part, i) => part === before[i])
  }

  #color(gl: WebGL2RenderingContext, program: WebGLProgram): void {
    const { classes, land, line, halo } = this.#palette
    const ground = classes[0] as string
    const colors = Array.from({ length: COLORS }, (_, level) =>
      rgb(this.#plain ? ground : (this.#colors[level] ?? land)),
    ).flat()
    gl.uniform3fv(gl.getUniformLocation(program, 'u_colors'), colors)
    gl.uniform3fv(gl.getUniformLocation(program, 'u_line'), rgb(this.#plain ? ground : line))
    gl.uniform3fv(gl.getUniformLocation(program, 'u_paper'), rgb(halo))
    gl.uniform1f(gl.getUniformLocation(program, 'u_ratio'), this.#map?.getPixelRatio() ?? 1)
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, this.#texture)
    gl.uniform1i(gl.getUniformLocation(program, 'u_classes'), 0)
    if (!this.#stale) return
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1)
    gl.texImage2D(
      gl.TEXTURE_2D,
      0,
      gl.R8UI,
      WIDTH,
      this.#texels.length / WIDTH,
      0,
      gl.RED_INTEGER,
      gl.UNSIGNED_BYTE,
      this.#texels,
    )
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
    this.#stale = false
  }

  #borders(gl: WebGL2RenderingContext, program: WebGLProgram, { lines, inner, states }: Uploaded, zoom: number): void {
    const at = (name: string) => gl.getUniformLocation(program, name)
    const ratio = this.#map?.getPixelRatio() ?? 1
    const draw = ({ texture, count }: Segments, color: string, width: number, opacity: number) => {
      gl.activeTexture(gl.TEXTURE0)
      gl.bindTexture(gl.TEXTURE_2D, texture)
      gl.uniform4f(at('u_ink'), ...rgb(color), opacity)
      gl.uniform1f(at('u_half'), (width * ratio) / 2)
      gl.drawArrays(gl.TRIANGLES, 0, 6 * count)
    }
    gl.uniform1i(at('u_segments'), 0)
    gl.uniform2f(at('u_size'), gl.drawingBufferWidth, gl.drawingBufferHeight)
    gl.bindVertexArray(lines)
    const opacity = zoom < 5.5 ? between(zoom, 4, 5.5, 0, 0.35) : between(zoom, 5.5, 8, 0.35, 0.8)
    if (opacity > 0) draw(inner, this.#palette.line, 0.5, opacity)
    draw(states, this.#palette.stateLine, between(zoom, 4, 8, 0.7, 1.4), 0.75)
    gl.bindVertexArray(null)
  }
}

import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibre } from 'maplibre-gl'
import type { Palette } from '../model/palette.ts'
import { NO_DATA } from '../model/scale.ts'
import type { AreaPainter } from './areaPainter.ts'
import type { Geometry } from './geometry.ts'
import { COLORS, DIM, FRAGMENT, LINE_FRAGMENT, lineSource, link, vertexSource, WIDTH } from './shaders.ts'
import { type Uploaded, upload } from './upload.ts'

/** Width in CSS pixels and opacity of the borders at a zoom. */
const between = (zoom: number, from: number, to: number, low: number, high: number) =>
  low + (high - low) * Math.min(1, Math.max(0, (zoom - from) / (to - from)))

const rgb = (hex: string): [number, number, number] =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as [number, number, number]

/**
 * Draws the areas in one call and their borders in two, each area in the colour of its class. Classes are one small integer texture, so that another
 * month is 2,475 bytes and a frame. It holds nothing that a lost context takes: `onAdd` builds all of it again.
 */
export class ClassLayer implements CustomLayerInterface, AreaPainter {
  readonly id = 'classes'
  readonly type = 'custom' as const
  readonly renderingMode = '2d' as const
  #map: MapLibre | null = null
  #texture: WebGLTexture | null = null
  #texels: Uint8Array
  #stale = true
  #meshes: { from: number; geometry: Geometry; uploaded: Uploaded | null }[] = []
  readonly #programs = new Map<string, WebGLProgram>()
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
    this.#programs.clear()
    this.#meshes = this.#meshes.map((mesh) => ({ ...mesh, uploaded: null }))
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

  #fill(gl: WebGL2RenderingContext, program: WebGLProgram, ratio: number): void {
    const { classes, land, line, halo } = this.#palette
    const ground = classes[0] as string
    const colors = Array.from({ length: COLORS }, (_, level) =>
      rgb(this.#plain ? ground : (this.#colors[level] ?? land)),
    ).flat()
    gl.uniform3fv(gl.getUniformLocation(program, 'u_colors'), colors)
    gl.uniform3fv(gl.getUniformLocation(program, 'u_line'), rgb(this.#plain ? ground : line))
    gl.uniform3fv(gl.getUniformLocation(program, 'u_paper'), rgb(halo))
    gl.uniform1f(gl.getUniformLocation(program, 'u_ratio'), ratio)
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

  #program(gl: WebGL2RenderingContext, input: CustomRenderMethodInput, kind: 'areas' | 'lines'): WebGLProgram {
    const { shaderData, defaultProjectionData: data } = input
    const key = `${kind} ${shaderData.variantName}`
    const program =
      this.#programs.get(key) ??
      (kind === 'areas'
        ? link(gl, vertexSource(shaderData), FRAGMENT, ['a_corner', 'a_row'])
        : link(gl, lineSource(shaderData), LINE_FRAGMENT, ['a_end', 'a_segment']))
    this.#programs.set(key, program)
    const at = (name: string) => gl.getUniformLocation(program, name)
    gl.useProgram(program)
    gl.uniformMatrix4fv(at('u_projection_matrix'), false, data.mainMatrix)
    gl.uniformMatrix4fv(at('u_projection_fallback_matrix'), false, data.fallbackMatrix)
    gl.uniform4fv(at('u_projection_tile_mercator_coords'), data.tileMercatorCoords)
    gl.uniform4fv(at('u_projection_clipping_plane'), data.clippingPlane)
    gl.uniform1f(at('u_projection_transition'), data.projectionTransition)
    return program
  }

  #lines(gl: WebGL2RenderingContext, program: WebGLProgram, color: string, width: number, opacity: number): void {
    gl.uniform4f(gl.getUniformLocation(program, 'u_ink'), ...rgb(color), opacity)
    gl.uniform1f(gl.getUniformLocation(program, 'u_half'), (width * (this.#map?.getPixelRatio() ?? 1)) / 2)
    gl.uniform2f(gl.getUniformLocation(program, 'u_size'), gl.drawingBufferWidth, gl.drawingBufferHeight)
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
    if (!mesh) return
    const { geometry } = mesh
    mesh.uploaded ??= upload(gl, geometry)
    this.#fill(gl, this.#program(gl, input, 'areas'), this.#map?.getPixelRatio() ?? 1)
    gl.bindVertexArray(mesh.uploaded.areas)
    gl.drawElements(gl.TRIANGLES, geometry.indices.length, gl.UNSIGNED_INT, 0)
    const lines = this.#program(gl, input, 'lines')
    const opacity = zoom < 5.5 ? between(zoom, 4, 5.5, 0, 0.35) : between(zoom, 5.5, 8, 0.35, 0.8)
    if (opacity > 0) {
      this.#lines(gl, lines, this.#palette.line, 0.5, opacity)
      gl.bindVertexArray(mesh.uploaded.inner)
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, geometry.inner.length / 4)
    }
    this.#lines(gl, lines, this.#palette.stateLine, between(zoom, 4, 8, 0.7, 1.4), 0.75)
    gl.bindVertexArray(mesh.uploaded.states)
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, geometry.states.length / 4)
    gl.bindVertexArray(null)
  }
}

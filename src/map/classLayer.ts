import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibre } from 'maplibre-gl'
import { NO_DATA, UNSURE } from '../model/scale.ts'
import type { Palette } from '../ui/palette.ts'
import type { Triangles } from './triangles.ts'

/** Width of the class texture; a row of the tables is texel (row % WIDTH, row / WIDTH). */
const WIDTH = 64
/** Colours of the shader: every class, sure and unsure. */
const COLORS = 16
/** Bit of a texel that sets a row back. */
const DIM = 0x80

const FRAGMENT = `#version 300 es
precision highp float;
precision highp usampler2D;
uniform usampler2D u_classes;
uniform vec3 u_colors[${COLORS}];
uniform vec3 u_line;
uniform vec3 u_paper;
uniform float u_ratio;
flat in uint v_row;
out vec4 color;
void main() {
  uint texel = texelFetch(u_classes, ivec2(int(v_row) % ${WIDTH}, int(v_row) / ${WIDTH}), 0).r;
  uint level = texel & 15u;
  vec3 fill = u_colors[level];
  if (level == ${NO_DATA}u) {
    float across = mod((gl_FragCoord.x + gl_FragCoord.y) / u_ratio, 4.24);
    fill = mix(fill, u_line, 0.75 * (1.0 - smoothstep(0.5, 1.1, abs(across - 2.12))));
  }
  color = vec4((texel & ${DIM}u) == 0u ? fill : mix(fill, u_paper, 0.82), 1.0);
}`

const vertexSource = ({ vertexShaderPrelude, define }: CustomRenderMethodInput['shaderData']) => `#version 300 es
${vertexShaderPrelude}
${define}
in vec2 a_corner;
in uint a_row;
flat out uint v_row;
void main() {
  v_row = a_row;
  gl_Position = projectTile(a_corner);
}`

const rgb = (hex: string): [number, number, number] =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as [number, number, number]

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type)
  if (!shader) throw new Error('the graphics context is lost')
  gl.shaderSource(shader, source)
  gl.compileShader(shader)
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(`shader: ${gl.getShaderInfoLog(shader)}`)
  return shader
}

function link(gl: WebGL2RenderingContext, vertex: string): WebGLProgram {
  const program = gl.createProgram()
  gl.attachShader(program, compile(gl, gl.VERTEX_SHADER, vertex))
  gl.attachShader(program, compile(gl, gl.FRAGMENT_SHADER, FRAGMENT))
  gl.bindAttribLocation(program, 0, 'a_corner')
  gl.bindAttribLocation(program, 1, 'a_row')
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(`shader: ${gl.getProgramInfoLog(program)}`)
  return program
}

function upload(gl: WebGL2RenderingContext, { corners, rows, indices }: Triangles): WebGLVertexArrayObject {
  const array = gl.createVertexArray()
  gl.bindVertexArray(array)
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer())
  gl.bufferData(gl.ARRAY_BUFFER, corners, gl.STATIC_DRAW)
  gl.enableVertexAttribArray(0)
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0)
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer())
  gl.bufferData(gl.ARRAY_BUFFER, rows, gl.STATIC_DRAW)
  gl.enableVertexAttribArray(1)
  gl.vertexAttribIPointer(1, 1, gl.UNSIGNED_SHORT, 0, 0)
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer())
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STATIC_DRAW)
  gl.bindVertexArray(null)
  return array
}

/**
 * Draws the areas in one call, each in the colour of its class. Classes are one small integer texture, so that another
 * month is 2,475 bytes and a frame. It holds nothing that a lost context takes: `onAdd` builds all of it again.
 */
export class ClassLayer implements CustomLayerInterface {
  readonly id = 'classes'
  readonly type = 'custom' as const
  readonly renderingMode = '2d' as const
  #map: MapLibre | null = null
  #texture: WebGLTexture | null = null
  #texels: Uint8Array
  #stale = true
  #meshes: { from: number; triangles: Triangles; array: WebGLVertexArrayObject | null }[] = []
  readonly #programs = new Map<string, WebGLProgram>()
  #palette: Palette
  #plain = false

  /** `rows` is how many areas there are. */
  constructor(rows: number, palette: Palette) {
    this.#texels = new Uint8Array(WIDTH * Math.ceil(rows / WIDTH)).fill(NO_DATA)
    this.#palette = palette
  }

  onAdd(map: MapLibre, gl: WebGL2RenderingContext): void {
    this.#map = map
    this.#programs.clear()
    this.#meshes = this.#meshes.map((mesh) => ({ ...mesh, array: null }))
    this.#texture = gl.createTexture()
    this.#stale = true
  }

  /** Draws these triangles from a zoom on, until finer ones begin. */
  shapes(from: number, triangles: Triangles): void {
    this.#meshes = [...this.#meshes.filter((mesh) => mesh.from !== from), { from, triangles, array: null }].sort((a, b) => b.from - a.from)
    this.#map?.triggerRepaint()
  }

  /** Sets the class of each row, and which rows are set back. */
  paint(levels: Uint8Array, dim: ReadonlySet<number>): void {
    this.#texels.set(levels)
    for (const row of dim) this.#texels[row] = (this.#texels[row] as number) | DIM
    this.#stale = true
    this.#map?.triggerRepaint()
  }

  /** Colours of a theme; `plain` draws every area as ground, under circles. */
  dress(palette: Palette, plain: boolean): void {
    this.#palette = palette
    this.#plain = plain
    this.#map?.triggerRepaint()
  }

  #fill(gl: WebGL2RenderingContext, program: WebGLProgram, ratio: number): void {
    const { classes, unsure, land, line, halo } = this.#palette
    const ground = classes[0] as string
    const color = (level: number): string => {
      if (this.#plain) return ground
      if (level === NO_DATA) return land
      return (level > UNSURE ? unsure[level - UNSURE] : classes[level]) ?? land
    }
    const colors = Array.from({ length: COLORS }, (_, level) => rgb(color(level))).flat()
    gl.uniform3fv(gl.getUniformLocation(program, 'u_colors'), colors)
    gl.uniform3fv(gl.getUniformLocation(program, 'u_line'), rgb(this.#plain ? ground : line))
    gl.uniform3fv(gl.getUniformLocation(program, 'u_paper'), rgb(halo))
    gl.uniform1f(gl.getUniformLocation(program, 'u_ratio'), ratio)
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, this.#texture)
    gl.uniform1i(gl.getUniformLocation(program, 'u_classes'), 0)
    if (!this.#stale) return
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1)
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8UI, WIDTH, this.#texels.length / WIDTH, 0, gl.RED_INTEGER, gl.UNSIGNED_BYTE, this.#texels)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
    this.#stale = false
  }

  render(gl: WebGL2RenderingContext, { shaderData, defaultProjectionData }: CustomRenderMethodInput): void {
    const zoom = this.#map?.getZoom() ?? 0
    const mesh = this.#meshes.find(({ from }) => zoom >= from)
    if (!mesh) return
    const program = this.#programs.get(shaderData.variantName) ?? link(gl, vertexSource(shaderData))
    this.#programs.set(shaderData.variantName, program)
    mesh.array ??= upload(gl, mesh.triangles)
    const at = (name: string) => gl.getUniformLocation(program, name)
    gl.useProgram(program)
    gl.uniformMatrix4fv(at('u_projection_matrix'), false, defaultProjectionData.mainMatrix)
    gl.uniformMatrix4fv(at('u_projection_fallback_matrix'), false, defaultProjectionData.fallbackMatrix)
    gl.uniform4fv(at('u_projection_tile_mercator_coords'), defaultProjectionData.tileMercatorCoords)
    gl.uniform4fv(at('u_projection_clipping_plane'), defaultProjectionData.clippingPlane)
    gl.uniform1f(at('u_projection_transition'), defaultProjectionData.projectionTransition)
    this.#fill(gl, program, this.#map?.getPixelRatio() ?? 1)
    gl.bindVertexArray(mesh.array)
    gl.drawElements(gl.TRIANGLES, mesh.triangles.indices.length, gl.UNSIGNED_INT, 0)
    gl.bindVertexArray(null)
  }
}

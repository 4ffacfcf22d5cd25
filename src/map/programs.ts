import type { CustomRenderMethodInput } from 'maplibre-gl'
import {
  FRAGMENT,
  LINE_FRAGMENT,
  lineSource,
  link,
  ROW_FRAGMENT,
  SCREEN,
  SCREEN_FRAGMENT,
  vertexSource,
} from './shaders.ts'

const CORNERS = ['a_corner', 'a_row']

/** What draws: areas by class, the rows of areas, borders, and the screen by rows and borders noted before. */
const MAKERS = {
  areas: (gl, data) => link(gl, vertexSource(data), FRAGMENT, CORNERS),
  rows: (gl, data) => link(gl, vertexSource(data), ROW_FRAGMENT, CORNERS),
  borders: (gl, data) => link(gl, lineSource(data), LINE_FRAGMENT),
  screen: (gl) => link(gl, SCREEN, SCREEN_FRAGMENT),
} satisfies Record<string, (gl: WebGL2RenderingContext, data: CustomRenderMethodInput['shaderData']) => WebGLProgram>

export type Kind = keyof typeof MAKERS

/** Programs of one context, made when first used: one of a kind for each projection of the map. */
export class Programs {
  readonly #gl: WebGL2RenderingContext
  readonly #made = new Map<string, WebGLProgram>()

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl
  }

  /** The program of a kind, in use and told the projection; a fault of a shader throws. */
  use(kind: Kind, { shaderData, defaultProjectionData: data }: CustomRenderMethodInput): WebGLProgram {
    const gl = this.#gl
    const key = kind === 'screen' ? kind : `${kind} ${shaderData.variantName}`
    const program = this.#made.get(key) ?? MAKERS[kind](gl, shaderData)
    this.#made.set(key, program)
    const at = (name: string) => gl.getUniformLocation(program, name)
    gl.useProgram(program)
    gl.uniformMatrix4fv(at('u_projection_matrix'), false, data.mainMatrix)
    gl.uniformMatrix4fv(at('u_projection_fallback_matrix'), false, data.fallbackMatrix)
    gl.uniform4fv(at('u_projection_tile_mercator_coords'), data.tileMercatorCoords)
    gl.uniform4fv(at('u_projection_clipping_plane'), data.clippingPlane)
    gl.uniform1f(at('u_projection_transition'), data.projectionTransition)
    return program
  }
}

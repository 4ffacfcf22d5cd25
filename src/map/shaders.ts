import type { CustomRenderMethodInput } from 'maplibre-gl'
import { NO_DATA } from '../model/scale.ts'

/** Width of the class texture; a row of the tables is texel (row % WIDTH, row / WIDTH). */
export const WIDTH = 64
/** Colours of the shader: every class, sure and unsure. */
export const COLORS = 16
/** Bit of a texel that sets a row back. */
export const DIM = 0x80

const PAINT = `precision highp float;
precision highp int;
precision highp usampler2D;
uniform usampler2D u_classes;
uniform vec3 u_colors[${COLORS}];
uniform vec3 u_line;
uniform vec3 u_paper;
uniform float u_ratio;
vec3 paint(uint row) {
  uint texel = texelFetch(u_classes, ivec2(row % ${WIDTH}u, row / ${WIDTH}u), 0).r;
  uint level = texel & 15u;
  vec3 fill = u_colors[level];
  if (level == ${NO_DATA}u) {
    float across = mod((gl_FragCoord.x + gl_FragCoord.y) / u_ratio, 4.24);
    fill = mix(fill, u_line, 0.75 * (1.0 - smoothstep(0.5, 1.1, abs(across - 2.12))));
  }
  return (texel & ${DIM}u) == 0u ? fill : mix(fill, u_paper, 0.82);
}`

/** Paints an area by the class of its row; without data it is hatched. */
export const FRAGMENT = `#version 300 es
${PAINT}
flat in uint v_row;
out vec4 color;
void main() {
  color = vec4(paint(v_row), 1.0);
}`

/** Notes the row of an area, counted from 1. */
export const ROW_FRAGMENT = `#version 300 es
precision highp int;
flat in uint v_row;
out uint row;
void main() {
  row = v_row + 1u;
}`

/** Covers the screen. */
export const SCREEN = `#version 300 es
void main() {
  gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0);
}`

/** Paints the areas whose rows were noted, and lays the borders over them. */
export const SCREEN_FRAGMENT = `#version 300 es
${PAINT}
uniform usampler2D u_rows;
uniform highp sampler2D u_borders;
out vec4 color;
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  uint row = texelFetch(u_rows, at, 0).r;
  vec4 border = texelFetch(u_borders, at, 0);
  vec4 fill = row == 0u ? vec4(0.0) : vec4(paint(row - 1u), 1.0);
  color = fill * (1.0 - border.a) + border;
}`

/** Places the corners of areas in the projection of the map. */
export const vertexSource = ({ vertexShaderPrelude, define }: CustomRenderMethodInput['shaderData']) => `#version 300 es
${vertexShaderPrelude}
${define}
in vec2 a_corner;
in uint a_row;
flat out uint v_row;
void main() {
  v_row = a_row;
  gl_Position = projectTile(a_corner);
}`

/** Smooths the edge of a border. */
export const LINE_FRAGMENT = `#version 300 es
precision highp float;
uniform vec4 u_ink;
uniform float u_half;
in float v_side;
out vec4 color;
void main() {
  float cover = clamp(u_half + 0.5 - abs(v_side), 0.0, 1.0) * min(1.0, 2.0 * u_half);
  color = vec4(u_ink.rgb, 1.0) * u_ink.a * cover;
}`

/** Segments of borders in a row of their texture. */
export const SPAN = 1024

/** Widens a segment to a strip of `u_half` x 2 device pixels: six corners a segment, which they read from a texture. */
export const lineSource = ({ vertexShaderPrelude, define }: CustomRenderMethodInput['shaderData']) => `#version 300 es
${vertexShaderPrelude}
${define}
uniform highp sampler2D u_segments;
uniform vec2 u_size;
uniform float u_half;
out float v_side;
void main() {
  int segment = gl_VertexID / 6;
  int corner = gl_VertexID % 6;
  corner = corner < 3 ? corner : 6 - corner;
  vec4 ends = texelFetch(u_segments, ivec2(segment % ${SPAN}, segment / ${SPAN}), 0);
  vec4 a = projectTile(ends.xy);
  vec4 b = projectTile(ends.zw);
  vec2 along = (b.xy / b.w - a.xy / a.w) * u_size;
  vec2 across = length(along) > 0.0 ? normalize(vec2(-along.y, along.x)) : vec2(0.0);
  vec4 at = corner < 2 ? a : b;
  v_side = (corner % 2 == 0 ? -1.0 : 1.0) * (max(u_half, 0.5) + 1.0);
  gl_Position = at + vec4(across * v_side * 2.0 / u_size * at.w, 0.0, 0.0);
}`

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type)
  if (!shader) throw new Error('the graphics context is lost')
  gl.shaderSource(shader, source)
  gl.compileShader(shader)
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(`shader: ${gl.getShaderInfoLog(shader)}`)
  return shader
}

/** Builds a program whose attributes are `names`, in this order; a fault of the shader throws. */
export function link(
  gl: WebGL2RenderingContext,
  vertex: string,
  fragment: string,
  names: readonly string[] = [],
): WebGLProgram {
  const program = gl.createProgram()
  gl.attachShader(program, compile(gl, gl.VERTEX_SHADER, vertex))
  gl.attachShader(program, compile(gl, gl.FRAGMENT_SHADER, fragment))
  for (const [at, name] of names.entries()) gl.bindAttribLocation(program, at, name)
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(`shader: ${gl.getProgramInfoLog(program)}`)
  return program
}

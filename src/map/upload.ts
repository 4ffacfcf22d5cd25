import type { Geometry } from './geometry.ts'
import { SPAN } from './shaders.ts'

/** Segments of borders, as texels of four numbers. */
export interface Segments {
  readonly texture: WebGLTexture
  readonly count: number
}

/** A level of detail on the graphics card. */
export interface Uploaded {
  readonly areas: WebGLVertexArrayObject
  /** An array without attributes: borders read theirs from textures. */
  readonly lines: WebGLVertexArrayObject
  readonly inner: Segments
  readonly states: Segments
}

function fill(gl: WebGL2RenderingContext, target: number, values: ArrayBufferView): void {
  gl.bindBuffer(target, gl.createBuffer())
  gl.bufferData(target, values, gl.STATIC_DRAW)
}

function uploadAreas(gl: WebGL2RenderingContext, { corners, rows, indices }: Geometry): WebGLVertexArrayObject {
  const array = gl.createVertexArray()
  gl.bindVertexArray(array)
  fill(gl, gl.ARRAY_BUFFER, corners)
  gl.enableVertexAttribArray(0)
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0)
  fill(gl, gl.ARRAY_BUFFER, rows)
  gl.enableVertexAttribArray(1)
  gl.vertexAttribIPointer(1, 1, gl.UNSIGNED_SHORT, 0, 0)
  fill(gl, gl.ELEMENT_ARRAY_BUFFER, indices)
  gl.bindVertexArray(null)
  return array
}

function uploadLines(gl: WebGL2RenderingContext, segments: Float32Array): Segments {
  const texture = gl.createTexture()
  const height = Math.max(1, Math.ceil(segments.length / 4 / SPAN))
  const texels = new Float32Array(SPAN * height * 4)
  texels.set(segments)
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4)
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, SPAN, height, 0, gl.RGBA, gl.FLOAT, texels)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  return { texture, count: segments.length / 4 }
}

/** Puts one level of detail on the graphics card. */
export const upload = (gl: WebGL2RenderingContext, geometry: Geometry): Uploaded => ({
  areas: uploadAreas(gl, geometry),
  lines: gl.createVertexArray(),
  inner: uploadLines(gl, geometry.inner),
  states: uploadLines(gl, geometry.states),
})

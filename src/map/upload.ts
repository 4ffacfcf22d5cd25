import type { Geometry } from './geometry.ts'

/** A level of detail on the graphics card. */
export interface Uploaded {
  readonly areas: WebGLVertexArrayObject
  readonly inner: WebGLVertexArrayObject
  readonly states: WebGLVertexArrayObject
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

function uploadLines(gl: WebGL2RenderingContext, segments: Float32Array): WebGLVertexArrayObject {
  const array = gl.createVertexArray()
  gl.bindVertexArray(array)
  fill(gl, gl.ARRAY_BUFFER, Float32Array.of(0, -1, 0, 1, 1, -1, 1, 1))
  gl.enableVertexAttribArray(0)
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0)
  fill(gl, gl.ARRAY_BUFFER, segments)
  gl.enableVertexAttribArray(1)
  gl.vertexAttribPointer(1, 4, gl.FLOAT, false, 0, 0)
  gl.vertexAttribDivisor(1, 1)
  gl.bindVertexArray(null)
  return array
}

/** Puts one level of detail on the graphics card. */
export const upload = (gl: WebGL2RenderingContext, geometry: Geometry): Uploaded => ({
  areas: uploadAreas(gl, geometry),
  inner: uploadLines(gl, geometry.inner),
  states: uploadLines(gl, geometry.states),
})

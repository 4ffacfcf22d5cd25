/**
 * What the areas look like from one camera, whatever their classes: the row of the area at each pixel, and the borders
 * over them. Other classes then cost one look at each pixel.
 */
export class Noted {
  readonly #gl: WebGL2RenderingContext
  readonly #rows: WebGLTexture
  readonly #borders: WebGLTexture
  readonly #target: WebGLFramebuffer
  readonly #screen: WebGLVertexArrayObject

  /** Makes room for as many pixels as the picture has. */
  constructor(gl: WebGL2RenderingContext) {
    const texture = (format: number): WebGLTexture => {
      const made = gl.createTexture()
      gl.bindTexture(gl.TEXTURE_2D, made)
      gl.texStorage2D(gl.TEXTURE_2D, 1, format, gl.drawingBufferWidth, gl.drawingBufferHeight)
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
      return made
    }
    this.#gl = gl
    this.#rows = texture(gl.R16UI)
    this.#borders = texture(gl.RGBA8)
    this.#target = gl.createFramebuffer()
    this.#screen = gl.createVertexArray()
  }

  #into(texture: WebGLTexture, draw: () => void): void {
    const gl = this.#gl
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#target)
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0)
    draw()
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
  }

  /** Notes what the two functions draw. */
  take(rows: () => void, borders: () => void): void {
    const gl = this.#gl
    this.#into(this.#rows, () => {
      gl.disable(gl.BLEND)
      gl.clearBufferuiv(gl.COLOR, 0, [0, 0, 0, 0])
      rows()
      gl.enable(gl.BLEND)
    })
    this.#into(this.#borders, () => {
      gl.clearBufferfv(gl.COLOR, 0, [0, 0, 0, 0])
      borders()
    })
  }

  /** Draws the screen by a program that reads the rows and the borders from two units of textures. */
  show(program: WebGLProgram, first: number): void {
    const gl = this.#gl
    for (const [i, [name, texture]] of Object.entries({ u_rows: this.#rows, u_borders: this.#borders }).entries()) {
      gl.activeTexture(gl.TEXTURE0 + first + i)
      gl.bindTexture(gl.TEXTURE_2D, texture)
      gl.uniform1i(gl.getUniformLocation(program, name), first + i)
    }
    gl.bindVertexArray(this.#screen)
    gl.drawArrays(gl.TRIANGLES, 0, 3)
    gl.bindVertexArray(null)
  }

  /** Gives the room back. */
  drop(): void {
    const gl = this.#gl
    gl.deleteTexture(this.#rows)
    gl.deleteTexture(this.#borders)
    gl.deleteFramebuffer(this.#target)
    gl.deleteVertexArray(this.#screen)
  }
}

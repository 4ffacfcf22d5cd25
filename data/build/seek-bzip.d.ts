declare module 'seek-bzip' {
  const bzip: { decode(packed: Uint8Array): Uint8Array }
  export default bzip
}

declare module 'mapshaper' {
  /** The one entry used: runs a command line on named in-memory files and answers the files it writes. */
  const mapshaper: {
    applyCommands(commands: string, files: Record<string, string | Uint8Array>): Promise<Record<string, Uint8Array>>
  }
  export default mapshaper
}

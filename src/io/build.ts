/** What a build tells its worker. Paths are those from the root of the site, without a leading slash. */
export interface Build {
  /** Version of the figures. */
  readonly data: string
  /** SHA-256 in hex of each file that is kept, by path. */
  readonly files: Readonly<Record<string, string>>
  /** Paths of tables and outlines, by their plain name, such as `atlas.json`. */
  readonly tables: Readonly<Record<string, string>>
}

/** A group as the OCVED data set names it in `actor_main`, and what it holds there. */
export interface Group {
  readonly id: string
  /** The name in the source. */
  readonly actor: string
  readonly nameEn: string
  readonly nameEs: string
  readonly kind: 'group' | 'unidentified' | 'other'
  readonly noteEn: string
  readonly noteEs: string
}

/** The twelve values of `actor_main`: ten named groups, and two that are none. */
export const GROUPS: readonly Group[] = [
  {
    id: 'beltran-leyva',
    actor: 'Beltran Leyva',
    nameEn: 'Beltrán Leyva Organization',
    nameEs: 'Cártel de los Beltrán Leyva',
    kind: 'group',
    noteEn:
      'With the Independent Cartel of Acapulco, La Oficina, Los Pelones and other remnants, as the authors group them.',
    noteEs:
      'Con el Cártel Independiente de Acapulco, La Oficina, Los Pelones y otros restos, según agrupan los autores.',
  },
  {
    id: 'gulf',
    actor: 'Cartel del Golfo',
    nameEn: 'Gulf Cartel',
    nameEs: 'Cártel del Golfo',
    kind: 'group',
    noteEn: 'With Los Metros, Los Halcones, Los Escorpiones and other factions, as the authors group them.',
    noteEs: 'Con Los Metros, Los Halcones, Los Escorpiones y otras facciones, según agrupan los autores.',
  },
  {
    id: 'huachicoleros',
    actor: 'Huachicoleros',
    nameEn: 'Fuel thieves (huachicoleros)',
    nameEs: 'Huachicoleros',
    kind: 'group',
    noteEn: 'A trade rather than one organisation; the Cartel of Santa Rosa de Lima is counted here by the authors.',
    noteEs: 'Un oficio más que una organización; los autores cuentan aquí al Cártel de Santa Rosa de Lima.',
  },
  {
    id: 'jalisco',
    actor: 'Cartel de Jalisco Nueva Generacion',
    nameEn: 'Jalisco New Generation Cartel (CJNG)',
    nameEs: 'Cártel de Jalisco Nueva Generación (CJNG)',
    kind: 'group',
    noteEn:
      'With the Milenio cartel, Los Valencia, La Resistencia and Gente Nueva, as the authors group them; mentions before the group had this name belong to those.',
    noteEs:
      'Con el Cártel del Milenio, Los Valencia, La Resistencia y Gente Nueva, según agrupan los autores; las menciones anteriores a que el grupo llevara este nombre son de aquellos.',
  },
  {
    id: 'juarez',
    actor: 'Cartel de Juarez',
    nameEn: 'Juárez Cartel',
    nameEs: 'Cártel de Juárez',
    kind: 'group',
    noteEn: 'With La Línea and Los Aztecas, as the authors group them.',
    noteEs: 'Con La Línea y Los Aztecas, según agrupan los autores.',
  },
  {
    id: 'la-barbie',
    actor: 'La Barbie',
    nameEn: 'Faction of La Barbie',
    nameEs: 'Facción de La Barbie',
    kind: 'group',
    noteEn:
      'With Guerreros Unidos, Los Rojos, Los Ardillos, La Mano con Ojos and the South Pacific Cartel, as the authors group them.',
    noteEs:
      'Con Guerreros Unidos, Los Rojos, Los Ardillos, La Mano con Ojos y el Cártel del Pacífico Sur, según agrupan los autores.',
  },
  {
    id: 'la-familia',
    actor: 'La Familia Michoacana',
    nameEn: 'La Familia Michoacana and Knights Templar',
    nameEs: 'La Familia Michoacana y Caballeros Templarios',
    kind: 'group',
    noteEn: 'The authors count the Knights Templar and Los Viagras under La Familia Michoacana.',
    noteEs: 'Los autores cuentan a los Caballeros Templarios y a Los Viagras bajo La Familia Michoacana.',
  },
  {
    id: 'other',
    actor: 'Other',
    nameEn: 'Other groups and individuals',
    nameEs: 'Otros grupos e individuos',
    kind: 'other',
    noteEn: 'Mostly single persons and small local groups; never to be read as one group.',
    noteEs: 'Sobre todo personas sueltas y grupos locales pequeños; nunca debe leerse como un solo grupo.',
  },
  {
    id: 'sinaloa',
    actor: 'Cartel de Sinaloa',
    nameEn: 'Sinaloa Cartel',
    nameEs: 'Cártel de Sinaloa',
    kind: 'group',
    noteEn:
      'With the mentions of its leaders (Guzmán, Zambada, Coronel), Los Salazar and Artistas Asesinos, as the authors group them.',
    noteEs:
      'Con las menciones de sus jefes (Guzmán, Zambada, Coronel), Los Salazar y Artistas Asesinos, según agrupan los autores.',
  },
  {
    id: 'tijuana',
    actor: 'Cartel de Tijuana',
    nameEn: 'Tijuana Cartel (Arellano Félix)',
    nameEs: 'Cártel de Tijuana (Arellano Félix)',
    kind: 'group',
    noteEn: 'With the faction of El Teo, as the authors group them.',
    noteEs: 'Con la facción de El Teo, según agrupan los autores.',
  },
  {
    id: 'unidentified',
    actor: 'Unidentified Criminal Group',
    nameEn: 'Unidentified criminal group',
    nameEs: 'Grupo criminal sin identificar',
    kind: 'unidentified',
    noteEn: 'The report names a hitman, a trafficker or a cartel member and no group; never to be read as one group.',
    noteEs:
      'La nota habla de un sicario, un traficante o un miembro de un cártel y de ningún grupo; nunca debe leerse como un solo grupo.',
  },
  {
    id: 'zetas',
    actor: 'Los Zetas',
    nameEn: 'Los Zetas',
    nameEs: 'Los Zetas',
    kind: 'group',
    noteEn: 'With the Northeast Cartel and Los Números, as the authors group them.',
    noteEs: 'Con el Cártel del Noreste y Los Números, según agrupan los autores.',
  },
]

import type { Language } from '../model/view.ts'
import { LOCALES } from './format.ts'

/** Codes of two letters that are not the first two of three, ISO 3166-1. */
const SHORT: ReadonlyMap<string, string> = new Map(
  (
    'ABW:AW AGO:AO AND:AD ARE:AE ARM:AM ATG:AG AUT:AT BDI:BI BGD:BD BHS:BS BIH:BA BLR:BY BLZ:BZ BRB:BB BRN:BN CHL:CL ' +
    'CHN:CN COK:CK CPV:CV CUW:CW CYM:KY DNK:DK EST:EE FSM:FM GLP:GP GNB:GW GRD:GD GRL:GL GUF:GF GUY:GY IRL:IE IRQ:IQ ' +
    'ISR:IL JAM:JM KAZ:KZ KOR:KR LBR:LR MAC:MO MAF:MF MDV:MV MEX:MX MLT:MT MNE:ME MOZ:MZ MTQ:MQ MYT:YT PAK:PK PLW:PW ' +
    'PNG:PG POL:PL PRT:PT PRY:PY PYF:PF SLB:SB SLV:SV SPM:PM SRB:RS SUR:SR SVK:SK SVN:SI SWE:SE SWZ:SZ SYC:SC TKM:TM ' +
    'TUN:TN TUR:TR TUV:TV UKR:UA URY:UY'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

const names = new Map<Language, Intl.DisplayNames>()

/** The everyday name of a country in a language; `otherwise` where the language has none. `iso` has three capital letters. */
export function countryName(iso: string, otherwise: string, lang: Language): string {
  if (!/^[A-Z]{3}$/.test(iso)) return otherwise
  const made = names.get(lang) ?? new Intl.DisplayNames(LOCALES[lang], { type: 'region', fallback: 'none' })
  names.set(lang, made)
  return made.of(SHORT.get(iso) ?? iso.slice(0, 2)) ?? otherwise
}

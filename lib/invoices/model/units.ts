/** BT-130: units offered for a line, by their code of UN/ECE Recommendation 20, most used first. */
export const UNITS: Record<string, { name: string; short: string }> = {
  C62: { name: 'Unité', short: 'u' },
  HUR: { name: 'Heure', short: 'h' },
  DAY: { name: 'Jour', short: 'j' },
  WEE: { name: 'Semaine', short: 'sem.' },
  MON: { name: 'Mois', short: 'mois' },
  ANN: { name: 'Année', short: 'an' },
  LS: { name: 'Forfait', short: 'forfait' },
  SET: { name: 'Lot', short: 'lot' },
  PR: { name: 'Paire', short: 'paire' },
  MTR: { name: 'Mètre', short: 'm' },
  KMT: { name: 'Kilomètre', short: 'km' },
  CMT: { name: 'Centimètre', short: 'cm' },
  MMT: { name: 'Millimètre', short: 'mm' },
  MTK: { name: 'Mètre carré', short: 'm²' },
  MTQ: { name: 'Mètre cube', short: 'm³' },
  LTR: { name: 'Litre', short: 'l' },
  HLT: { name: 'Hectolitre', short: 'hl' },
  GRM: { name: 'Gramme', short: 'g' },
  KGM: { name: 'Kilogramme', short: 'kg' },
  TNE: { name: 'Tonne', short: 't' },
  MIN: { name: 'Minute', short: 'min' },
  KWH: { name: 'Kilowattheure', short: 'kWh' },
  MWH: { name: 'Mégawattheure', short: 'MWh' },
  P1: { name: 'Pour cent', short: '%' },
}

export const DEFAULT_UNIT = 'C62'

/** Units as people write them in a spreadsheet: « heures », « m2 », « kg ». */
const SPELLINGS: Record<string, string> = { '': DEFAULT_UNIT, u: DEFAULT_UNIT, piece: DEFAULT_UNIT, pce: DEFAULT_UNIT, m2: 'MTK', m3: 'MTQ', jour: 'DAY', j: 'DAY', ff: 'LS', ens: 'SET', ensemble: 'SET', annee: 'ANN', an: 'ANN', ml: 'MTR' }

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[.\s]/g, '')

/** The unit that a text names, by code, name or abbreviation, singular or plural; blank is « Unité », unknown is null. */
export function unitOf(typed: string): string | null {
  if (Object.hasOwn(UNITS, typed.trim().toUpperCase())) return typed.trim().toUpperCase()
  const text = fold(typed)
  const spelt = (key: string) => (Object.hasOwn(SPELLINGS, key) ? SPELLINGS[key] : Object.entries(UNITS).find(([, { name, short }]) => fold(name) === key || fold(short) === key)?.[0])
  return spelt(text) ?? spelt(fold(typed.replace(/s(?=\s|$)/gi, ''))) ?? null
}

/** « h » beside a quantity; the code itself when it is not one of ours. */
export const unitLabel = (code: string): string => UNITS[code]?.short ?? code

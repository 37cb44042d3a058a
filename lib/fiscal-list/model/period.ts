import { isCivilDate, parseFrenchDate, type CivilDate } from '@/lib/shared/civil-dates'
import { firstOf, type SearchParams } from '@/lib/shared/table-params'

/** First and last day included, of the date of the invoice (BT-2). */
export interface Period {
  from: CivilDate
  to: CivilDate
}

export interface ReadPeriod extends Period {
  /** The value of `periode` in the address; empty for free dates. */
  key: string
  /** « 4e trimestre 2026 », « du 12/03/2026 au 15/04/2026 » */
  label: string
  errors: { du?: string; au?: string }
}

interface Choice {
  value: string
  label: string
}

const YEARS_OFFERED = 11
const MONTHS_OFFERED = 24
const QUARTERS_OFFERED = 8
const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']

const two = (value: number) => String(value).padStart(2, '0')
const lastDay = (year: number, month: number) => `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`
const monthsOf = (year: number, first: number, last: number): Period => ({ from: `${year}-${two(first)}-01`, to: lastDay(year, last) })

/** A month (`2026-03`), a quarter (`2026-T1`) or a year (`2026`) of an address; null for anything else. */
export function periodOf(key: string): (Period & { label: string }) | null {
  const [, digits, part] = /^(20\d\d)(?:-(\d\d|T[1-4]))?$/.exec(key) ?? []
  if (!digits) return null
  const year = Number(digits)
  if (!part) return { ...monthsOf(year, 1, 12), label: `année ${year}` }
  if (part.startsWith('T')) {
    const quarter = Number(part[1])
    return { ...monthsOf(year, quarter * 3 - 2, quarter * 3), label: `${quarter === 1 ? '1er' : `${quarter}e`} trimestre ${year}` }
  }
  const month = Number(part)
  return month >= 1 && month <= 12 ? { ...monthsOf(year, month, month), label: `${MONTHS[month - 1]} ${year}` } : null
}

const quarterKey = (year: number, month: number) => `${year}-T${Math.ceil(month / 3)}`

/** What the filter offers, the newest first, by kind. */
export function periodChoices(today: CivilDate): { label: string; choices: Choice[] }[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const back = (count: number, step: number) => Array.from({ length: count }, (_, index) => new Date(Date.UTC(year, month - 1 - index * step, 1))).map((first) => [first.getUTCFullYear(), first.getUTCMonth() + 1] as const)
  const choice = (value: string): Choice => ({ value, label: (periodOf(value)?.label ?? value).replace(/^./, (letter) => letter.toUpperCase()) })
  return [
    { label: 'Trimestres', choices: back(QUARTERS_OFFERED, 3).map(([y, m]) => choice(quarterKey(y, m))) },
    { label: 'Mois', choices: back(MONTHS_OFFERED, 1).map(([y, m]) => choice(`${y}-${two(m)}`)) },
    { label: 'Années', choices: Array.from({ length: YEARS_OFFERED }, (_, index) => choice(String(year - index))) },
  ]
}

const readDate = (typed: string): CivilDate | null => (isCivilDate(typed) ? typed : parseFrenchDate(typed))
const french = (date: CivilDate) => date.split('-').reverse().join('/')

/** The period of an address: free dates where one is typed, else the one chosen, else the quarter of today. A date that cannot be read gets its sentence. */
export function readPeriod(params: SearchParams, today: CivilDate): ReadPeriod {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const usual = quarterKey(year, month)
  const [du, au] = [firstOf(params.du).trim(), firstOf(params.au).trim()]
  if (du === '' && au === '') {
    const chosen = periodOf(firstOf(params.periode))
    const key = chosen ? firstOf(params.periode) : usual
    return { key, ...(chosen ?? (periodOf(usual) as Period & { label: string })), errors: {} }
  }
  const [from, to] = [du === '' ? '2000-01-01' : readDate(du), au === '' ? today : readDate(au)]
  const errors = {
    ...(from === null && { du: 'Écrivez une date, par exemple 12/03/2026.' }),
    ...(to === null && { au: 'Écrivez une date, par exemple 12/03/2026.' }),
    ...(from !== null && to !== null && from > to && { au: 'La date de fin vient avant celle du début.' }),
  }
  const period = Object.keys(errors).length > 0 ? { from: today, to: today } : { from: from as CivilDate, to: to as CivilDate }
  return { key: '', ...period, label: du === '' ? `jusqu’au ${french(period.to)}` : `du ${french(period.from)} au ${french(period.to)}`, errors }
}

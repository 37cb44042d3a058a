/** How amounts, dates and identifiers are printed on paper: several usages of each. */

const group = (whole: string, separator: string) => whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator)

export type MoneyStyle = 'fr' | 'fr-euro' | 'nbsp-eur' | 'plain' | 'dot-thousand' | 'en'

/** Cents as an amount of one usage. */
export function money(cents: number, style: MoneyStyle = 'fr-euro'): string {
  const sign = cents < 0 ? '-' : ''
  const whole = String(Math.floor(Math.abs(cents) / 100))
  const fraction = String(Math.abs(cents) % 100).padStart(2, '0')
  switch (style) {
    case 'fr': return `${sign}${group(whole, ' ')},${fraction}`
    case 'fr-euro': return `${sign}${group(whole, ' ')},${fraction} €`
    case 'nbsp-eur': return `${sign}${group(whole, '\u00a0')},${fraction}\u00a0EUR`
    case 'plain': return `${sign}${whole},${fraction}`
    case 'dot-thousand': return `${sign}${group(whole, '.')},${fraction} €`
    case 'en': return `${sign}€${group(whole, ',')}.${fraction}`
  }
}

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'] as const

/** An ISO date as printed: 03/08/2026, 03.08.26, 3 août 2026, 2026-08-03. */
export function date(iso: string, style: 'slash' | 'dot' | 'words' | 'iso' | 'dash' | 'short' = 'slash'): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  switch (style) {
    case 'slash': return `${day}/${month}/${year}`
    case 'dot': return `${day}.${month}.${year}`
    case 'dash': return `${day}-${month}-${year}`
    case 'short': return `${day}/${month}/${year.slice(2)}`
    case 'words': return `${day === '01' ? '1er' : Number(day)} ${MONTHS[Number(month) - 1]} ${year}`
    case 'iso': return iso
  }
}

export const siretSpaced = (siret: string) => `${siret.slice(0, 3)} ${siret.slice(3, 6)} ${siret.slice(6, 9)} ${siret.slice(9)}`
export const siretDotted = (siret: string) => `${siret.slice(0, 3)}.${siret.slice(3, 6)}.${siret.slice(6, 9)}.${siret.slice(9)}`
export const sirenSpaced = (siret: string) => `${siret.slice(0, 3)} ${siret.slice(3, 6)} ${siret.slice(6, 9)}`
export const vatSpaced = (vat: string) => `${vat.slice(0, 2)} ${vat.slice(2, 4)} ${vat.slice(4, 7)} ${vat.slice(7, 10)} ${vat.slice(10)}`
export const ibanSpaced = (iban: string) => iban.replace(/(.{4})(?=.)/g, '$1 ')
export const rate = (basisPoints: number) => `${String(basisPoints / 100).replace('.', ',')} %`

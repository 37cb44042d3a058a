/** SIRET: SIREN (9 digits) and NIC (5). Checks of portal 2.2; the directory holds numbers that fail Luhn, so it only warns there. */

/** SIRET under which all services of the State are invoiced (seed 001). */
export const STATE_SIRET = '11000201100044'
const LA_POSTE = '356000000'

/** Without blanks, dots and no-break spaces, as people copy it. */
export const cleanIdentifier = (typed: string): string => typed.replace(/[\s\u00a0\u202f.]/g, '').toUpperCase()

/** The Luhn check of a string of digits. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const doubled = i % 2 === 0 ? digit : digit * 2
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const digitSum = (digits: string) => [...digits].reduce((sum, digit) => sum + Number(digit), 0)

/** Is the key right? La Poste's sites pass when their 14 digits sum to a multiple of five; Monaco's letters are not checked. */
export function hasValidKey(siret: string): boolean {
  if (!/^\d{14}$/.test(siret)) return /^[0-9A-Z]{14}$/.test(siret)
  if (passesLuhn(siret)) return true
  return siret.startsWith(LA_POSTE) && digitSum(siret) % 5 === 0
}

/**
 * What is wrong with a SIRET, as a sentence for its field; null when nothing is.
 * @param siret already cleaned.
 */
export function siretProblem(siret: string): string | null {
  if (siret === '') return 'Indiquez le SIRET : 14 chiffres, sans oublier les zéros.'
  if (/^\d{9}$/.test(siret)) return 'Ceci est un SIREN (9 chiffres). Ajoutez les 5 chiffres de l’établissement pour faire un SIRET de 14 chiffres.'
  if (/[^0-9A-Z]/.test(siret)) return 'Un SIRET ne contient que des chiffres.'
  if (siret.length !== 14) return `Ce SIRET a ${siret.length} caractère${siret.length > 1 ? 's' : ''}, il en faut 14.`
  if (!hasValidKey(siret)) return 'Ce SIRET contient une erreur de frappe : sa clé de contrôle ne correspond pas. Vérifiez chaque chiffre.'
  return null
}

/** « 110 002 011 00044 » for reading. */
export const formatSiret = (siret: string): string => (/^.{14}$/.test(siret) ? siret.replace(/^(.{3})(.{3})(.{3})(.{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4') : siret)

import type { Segment } from '../page-lines'
import { candidateAt, type Candidate } from './candidate'

/** A SIRET found on the page, with its check: it ranks, it never refuses (15 real public SIRETs fail Luhn). */
export interface SiretCandidate extends Candidate {
  luhn: boolean
}

const SIRET = /(?<![\d\p{L}])(?<!\d[ .-])\d{3}([ .\u00A0]?)\d{3}\1\d{3}[ .\u00A0-]{0,2}\d{3}\s?\d{2}(?!\s?\d|[.,]\d)|(?<![\d\p{L}])\d{2}\s\d{3}\s\d{3}\s\d{3}\s\d{3}(?!\s?\d)/gu
const LOOSE = /(?<![\d\p{L}])(?:\d[ .\t]?){13}\d(?![\d\p{L}])/gu
const VAT_FR = /(?<![\p{L}\d])FR(?:[\s.-]?[0-9A-Z]){2}(?:[\s.-]?\d){9}(?![\p{L}\d])/gu
const VAT_EU =
  /(?<![\p{L}\d])(?:DE\s?\d{9}|DE\s?\d{3}\s\d{3}\s\d{3}|ATU\s?\d{8}|AT\s?U\d{8}|BE\s?[01]\d{3}\.?\s?\d{3}\.?\s?\d{3}|NL\s?\d{9}\s?B\s?\d{2}|NL\s?\d{4}\.?\d{2}\.?\d{3}\.?\s?B\.?\s?\d{2}|ES\s?[A-Z0-9]\d{7}[A-Z0-9]|IT\s?\d{11}|LU\s?\d{8}|PT\s?\d{9}|GB\s?\d{3}\s?\d{4}\s?\d{2}(?:\s?\d{3})?|IE\s?\d[0-9A-Z+*]\d{5}[A-Z]{1,2}|DK\s?(?:\d{2}\s?){4}|SE\s?\d{12}|FI\s?\d{8}|PL\s?\d{10}|CZ\s?\d{8,10}|SK\s?\d{10}|HU\s?\d{8}|RO\s?\d{6,10}|BG\s?\d{9,10}|EL\s?\d{9}|SI\s?\d{8}|HR\s?\d{11}|EE\s?\d{9}|LV\s?\d{11}|LT\s?(?:\d{12}|\d{9})|MT\s?\d{8}|CY\s?\d{8}[A-Z]|NO\s?\d{9}\s?MVA|CHE[\s-]?\d{3}[.\s]?\d{3}[.\s]?\d{3})(?![\p{L}\d])/gu
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[\s.-]?[A-Z0-9]{4}){2,7}(?:[\s.-]?[A-Z0-9]{1,4})?(?![\p{L}\d])/gu

/** SIRETs of a cell, with blanks or dots between their groups. */
export function siretsOf(segment: Segment, found: SiretCandidate[]): void {
  const text = segment.text
  for (const pattern of [SIRET, LOOSE]) {
    for (const match of text.matchAll(pattern)) {
      const value = match[0].replace(/\D/g, '')
      const taken = found.some((other) => other.segment === segment && other.value === value)
      if (value.length !== 14 || taken || /^0{5}/.test(value)) continue
      const luhn = isSiret(value)
      found.push({ ...candidateAt(segment, match.index, match.index + match[0].length, value, luhn ? 1 : 0.7), luhn })
    }
  }
}

/** French and European VAT numbers of a cell, without blanks. */
export function vatNumbersOf(segment: Segment, found: Candidate[]): void {
  for (const match of segment.text.matchAll(VAT_FR)) {
    const value = withoutLookAlikes(match[0].replace(/[\s.-]/g, ''))
    found.push(candidateAt(segment, match.index, match.index + match[0].length, value, isFrenchVat(value) ? 1 : 0.8))
  }
  for (const match of segment.text.matchAll(VAT_EU)) {
    found.push(candidateAt(segment, match.index, match.index + match[0].length, match[0].replace(/[\s.-]/g, ''), 0.9))
  }
}

/** No French key has the letters O and I, which OCR takes for the digits. */
function withoutLookAlikes(vat: string): string {
  return vat.slice(0, 2) + vat.slice(2, 4).replace(/O/g, '0').replace(/I/g, '1') + vat.slice(4)
}

/** IBANs of a cell; one whose check digits fail keeps a low shape and needs its label. */
export function ibansOf(segment: Segment, found: Candidate[]): void {
  for (const match of segment.text.matchAll(IBAN)) {
    const compact = match[0].replace(/[\s.-]/g, '')
    const length = IBAN_LENGTHS[compact.slice(0, 2)]
    const value = length !== undefined && compact.length > length && isIban(compact.slice(0, length)) ? compact.slice(0, length) : compact
    if (value.length < 15) continue
    const shape = isIban(value) ? 1 : length === undefined || length === value.length ? 0.6 : 0.4
    found.push(candidateAt(segment, match.index, match.index + printedLength(match[0], value.length), value, shape))
  }
}

function printedLength(printed: string, characters: number): number {
  let count = 0
  for (let i = 0; i < printed.length; i += 1) {
    if (/[A-Z0-9]/.test(printed[i] as string)) count += 1
    if (count === characters) return i + 1
  }
  return printed.length
}

/** Length of an IBAN by country. */
export const IBAN_LENGTHS: Record<string, number> = { FR: 27, MC: 27, DE: 22, BE: 16, NL: 18, ES: 24, IT: 27, LU: 20, GB: 22, CH: 21, AT: 20, PT: 25, IE: 22, PL: 28, DK: 18, SE: 24, NO: 15, FI: 18 }

/** La Poste numbers its establishments outside Luhn: the sum of the digits is a multiple of five. */
export function isSiret(value: string): boolean {
  return luhn(value) || (value.startsWith('356000000') && [...value].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0)
}

export function luhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i])
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}

/** Key of a French VAT number: (12 + 3 × (SIREN mod 97)) mod 97; keys with letters are taken as they are. */
export function isFrenchVat(value: string): boolean {
  const match = /^FR(\d{2})(\d{9})$/.exec(value)
  return match === null ? /^FR[0-9A-Z]{2}\d{9}$/.test(value) : Number(match[1]) === (12 + 3 * (Number(match[2]) % 97)) % 97
}

/** Check digits of an IBAN (ISO 13616, mod 97). */
export function isIban(value: string): boolean {
  let rest = 0
  for (const character of value.slice(4) + value.slice(0, 4)) {
    const code = character >= 'A' ? String(character.charCodeAt(0) - 55) : character
    for (const digit of code) rest = (rest * 10 + Number(digit)) % 97
  }
  return rest === 1
}

import { getCountrySpecifications, validateIBAN, ValidationErrorsIBAN } from 'ibantools'
import { countryName } from '@/lib/shared/countries'

/** An IBAN, a BIC or a part of a RIB as it is kept: capitals, without blanks, dots and dashes. */
export const cleanAccount = (typed: string): string => typed.replace(/[\s\u00a0\u202f.-]/g, '').toUpperCase()

/** The country whose bank keeps the account. */
export const countryOfIban = (iban: string): string => iban.slice(0, 2)

/** « FR76 3000 6000 0112 3456 7890 189 » for reading. */
export const formatIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1\u00a0')

/** « FR76 … 0189 »: the first and last four characters, for those who need not know the account (portal 3.7). */
export const maskIban = (iban: string): string => `${iban.slice(0, 4)} … ${iban.slice(-4)}`

/**
 * What is wrong with an IBAN, as a sentence for its field; null when nothing is. Country, length, shape, mod 97 (ISO 13616),
 * and for the countries that have one the key of the account itself: the register of ibantools.
 * @param iban already cleaned.
 */
export function ibanProblem(iban: string): string | null {
  if (iban === '') return 'Indiquez l’IBAN : il commence par les deux lettres du pays.'
  const country = countryOfIban(iban)
  if (!/^[A-Z]{2}$/.test(country)) return 'Un IBAN commence par les deux lettres du pays, par exemple FR.'
  if (/[^A-Z0-9]/.test(iban)) return 'Un IBAN ne contient que des lettres et des chiffres.'
  const { valid, errorCodes } = validateIBAN(iban)
  if (valid) return null
  const length = getCountrySpecifications()[country]?.chars
  if (errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry) || !length) return `Les comptes de ce pays (${country}) n’ont pas d’IBAN. Vérifiez les deux premières lettres.`
  if (iban.length !== length) return `Cet IBAN a ${iban.length} caractères, il en faut ${length} pour le pays ${country} (${countryName(country)}).`
  if (errorCodes.includes(ValidationErrorsIBAN.WrongIBANChecksum) || errorCodes.includes(ValidationErrorsIBAN.ChecksumNotNumber)) {
    return 'La clé de cet IBAN, ses 3e et 4e caractères, ne correspond pas au reste. Vérifiez chaque caractère.'
  }
  return 'Cet IBAN n’a pas la forme des comptes de son pays. Vérifiez chaque caractère.'
}

import { isValidBIC } from 'ibantools'
import { countryName } from '@/lib/shared/countries'

/** Places whose banks bear their own country in the BIC while their accounts bear the IBAN of another (ISO 13616 register). */
const SAME_ACCOUNTS: Record<string, readonly string[]> = {
  FR: ['FR', 'MC', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'NC', 'PF', 'WF', 'TF'],
  MC: ['MC', 'FR'],
  GB: ['GB', 'GG', 'JE', 'IM'],
  FI: ['FI', 'AX'],
}

/** Country of a BIC: its 5th and 6th characters (ISO 9362). */
export const countryOfBic = (bic: string): string => bic.slice(4, 6)

/**
 * What is wrong with a BIC, as a sentence for its field; null when nothing is.
 * @param bic already cleaned.
 * @param ibanCountry country of the account it goes with; null while the IBAN itself is wrong.
 */
export function bicProblem(bic: string, ibanCountry: string | null): string | null {
  if (bic === '') return 'Indiquez le BIC : 8 ou 11 caractères, sur votre relevé à côté de l’IBAN.'
  if (![8, 11].includes(bic.length)) return `Ce BIC a ${bic.length} caractère${bic.length > 1 ? 's' : ''}, il en faut 8 ou 11.`
  if (!isValidBIC(bic)) return 'Ce BIC n’a pas la bonne forme : quatre lettres pour la banque, deux pour le pays, puis deux ou cinq caractères.'
  const country = countryOfBic(bic)
  if (ibanCountry === null || (SAME_ACCOUNTS[ibanCountry] ?? [ibanCountry]).includes(country)) return null
  return `Ce BIC est celui d’une banque d’un autre pays (${countryName(country)}) que l’IBAN (${countryName(ibanCountry)}). Vérifiez l’un et l’autre.`
}

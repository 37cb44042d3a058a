/** Relevé d'identité bancaire: the account as French banks write it (portal 3.7). All parts are cleaned (`cleanAccount`). */
export interface Rib {
  /** Code banque, 5 digits. */
  bankCode: string
  /** Code guichet, 5 digits. */
  branchCode: string
  /** Compte bancaire, 11 digits or letters. */
  accountNumber: string
  /** Clé, 2 digits. */
  key: string
}

/** Letters of an account number count as digits: A to I 1 to 9, J to R 1 to 9, S to Z 2 to 9. */
const digitOf = (character: string): string => {
  if (/\d/.test(character)) return character
  const place = character.charCodeAt(0) - 65
  return String(place < 18 ? (place % 9) + 1 : place - 16)
}

/** The key that belongs to an account: 97 − (89·B + 15·G + 3·C) mod 97, two digits. */
export function ribKey({ bankCode, branchCode, accountNumber }: Omit<Rib, 'key'>): string {
  const [bank, branch, account] = [bankCode, branchCode, accountNumber].map((part) => Number([...part].map(digitOf).join('')))
  return String(97 - ((89 * (bank ?? 0) + 15 * (branch ?? 0) + 3 * (account ?? 0)) % 97)).padStart(2, '0')
}

/** The French IBAN of a RIB: FR, a key of ISO 13616, then the RIB itself. */
export function ibanOfRib({ bankCode, branchCode, accountNumber, key }: Rib): string {
  const account = bankCode + branchCode + accountNumber + key
  let rest = 0
  for (const character of `${account}FR00`) for (const digit of String(parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97
  return `FR${String(98 - rest).padStart(2, '0')}${account}`
}

/** The parts of a French IBAN; null for that of another country. */
export function ribOfIban(iban: string): Rib | null {
  const parts = /^(?:FR|MC)\d{2}(\d{5})(\d{5})([A-Z0-9]{11})(\d{2})$/.exec(iban)
  if (!parts) return null
  const [, bankCode = '', branchCode = '', accountNumber = '', key = ''] = parts
  return { bankCode, branchCode, accountNumber, key }
}

/** What is wrong with a RIB, by field; a wrong key is only looked for once the three other parts have their shape. */
export function ribProblems(rib: Rib): Partial<Record<keyof Rib, string>> {
  const problems: Partial<Record<keyof Rib, string>> = {}
  const length = (value: string) => `${value.length} caractère${value.length > 1 ? 's' : ''}`
  if (!/^\d{5}$/.test(rib.bankCode)) problems.bankCode = rib.bankCode === '' ? 'Indiquez le code banque : 5 chiffres.' : 'Un code banque a 5 chiffres.'
  if (!/^\d{5}$/.test(rib.branchCode)) problems.branchCode = rib.branchCode === '' ? 'Indiquez le code guichet : 5 chiffres.' : 'Un code guichet a 5 chiffres.'
  if (rib.accountNumber === '') problems.accountNumber = 'Indiquez le compte bancaire : 11 caractères.'
  else if (!/^[A-Z0-9]+$/.test(rib.accountNumber)) problems.accountNumber = 'Un compte bancaire ne contient que des chiffres et des lettres.'
  else if (rib.accountNumber.length !== 11) problems.accountNumber = `Ce compte a ${length(rib.accountNumber)}, il en faut 11. S’il en a moins sur votre relevé, ajoutez des zéros au début.`
  if (!/^\d{2}$/.test(rib.key)) problems.key = rib.key === '' ? 'Indiquez la clé : 2 chiffres.' : 'Une clé a 2 chiffres.'
  const isWhole = Object.keys(problems).length === 0
  if (isWhole && rib.key !== ribKey(rib)) problems.key = 'Cette clé ne correspond pas au code banque, au code guichet et au compte. Vérifiez les quatre champs sur votre relevé.'
  return problems
}

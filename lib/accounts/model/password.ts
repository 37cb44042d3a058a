/** Words of the strength bar, from weakest to strongest (portal 2.4). */
export const STRENGTH_WORDS = ['Insuffisant', 'Moyen', 'Satisfaisant', 'Très satisfaisant'] as const
export type Strength = 0 | 1 | 2 | 3
/** Below it a password is refused. */
export const LEAST_STRENGTH: Strength = 2

export const PASSWORD_RULE = 'Au moins 12 caractères, avec une majuscule, une minuscule, un chiffre et un caractère spécial.'
const MIN_LENGTH = 12
/** Longer ones would only cost the hash its time. */
export const MAX_LENGTH = 200

/** What may not appear in a password because it is typed first by those who guess. */
const COMMON = ['motdepasse', 'password', 'azerty', 'qwerty', 'bonjour', 'soleil', 'doudou', 'chorus', 'cantate', 'facture', 'france', 'welcome', 'admin', '12345', '54321', 'abcd']

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const unmasked = (text: string) => plain(text).replace(/[@4]/g, 'a').replace(/0/g, 'o').replace(/[1!]/g, 'i').replace(/[$5]/g, 's').replace(/3/g, 'e')

/** The person's own words: parts of name and address, three letters and more. */
const ownWords = (known: readonly string[]) => known.flatMap((text) => plain(text).split(/[^a-z0-9]+/)).filter((word) => word.length >= 3)

/** What the rule still asks for, as sentences; empty when it is met. */
export function passwordProblems(password: string, known: readonly string[] = []): string[] {
  const problems: string[] = []
  if (password.length < MIN_LENGTH) problems.push(`Il faut au moins ${MIN_LENGTH} caractères, ce mot de passe en a ${password.length}.`)
  if (password.length > MAX_LENGTH) problems.push(`Un mot de passe a ${MAX_LENGTH} caractères au plus.`)
  if (!/\p{Lu}/u.test(password)) problems.push('Ajoutez une lettre majuscule.')
  if (!/\p{Ll}/u.test(password)) problems.push('Ajoutez une lettre minuscule.')
  if (!/\d/.test(password)) problems.push('Ajoutez un chiffre.')
  if (!/[^\p{L}\p{N}\s]/u.test(password)) problems.push('Ajoutez un caractère spécial, par exemple - ? ; ou %.')
  if (ownWords(known).some((word) => plain(password).includes(word))) problems.push('Il ne doit contenir ni votre nom ni votre adresse électronique.')
  return problems
}

/** « aaaa », « 1111 »: one sign four times. */
const hasRun = (password: string) => /(.)\1{3}/.test(password)

/** How well it withstands guessing: 0 breaks the rule, 1 meets it but is predictable, 2 is good, 3 is long and varied. */
export function passwordStrength(password: string, known: readonly string[] = []): Strength {
  if (passwordProblems(password, known).length > 0) return 0
  const distinct = new Set(password).size
  if (distinct < 8 || hasRun(password) || COMMON.some((word) => plain(password).includes(word) || unmasked(password).includes(word))) return 1
  return password.length >= 16 && distinct >= 11 ? 3 : 2
}

/** Why a password is refused, as sentences for its field; empty when it is accepted. */
export function refusalsOf(password: string, known: readonly string[]): string[] {
  const problems = passwordProblems(password, known)
  if (problems.length > 0) return problems
  return passwordStrength(password, known) < LEAST_STRENGTH ? ['Ce mot de passe se devine\u00a0: évitez les mots courants, les suites et les répétitions.'] : []
}

import { z } from 'zod'
import { isCountry } from '@/lib/shared/countries'
import { parseFrenchDate } from '@/lib/shared/civil-dates'
import { IDENTIFIER_TYPES } from '@/lib/structures/model/identifier-types'
import { identifierProblem, settledIdentifier } from '@/lib/structures/model/identifiers'
import type { IdentifierType } from '@/prisma/generated/enums'
import { bicProblem } from './bic'
import { cleanAccount, countryOfIban, ibanProblem } from './iban'
import { ibanOfRib, type Rib, ribProblems } from './rib'

export const NAME_MAX = 100
const text = (max: number) => z.string().trim().max(max, `${max} caractères au plus.`).optional().default('')
const part = text(60).transform(cleanAccount)
const TYPES = IDENTIFIER_TYPES.map((rule) => rule.type)

const typed = z.object({
  name: z.string().trim().min(1, 'Donnez un nom à ce compte : vous le choisirez par ce nom sur vos factures.').max(NAME_MAX, `${NAME_MAX} caractères au plus.`),
  type: z.enum(['RIB', 'IBAN'], 'Choisissez RIB ou IBAN.'),
  bankCode: part,
  branchCode: part,
  accountNumber: part,
  key: part,
  iban: part,
  bic: part,
  isFactor: z.string().optional().transform((value) => value === 'oui'),
  factorIdentifierType: text(20),
  factorIdentifier: text(60),
  factorName: text(201),
  factorCountry: text(2),
  validFrom: text(20),
  validUntil: text(20),
  /** RIB in PDF; a new one takes the place of the old. */
  document: z.instanceof(File, { message: 'Choisissez un fichier PDF.' }).optional(),
})

type Typed = z.output<typeof typed>
type Refuse = (field: keyof Typed, message: string) => void

function checkAccount(account: Typed, refuse: Refuse): void {
  if (account.type === 'RIB') {
    for (const [field, sentence] of Object.entries(ribProblems(account))) refuse(field as keyof Rib, sentence)
    return
  }
  const problem = ibanProblem(account.iban)
  if (problem) refuse('iban', problem)
  // A BIC cannot be held against the country of an IBAN that is wrong itself.
  const wrong = bicProblem(account.bic, problem ? null : countryOfIban(account.iban))
  if (wrong) refuse('bic', wrong)
}

function checkFactor({ isFactor, factorIdentifierType: type, factorIdentifier, factorName, factorCountry }: Typed, refuse: Refuse): void {
  if (!isFactor) return
  if (factorName === '') refuse('factorName', 'Indiquez la raison sociale de l’affactureur.')
  if (!isCountry(factorCountry)) return refuse('factorCountry', 'Choisissez le pays de l’affactureur.')
  const known = TYPES.find((one) => one === type)
  if (!known) return refuse('factorIdentifierType', 'Choisissez le type d’identifiant de l’affactureur.')
  const identifier = settledIdentifier(known, factorIdentifier, factorCountry, factorName)
  const problem = identifierProblem(known, identifier, factorCountry)
  if (problem && !problem.canInsist) return refuse('factorIdentifier', problem.sentence)
  if (identifier === '') refuse('factorIdentifier', 'Indiquez le code de l’affactureur.')
}

function checkDates({ validFrom, validUntil }: Typed, refuse: Refuse): void {
  const [from, until] = [parseFrenchDate(validFrom), parseFrenchDate(validUntil)]
  if (!from) refuse('validFrom', validFrom === '' ? 'Indiquez depuis quel jour ce compte est valable.' : 'Écrivez une date qui existe, au format jj/mm/aaaa.')
  if (validUntil !== '' && !until) refuse('validUntil', 'Écrivez une date qui existe, au format jj/mm/aaaa.')
  if (from && until && until < from) refuse('validUntil', 'La fin de validité vient après le début.')
}

/** Where nothing was entered for a factor, nothing of one is kept. */
function factorOf({ isFactor, factorIdentifierType, factorIdentifier, factorName, factorCountry }: Typed) {
  const type = factorIdentifierType as IdentifierType
  if (!isFactor) return { factorIdentifierType: null, factorIdentifier: null, factorName: null, factorCountry: null }
  return { factorIdentifierType: type, factorIdentifier: settledIdentifier(type, factorIdentifier, factorCountry, factorName), factorName, factorCountry }
}

const checked = (account: Typed, context: z.RefinementCtx) => {
  const refuse: Refuse = (field, message) => context.addIssue({ code: 'custom', path: [field], message })
  checkAccount(account, refuse)
  checkFactor(account, refuse)
  checkDates(account, refuse)
}

const settled = <T extends Typed>({ bankCode, branchCode, accountNumber, key, isFactor: _isFactor, ...account }: T) => ({
  ...account,
  ...factorOf({ ...account, isFactor: _isFactor } as T),
  iban: account.type === 'RIB' ? ibanOfRib({ bankCode, branchCode, accountNumber, key }) : account.iban,
  bic: account.type === 'RIB' ? null : account.bic,
  validFrom: parseFrenchDate(account.validFrom) ?? '',
  validUntil: parseFrenchDate(account.validUntil),
})

/** « Créer une coordonnée bancaire » (portal 3.7): RIB or IBAN, what is typed for the other is passed over. */
export const bankAccountFields = typed.superRefine(checked).transform(settled)

const bankAccountId = z.uuid('Cette coordonnée bancaire n’existe pas.')
export const createSchema = typed.extend({ structureId: z.uuid('Choisissez une structure.') }).superRefine(checked).transform(settled)
export const updateSchema = typed.extend({ bankAccountId, version: z.string('Rechargez la page, puis recommencez.') }).superRefine(checked).transform(settled)
export const bankAccountIdSchema = z.object({ bankAccountId })

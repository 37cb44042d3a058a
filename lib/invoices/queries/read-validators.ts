import type { Tx } from '@/lib/platform/db'
import { type CivilDate, civilToColumn } from '@/lib/shared/dates'
import { cleanIdentifier } from '@/lib/shared/siret'
import type { DraftFields } from '../model/draft'
import type { ValidatorFacts, ValidatorsFacts } from '../model/validator-controls'

interface Validator {
  id: string
  serviceId: string | null
  facts: ValidatorFacts
}

/** The validator that was typed; null when none was, or when no structure has this SIRET. */
export async function readValidator(db: Tx, siret: string | null, serviceCode: string | null, today: CivilDate): Promise<Validator | null> {
  if (!siret) return null
  const structure = await db.structure.findFirst({ where: { country: 'FR', identifierType: 'SIRET', identifier: cleanIdentifier(siret) }, include: { workspaces: { where: { code: 'FACTURES_A_VALIDER' } } } })
  if (!structure) return null
  const day = civilToColumn(today)
  const service = serviceCode ? await db.service.findFirst({ where: { structureId: structure.id, code: serviceCode, status: 'ACTIVE', activeFrom: { lte: day }, OR: [{ activeUntil: null }, { activeUntil: { gte: day } }] }, select: { id: true } }) : null
  return { id: structure.id, serviceId: service?.id ?? null, facts: { structure: { isActive: structure.status === 'ACTIVE', canValidate: structure.workspaces.length > 0 }, service } }
}

type Typed = Pick<DraftFields, 'validatorSiret' | 'validatorService' | 'secondValidatorSiret' | 'secondValidatorService'>

/** Who approves the invoice first and second (A9, A12), as the portal knows them. */
export const readValidators = (db: Tx, { validatorSiret, validatorService, secondValidatorSiret, secondValidatorService }: Typed, today: CivilDate) =>
  Promise.all([readValidator(db, validatorSiret, validatorService, today), readValidator(db, secondValidatorSiret, secondValidatorService, today)])

/** What the controls ask about them. */
export async function readValidatorFacts(db: Tx, fields: Typed, sellerIdentifier: string, today: CivilDate): Promise<ValidatorsFacts> {
  const [first, second] = await readValidators(db, fields, today)
  return { first: first?.facts ?? null, second: second?.facts ?? null, sellerIdentifier }
}

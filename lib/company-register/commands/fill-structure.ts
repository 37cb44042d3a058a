import { z } from 'zod'
import { DomainError, invalid } from '@/lib/shared/errors'
import { cleanIdentifier, siretProblem } from '@/lib/shared/siret'
import { lookUpCompany } from '../look-up-company'
import { sentenceOf, type CompanyRecord } from '../model/company-record'

const FIELD = 'structure.identifier'

/** What « Rechercher » sends: the structure form, of which only the identifier is read. */
export const companySearchSchema = z.object({ structure: z.object({ identifier: z.string('Indiquez le SIRET.').max(60, 'Cet identifiant est trop long.').transform(cleanIdentifier) }, 'Indiquez le SIRET.') })

/**
 * Name and address of the SIRET typed in a structure form. It asks the network: call it from `prepare`.
 * @throws at the field of the identifier when the SIRET is wrong or unknown, closed, or the register does not answer.
 */
export async function fillStructure(input: z.output<typeof companySearchSchema>, now: Date): Promise<CompanyRecord> {
  const { identifier } = input.structure
  const problem = siretProblem(identifier)
  if (problem) throw invalid('siret.invalid', problem, FIELD)
  const answer = await lookUpCompany(identifier, now)
  if (answer.status === 'unreachable') throw new DomainError('unavailable', 'company-register.unreachable', sentenceOf(answer), FIELD)
  if (answer.status === 'unknown' || !answer.record.isActive) throw invalid('siret.unknown', sentenceOf(answer), FIELD)
  return answer.record
}

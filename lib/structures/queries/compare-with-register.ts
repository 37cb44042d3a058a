import { askRegisterNow } from '@/lib/company-register/look-up-company'
import { defineQuery } from '@/lib/platform/query'
import { compareWithRegister as compare, type Difference, valuesOf } from '../model/register-comparison'
import type { RegisterState } from '../model/register-sentences'

export type RegisterComparison = { state: RegisterState } | { state: 'differs'; version: number; differences: Difference[] }

/** What the company register says today of the structure, beside its record. It asks the network and writes nothing on the record. */
export const compareWithRegister = defineQuery({
  name: 'structure.compare-with-register',
  permission: 'structure.manage',
  structureOf: ({ structureId }: { structureId: string }) => ({ structureId }),
  run: async ({ structureId }, { db, now }): Promise<RegisterComparison> => {
    const structure = await db.structure.findUniqueOrThrow({ where: { id: structureId } })
    if (structure.identifierType !== 'SIRET') return { state: 'no-siret' }
    const answer = await askRegisterNow(structure.identifier, now)
    if (answer.status !== 'found') return { state: answer.status }
    if (!answer.record.isActive) return { state: 'closed' }
    const differences = compare(structure, valuesOf(answer.record))
    return differences.length === 0 ? { state: 'same' } : { state: 'differs', version: structure.version, differences }
  },
})

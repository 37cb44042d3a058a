import { lookUpCompany } from '@/lib/company-register/look-up-company'
import { defineQuery } from '@/lib/platform/query'
import { cleanIdentifier } from '@/lib/shared/siret'
import { changeObstacle, newSiretProblem } from '../model/lifecycle'
import { compareWithRegister, type Difference, valuesOf } from '../model/register-comparison'
import { knownSiretSentence } from './known-siret'

export type NewSiret =
  | { state: 'refused'; sentence: string }
  /** `warning`: the register could not confirm it; `isOtherCompany`: its SIREN is not the old one. */
  | { state: 'possible'; siret: string; version: number; name: string; warning: string | null; isOtherCompany: boolean; differences: Difference[] }

/** Step 2 of « Changer de SIRET »: is the new SIRET right, open, and free? It asks the network and writes nothing on the record. */
export const checkNewSiret = defineQuery({
  name: 'structure.check-new-siret',
  permission: 'structure.govern',
  structureOf: ({ structureId }: { structureId: string; typed: string }) => ({ structureId }),
  run: async ({ structureId, typed }, { db, now }): Promise<NewSiret> => {
    const structure = await db.structure.findUniqueOrThrow({ where: { id: structureId } })
    const siret = cleanIdentifier(typed)
    const problem = changeObstacle(structure) ?? newSiretProblem(siret, structure)
    if (problem) return { state: 'refused', sentence: problem }
    if (await db.structure.findFirst({ where: { country: 'FR', identifierType: 'SIRET', identifier: siret }, select: { id: true } })) return { state: 'refused', sentence: await knownSiretSentence(db, siret) }
    const answer = await lookUpCompany(siret, now)
    const possible = { state: 'possible' as const, siret, version: structure.version, name: structure.name, isOtherCompany: structure.identifierType === 'SIRET' && structure.identifier.slice(0, 9) !== siret.slice(0, 9), differences: [] }
    if (answer.status === 'unreachable') return { ...possible, warning: 'La base Insee ne répond pas : le nom et l’adresse de l’ancienne fiche sont repris. Vérifiez le SIRET chiffre par chiffre.' }
    if (answer.status === 'unknown') return { ...possible, warning: 'La base Insee ne connaît pas encore ce SIRET : le nom et l’adresse de l’ancienne fiche sont repris. Vérifiez-le chiffre par chiffre ; un SIRET récent peut y manquer quelques jours.' }
    if (!answer.record.isActive) return { state: 'refused', sentence: `Selon la base Insee, « ${answer.record.name} » est fermé à ce SIRET. Indiquez celui d’un établissement ouvert.` }
    return { ...possible, warning: null, differences: compareWithRegister(structure, valuesOf(answer.record)).filter(({ field }) => ['name', 'address', 'vatNumber'].includes(field)) }
  },
})

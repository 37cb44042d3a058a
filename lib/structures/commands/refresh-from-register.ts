import type { z } from 'zod'
import { lookUpCompany } from '@/lib/company-register/look-up-company'
import type { CompanyRecord } from '@/lib/company-register/model/company-record'
import type { CommandContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db'
import { conflict, DomainError, invalid } from '@/lib/shared/errors'
import { structureTextOf } from '@/lib/shared/search-text'
import { chosenValues, type refreshSchema, valuesOf } from '../model/register-comparison'
import { registerSentence } from '../model/register-sentences'

type Input = z.output<typeof refreshSchema>

/**
 * The register's answer for the structure, asked before the transaction: the one that the page has just shown and kept.
 * @throws the sentence of the page when there is no answer to take from.
 */
export async function askForRefresh({ structureId }: Input, { now }: { now: Date }): Promise<CompanyRecord> {
  const { identifierType, identifier } = await db().structure.findUniqueOrThrow({ where: { id: structureId } })
  if (identifierType !== 'SIRET') throw invalid('register.no-siret', registerSentence('no-siret'))
  const answer = await lookUpCompany(identifier, now)
  if (answer.status === 'unreachable') throw new DomainError('unavailable', 'register.unreachable', registerSentence('unreachable'))
  if (answer.status === 'unknown') throw invalid('register.unknown', registerSentence('unknown'))
  if (!answer.record.isActive) throw invalid('register.closed', registerSentence('closed'))
  return answer.record
}

/**
 * Takes from the register the lines that the manager ticked, and nothing else.
 * @throws conflict when the record has changed since the page compared it.
 */
export async function refreshFromRegister({ structureId, version, fields }: Input, { tx, actor, now }: CommandContext, record: CompanyRecord): Promise<void> {
  const values = chosenValues(valuesOf(record), fields)
  const { name, label, city } = await tx.structure.findUniqueOrThrow({ where: { id: structureId } })
  const searchText = structureTextOf({ name: values.name ?? name, label, city: values.city === undefined ? city : values.city })
  const { count } = await tx.structure.updateMany({ where: { id: structureId, version }, data: { ...values, searchText, version: { increment: 1 }, changedAt: now, changedById: actor.userId } })
  if (count === 0) throw conflict('structure.stale', 'La fiche a changé depuis que cette page l’a comparée à la base Insee. Rien n’est repris : actualisez la page pour comparer de nouveau.')
}

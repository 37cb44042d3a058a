import { z } from 'zod'
import { inTransaction, type Tx } from '@/lib/platform/db'
import { defineJob, enqueue } from '@/lib/platform/queue'
import type { MemberFate } from '@/prisma/generated/enums'
import { attachPeople, type NewMember } from '../attach-people'
import { fateOf, placesOfLine, type Fate } from '../model/import/fates'
import type { ImportLine } from '../model/import/line'
import { fullName } from '../read-member'
import { readFateFacts } from '../read-fate-facts'

/** Lines of one transaction: a second or so of work, and all that a killed worker loses. */
const BATCH = 100

/** After this long the job hands over to its successor, well before the queue takes it for dead. */
const TURN_MS = 20_000

/**
 * Applies a confirmed import by batches. Each line is judged again, as things are now; what was done is written beside it in the
 * same transaction, so that a line is never applied twice, whatever becomes of the worker.
 */
export const applyImport = defineJob({
  name: 'members.apply-import',
  schema: z.object({ importId: z.uuid() }),
  run: async ({ importId }) => {
    for (const end = Date.now() + TURN_MS; Date.now() < end; ) if (!(await inTransaction((tx) => applyNext(tx, importId)))) return
    await inTransaction((tx) => enqueue(tx, { name: 'members.apply-import' }, { importId }))
  },
})

/** @returns whether there may be more to do. */
async function applyNext(tx: Tx, importId: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`member import ${importId}`}, 0))`
  const found = await tx.memberImport.findUnique({ where: { id: importId, status: 'EN_COURS' }, include: { structure: true } })
  if (!found?.confirmedById) return false
  const { structureId, structure } = found
  const lines = await tx.memberImportLine.findMany({ where: { structureId, importId, fate: { in: ['CREER', 'RATTACHER'] }, outcome: null }, orderBy: { number: 'asc' }, take: BATCH })
  if (lines.length === 0) {
    await tx.memberImport.update({ where: { id: importId }, data: { status: 'TERMINE', finishedAt: new Date() } })
    return false
  }
  const author = await tx.user.findUniqueOrThrow({ where: { id: found.confirmedById } })
  await applyBatch(tx, structure, author, lines.map((line) => ({ ...line, mode: line.mode ?? 'CONSULTATION_UNIQUEMENT' })), importId)
  return true
}

type Author = { id: string; email: string; firstName: string; lastName: string }

async function applyBatch(tx: Tx, structure: { id: string; name: string; status: string }, author: Author, lines: ImportLine[], importId: string): Promise<void> {
  const facts = await readFateFacts(tx, structure.id, author.email, lines.map(({ email }) => email))
  const fates = new Map(lines.map((line) => [line.number, structure.status === 'ACTIVE' ? fateOf(line, facts) : { fate: 'REFUSER' as const, reason: 'La structure est devenue inactive.' }]))
  const good = lines.filter((line) => isGood(fates.get(line.number)))
  const people = good.map(({ email, firstName, lastName, phone, workspaces, mode, serviceCodes }): NewMember => ({ email, firstName, lastName, phone, role: 'USER', places: placesOfLine({ serviceCodes }, facts.services) ?? [], rights: workspaces.map((workspace) => ({ workspace, mode })) }))
  const done = await attachPeople(tx, people, { structure, by: fullName(author), actor: { userId: author.id }, now: new Date() })
  for (const outcome of ['CREER', 'RATTACHER', 'IGNORER'] as const) {
    const numbers = good.filter(({ email }) => (done.get(email) ?? 'IGNORER') === outcome).map(({ number }) => number)
    await mark(tx, structure.id, importId, numbers, outcome)
  }
  for (const line of lines.filter(({ number }) => !isGood(fates.get(number)))) {
    const { fate, column, reason } = fates.get(line.number) as Fate
    await mark(tx, structure.id, importId, [line.number], fate, { columnName: column ?? null, reason })
  }
}

const isGood = (fate: Fate | undefined) => fate?.fate === 'CREER' || fate?.fate === 'RATTACHER'

const mark = (tx: Tx, structureId: string, importId: string, numbers: number[], outcome: MemberFate, why: { columnName?: string | null; reason?: string } = {}) =>
  tx.memberImportLine.updateMany({ where: { structureId, importId, number: { in: numbers }, outcome: null }, data: { outcome, ...why } })

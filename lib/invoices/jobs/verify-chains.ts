import { z } from 'zod'
import { writeAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { defineJob } from '@/lib/platform/queue'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { findBreak } from '../model/event-chain'

const AT_ONCE = 500

export interface BrokenChain {
  invoiceId: string
  structureId: string
  /** Of the first event that does not hold. */
  position: number
  /** `place`, `text`, `link` (see event-chain.ts); `missing`: something that happened has no link; `attested`: another head was attested. */
  problem: 'place' | 'text' | 'link' | 'missing' | 'attested'
}

interface Chain {
  id: string
  structureId: string
  status: InvoiceStatus
  /** Rows that must each have their link. */
  statuses: number
  actions: number
}

/**
 * Recomputes every chain here, without the database's own functions, and compares it with what the invoice says of itself: its
 * status, the rows of its history, the attestations delivered. Batches by key: it waits for nobody, and nobody waits for it.
 * @returns how many chains and events were read, and those that are broken.
 */
export async function verifyAllChains(): Promise<{ chains: number; events: number; broken: BrokenChain[] }> {
  const result = { chains: 0, events: 0, broken: [] as BrokenChain[] }
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const batch = await readBatch(after)
    const last = batch.at(-1)
    if (!last) return result
    const { events, broken } = await verifyBatch(batch)
    result.chains += batch.length
    result.events += events
    result.broken.push(...broken)
    after = last.id
  }
}

// One statement, one moment: what is written meanwhile is counted on both sides or on neither.
const readBatch = (after: string) => db().$queryRaw<(Chain & { links: { position: number; kind: string; code: string; text: string; print: string; link: string }[] | null; attested: { position: number; head: string }[] | null })[]>`
  SELECT i.id, i.structure_id AS "structureId", i.status,
    (SELECT count(*)::int FROM invoice_status_event s WHERE s.structure_id = i.structure_id AND s.invoice_id = i.id) AS statuses,
    (SELECT count(*)::int FROM invoice_action a WHERE a.structure_id = i.structure_id AND a.invoice_id = i.id) AS actions,
    (SELECT json_agg(json_build_object('position', e.position, 'kind', e.kind, 'code', e.code, 'text', e.text, 'print', e.print, 'link', e.link) ORDER BY e.position) FROM invoice_event e WHERE e.structure_id = i.structure_id AND e.invoice_id = i.id) AS links,
    (SELECT json_agg(json_build_object('position', a.position, 'head', a.head)) FROM invoice_attestation a WHERE a.structure_id = i.structure_id AND a.invoice_id = i.id) AS attested
  FROM invoice i WHERE i.id > ${after}::uuid ORDER BY i.id LIMIT ${AT_ONCE}`

async function verifyBatch(batch: Awaited<ReturnType<typeof readBatch>>): Promise<{ events: number; broken: BrokenChain[] }> {
  const broken = batch.flatMap((chain): BrokenChain[] => {
    const found = problemOf(chain)
    return found ? [{ invoiceId: chain.id, structureId: chain.structureId, ...found }] : []
  })
  return { events: batch.reduce((sum, { links }) => sum + (links?.length ?? 0), 0), broken }
}

function problemOf({ status, statuses, actions, links, attested }: Awaited<ReturnType<typeof readBatch>>[number]): Pick<BrokenChain, 'position' | 'problem'> | null {
  const chain = links ?? []
  const found = findBreak(chain)
  if (found) return found
  const ofKind = (kind: string) => chain.filter((link) => link.kind === kind)
  const lastStatus = ofKind('STATUT').at(-1)
  // Triggers give each row its link: fewer links are links taken away, another status is one changed behind their back.
  if (ofKind('STATUT').length !== statuses || ofKind('ACTION').length !== actions || (lastStatus && lastStatus.code !== status)) return { position: chain.length, problem: 'missing' }
  const other = attested?.find(({ position, head }) => chain[position - 1]?.link !== head)
  return other ? { position: other.position, problem: 'attested' } : null
}

/** Tells the journal of the structure and the log of every break. */
export async function reportBroken(broken: BrokenChain[]): Promise<void> {
  for (const { invoiceId, structureId, position, problem } of broken) {
    log('error', 'chain.broken', { invoiceId, structureId, position, problem })
    await writeAudit(db(), { door: 'invoice.verify-chains', outcome: 'REFUSED', structureId, targetId: invoiceId, reason: `chain.${problem}` })
  }
}

/** Every night, when few people work. */
export const verifyChains = defineJob({
  name: 'invoice.verify-chains',
  schema: z.object({}).passthrough(),
  schedule: '40 1 * * *',
  expireInSeconds: 6 * 3600,
  run: async () => {
    const { chains, events, broken } = await verifyAllChains()
    log('info', 'chain.verified', { chains, events, broken: broken.length })
    await reportBroken(broken)
  },
})

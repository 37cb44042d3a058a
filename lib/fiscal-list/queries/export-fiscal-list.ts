import { inSnapshot, type Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import type { FiscalInput } from '../model/fiscal-input'
import { fiscalWhere } from './fiscal-conditions'
import { allFiscalRows, type FiscalRow } from './fiscal-rows'
import { type FiscalSummary, fiscalSummary } from './fiscal-summary'

export interface FiscalHead {
  seller: { name: string; identifier: string; vatNumber: string | null; address: string }
  /** « GROS-OEUVRE : Gros œuvre », when the list is of one service. */
  service: string | null
  isPartial: boolean
  /** The state of the database that the list shows. */
  at: Date
  summary: FiscalSummary
}

export interface FiscalExport {
  head: FiscalHead
  /** In the order of the list. They hold a connection until the last one is taken, or `return` is called. */
  rows: AsyncGenerator<FiscalRow>
}

/** The whole list and its totals out of one snapshot: what is sent or changes while it is written is not in it. */
export const exportFiscalList = defineQuery({
  name: 'fiscal-list.export',
  permission: 'invoice.read',
  run: async (input: FiscalInput, { actor, now }): Promise<FiscalExport> => {
    const visible = fiscalWhere(actor, input)
    const all = inSnapshot<FiscalHead | FiscalRow>(async function* (tx) {
      yield { ...(await headOf(tx, input)), isPartial: visible.services !== 'all', at: now, summary: await fiscalSummary(tx, input, visible) }
      yield* allFiscalRows(tx, visible.where)
    })
    const head = (await all.next()).value as FiscalHead
    return { head, rows: all as AsyncGenerator<FiscalRow> }
  },
})

async function headOf(tx: Tx, { structureId, serviceId }: FiscalInput): Promise<Pick<FiscalHead, 'seller' | 'service'>> {
  const structure = await tx.structure.findUnique({ where: { id: structureId } })
  if (!structure) throw notFound()
  const service = serviceId && (await tx.service.findFirst({ where: { id: serviceId, structureId }, select: { code: true, name: true } }))
  const { name, identifier, vatNumber, addressLine1, postalCode, city } = structure
  return { seller: { name, identifier, vatNumber, address: [addressLine1, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ') }, service: service ? `${service.code} : ${service.name}` : null }
}

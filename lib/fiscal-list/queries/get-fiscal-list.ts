import { defineQuery } from '@/lib/platform/query'
import type { FiscalInput } from '../model/fiscal-input'
import { fiscalWhere } from './fiscal-conditions'
import { type FiscalPage, fiscalPage } from './fiscal-rows'
import { type FiscalSummary, fiscalSummary } from './fiscal-summary'

interface Input extends FiscalInput {
  pageSize: number
  after?: string
  before?: string
  onlyAnomalies: boolean
}

export interface FiscalList {
  page: FiscalPage
  summary: FiscalSummary
  /** The person sees some services only: this is not the whole list of the structure. */
  isPartial: boolean
}

/** « Liste fiscale » on screen: one page by key, and what is said of the whole. A structure that is not the person's is not found. */
export const getFiscalList = defineQuery({
  name: 'fiscal-list.get',
  permission: 'invoice.read',
  run: async ({ pageSize, after, before, onlyAnomalies, ...input }: Input, { db, actor }): Promise<FiscalList> => {
    const visible = fiscalWhere(actor, input)
    const [page, summary] = await Promise.all([fiscalPage(db, visible.where, { pageSize: Math.min(Math.max(1, pageSize), 100), after, before, onlyAnomalies }), fiscalSummary(db, input, visible)])
    return { page, summary, isPartial: visible.services !== 'all' }
  },
})

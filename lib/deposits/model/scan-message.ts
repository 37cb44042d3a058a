import { z } from 'zod'
import type { Place } from '@/lib/invoices/model/places'

/** What names the deposit whose page images are to be read. */
export const readScanSchema = z.object({ invoiceId: z.uuid('Cette facture n’existe pas.') })

/** What the reading of a scan gave, for a form that is already in use. */
export interface ScanFound {
  /** By form field, as a person would type it; dates YYYY-MM-DD. */
  values: Record<string, string>
  places: Place[]
}

/** One line of the answer while a scan is read: how far it is, then its end. `fraction` is the share of the whole, 0 to 1. */
export type ScanMessage =
  | { page: number; pages: number; fraction: number }
  | ({ done: true } & ScanFound)
  | { failed: string }

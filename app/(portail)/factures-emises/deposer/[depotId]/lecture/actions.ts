'use server'

import { keepScan, prepareScan } from '@/lib/deposits/commands/read-scan'
import { takeSide } from '@/lib/deposits/commands/take-side'
import { chooseSideSchema } from '@/lib/deposits/model/embedded-choice'
import { readScanSchema } from '@/lib/deposits/model/scan-message'
import { scopeOfInvoice } from '@/lib/invoices/queries/visible-invoices'
import { defineAction } from '@/lib/platform/action'
import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/shared/routes'

const ofInvoice = { permission: 'invoice.write', structureOf: ({ invoiceId }: { invoiceId: string }, db: Tx) => scopeOfInvoice(invoiceId, db) } as const

/** « Lire l’image »: OCR of a deposit without text. With JavaScript the page asks /api/depots/…/lecture, which tells its progress. */
export const readScan = defineAction({ ...ofInvoice, name: 'deposit.read-scan', schema: readScanSchema, prepare: prepareScan, run: keepScan, redirectTo: (_found, { invoiceId }) => routes.depositForm(invoiceId) })

/** « Garder ce qui est imprimé » or « Prendre les valeurs du fichier », for the page without JavaScript. */
export const chooseSide = defineAction({ ...ofInvoice, name: 'deposit.choose-side', schema: chooseSideSchema, run: takeSide, redirectTo: (_result, { invoiceId }) => routes.depositForm(invoiceId) })

import { openSelection, selectionSchema } from '@/lib/invoices/commands/open-selection'
import { defineAction } from '@/lib/platform/action'

/** The files of the ticked invoices; they may belong to several structures: what the person may not see is « not found ». */
export const downloadSelection = defineAction({ name: 'invoice.download-selection', permission: 'account.own', schema: selectionSchema, run: openSelection })

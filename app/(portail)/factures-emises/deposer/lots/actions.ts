'use server'

import { addBatchFiles as add } from '@/lib/deposits/commands/add-batch-files'
import { closeBatch as close } from '@/lib/deposits/commands/close-batch'
import { moveDeposit as move, prepareMove } from '@/lib/deposits/commands/move-deposit'
import { prepareBatchFile, receiveBatchFile as receive } from '@/lib/deposits/commands/receive-batch-file'
import { removeBatchFile as remove } from '@/lib/deposits/commands/remove-batch-file'
import { sendBatch as send } from '@/lib/deposits/commands/send-batch'
import { addFilesSchema, batchIdSchema, moveDepositSchema, receiveFileSchema, removeFileSchema, sendBatchSchema } from '@/lib/deposits/model/batch-schemas'
import { scopeOfBatch, scopeOfBatchFile } from '@/lib/deposits/queries/read-batch'
import { deleteDraft } from '@/lib/invoices/commands/delete-draft'
import { scopeOfInvoice } from '@/lib/invoices/queries/visible-invoices'
import { defineAction } from '@/lib/platform/action'
import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/shared/routes'

const ofBatch = { permission: 'invoice.write', structureOf: ({ batchId }: { batchId: string }, db: Tx) => scopeOfBatch(batchId, db) } as const
const ofFile = { permission: 'invoice.write', structureOf: ({ batchFileId }: { batchFileId: string }, db: Tx) => scopeOfBatchFile(batchFileId, db) } as const

/** « Continuer » with several files, or more of them in a batch under way */
export const addBatchFiles = defineAction({
  name: 'deposit-batch.add-files', permission: 'invoice.write', schema: addFilesSchema, run: add,
  structureOf: ({ structureId, sellerServiceId }) => ({ structureId, serviceId: sellerServiceId }),
})

/** One file of a batch; the browser sends it to /api/depots/lots, which shows progress. */
export const receiveBatchFile = defineAction({ ...ofFile, name: 'deposit-batch.receive-file', schema: receiveFileSchema, prepare: prepareBatchFile, run: receive })

/** « Retirer » */
export const removeBatchFile = defineAction({
  ...ofFile, name: 'deposit-batch.remove-file', schema: removeFileSchema,
  run: (input, context) => remove(input, context, deleteDraft),
  redirectTo: ({ batchId }) => routes.batch(batchId),
})

/** « Clore le lot » */
export const closeBatch = defineAction({ ...ofBatch, name: 'deposit-batch.close', schema: batchIdSchema, run: close, redirectTo: () => routes.deposit })

/** « Confirmer l’envoi » of those that are ready */
export const sendBatch = defineAction({ ...ofBatch, name: 'deposit-batch.send', schema: sendBatchSchema, run: send, redirectTo: ({ batchId }) => routes.batch(batchId) })

/** « Déposer pour une autre structure » */
export const moveDeposit = defineAction({
  name: 'deposit.move', permission: 'invoice.write', schema: moveDepositSchema, prepare: prepareMove,
  structureOf: ({ invoiceId }, db) => scopeOfInvoice(invoiceId, db),
  run: (input, context, prepared) => move(input, context, prepared, deleteDraft),
  redirectTo: ({ invoiceId }, { batchId, intention }) => (batchId && intention === 'lot' ? routes.batch(batchId) : routes.depositForm(invoiceId, batchId)),
})

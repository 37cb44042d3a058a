'use server'

import { prepareDeposit, receiveDeposit } from '@/lib/deposits/commands/receive-deposit'
import { depositSchema } from '@/lib/deposits/model/deposit-schema'
import { defineAction } from '@/lib/platform/action'

/** « Continuer ». With JavaScript the page posts the same form to /api/depots, which shows progress. */
export const depositInvoice = defineAction({
  name: 'invoice.deposit',
  permission: 'invoice.write',
  schema: depositSchema,
  structureOf: ({ structureId, sellerServiceId }) => ({ structureId, serviceId: sellerServiceId }),
  prepare: prepareDeposit,
  run: receiveDeposit,
  redirectTo: ({ url }) => url,
})

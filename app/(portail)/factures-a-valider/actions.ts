'use server'

import { correctValidator as correct, preparePiece, validateInvoice as decide } from '@/lib/invoices/commands/validate-invoice'
import { correctValidatorSchema, decideSchema } from '@/lib/invoices/model/validation'
import { scopeOfInvoice } from '@/lib/invoices/queries/visible-invoices'
import { scopeOfTurn } from '@/lib/invoices/queries/visible-validations'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

/** « Valider ma réponse » of the holder of the contract or the agent of the group */
export const validateInvoice = defineAction({
  name: 'validation.decide',
  permission: 'validation.decide',
  schema: decideSchema,
  structureOf: ({ invoiceId }, db) => scopeOfTurn(invoiceId, db),
  prepare: preparePiece,
  run: decide,
  redirectTo: () => `${routes.toValidate}?fait=reponse`,
})

/** The first validator names another second one. */
export const correctSecondValidator = defineAction({
  name: 'validation.correct-second',
  permission: 'validation.decide',
  schema: correctValidatorSchema,
  structureOf: ({ invoiceId }, db) => scopeOfTurn(invoiceId, db),
  run: correct,
  redirectTo: () => `${routes.toValidate}?fait=valideur`,
})

/** The supplier names another first validator. */
export const correctFirstValidator = defineAction({
  name: 'invoice.correct-validator',
  permission: 'invoice.write',
  schema: correctValidatorSchema,
  structureOf: ({ invoiceId }, db) => scopeOfInvoice(invoiceId, db),
  run: correct,
  redirectTo: ({ invoiceId }) => `${routes.invoice(invoiceId)}?fait=valideur`,
})

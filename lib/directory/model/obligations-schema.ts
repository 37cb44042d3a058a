import { z } from 'zod'
import { OBLIGATION_RULES } from './obligation-rules'

/** What the form of the obligations sends. */
export const obligationsSchema = z.object({
  structureId: z.uuid('Cette structure n’existe pas.'),
  rule: z.enum(OBLIGATION_RULES.map(({ value }) => value), 'Choisissez ce que vos fournisseurs doivent indiquer.'),
  paymentReported: z.enum(['oui', 'non'], 'Dites si vous communiquez la mise en paiement.').transform((answer) => answer === 'oui'),
  /** The record as it was when the form was shown: another manager may have been faster. */
  version: z.iso.datetime('Actualisez la page.'),
})

import { z } from 'zod'
import { chosenId } from '@/lib/invoices/model/form-fields'
import { OFFERED_FRAMEWORKS } from '@/lib/invoices/model/frameworks'

/** The plain form, before JavaScript loads, takes one file; with it several are a batch. */
const SEVERAL = 'Plusieurs fichiers sont choisis. Sans JavaScript, déposez-les un par un ; avec JavaScript, ils forment un lot.'

/** « DÉPÔT D’UNE NOUVELLE FACTURE » (portal 7.5): the file, the frame, and who deposits. */
export const depositSchema = z.object({
  /** Made by the page, once per chosen file: the same upload twice is one deposit. */
  depositKey: z.uuid('Rechargez la page, puis recommencez.'),
  structureId: z.uuid('Choisissez la structure qui dépose la facture.'),
  sellerServiceId: chosenId,
  billingFramework: z.enum(OFFERED_FRAMEWORKS, 'Choisissez un cadre de facturation.').default('A1'),
  /** The rejected invoice that this one makes again: what its file does not say is taken from there. */
  repeatsId: chosenId,
  /** The engagement that is invoiced: it says the recipient, the service, the engagement and the contract. */
  commitmentId: chosenId.optional(),
  file: z.instanceof(File, { error: ({ input }) => (Array.isArray(input) ? SEVERAL : 'Choisissez le PDF de la facture.') }),
})

export type DepositInput = z.output<typeof depositSchema>

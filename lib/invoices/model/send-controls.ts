import type { SubmissionMode } from '@/prisma/generated/enums'
import type { CivilDate } from '@/lib/shared/dates'
import { attachmentControls, type AttachmentsFacts } from './attachment-controls'
import { commitmentControls, type CommitmentFacts } from './commitment-controls'
import { type Control, stop } from './control'
import { dateControls } from './date-controls'
import type { DraftFields } from './draft'
import { duplicateControls, type Twin } from './duplicate-controls'
import { entryControls, type EntryFacts } from './entry/entry-controls'
import type { EntryProblem } from './entry/read-lines'
import { numberProblem } from './invoice-number'
import { paymentControls, type PaymentFacts } from './payment-controls'
import type { Read } from './places'
import { printedControls } from './printed-controls'
import { recipientControls, type RecipientFacts } from './recipient-controls'
import { totalsControls } from './totals-controls'
import { validatorControls, type ValidatorsFacts } from './validator-controls'
import { vatControls } from './vat-controls'

/** All that the controls look at. For a sending, everything is read inside its transaction. */
export interface SendFacts {
  today: CivilDate
  mode: SubmissionMode
  fields: DraftFields
  isSellerActive: boolean
  hasOriginal: boolean
  isNumberTaken: boolean
  twins: readonly Twin[]
  recipient: RecipientFacts
  commitment: CommitmentFacts
  validators: ValidatorsFacts
  payment: PaymentFacts
  attachments: AttachmentsFacts
  /** What was read on the PDF; null for what was not read, or not deposited. */
  printed: Read | null
  /** Null for a deposited invoice. */
  entry: (EntryFacts & { problems: readonly EntryProblem[] }) | null
}

/** The one place of the send-time controls (portal, appendix B), for « Avant d’envoyer » and for the sending itself. An empty list: the invoice may leave. */
export function checkBeforeSending(facts: SendFacts): Control[] {
  const { fields, today, mode, entry } = facts
  return [
    ...sellerControls(facts),
    ...(entry ? entryControls(fields, entry.problems, entry) : []),
    ...recipientControls(fields, facts.recipient),
    ...commitmentControls(fields, facts.commitment),
    ...validatorControls(fields, facts.validators),
    ...numberControls(facts),
    ...duplicateControls(fields, { ...facts, year: Number(today.slice(0, 4)) }),
    ...dateControls(fields, today),
    ...vatControls(fields),
    ...paymentControls(fields, facts.payment),
    ...totalsControls(fields, mode),
    ...attachmentControls(fields, facts.attachments),
    ...printedControls(fields, facts.printed),
  ]
}

function sellerControls({ isSellerActive, hasOriginal, mode }: SendFacts): Control[] {
  return [
    ...(isSellerActive ? [] : [stop('invoice.inactive-seller', 'Votre structure est désactivée : elle ne peut plus envoyer de facture.')]),
    ...(hasOriginal || mode === 'SAISIE_PORTAIL' ? [] : [stop('invoice.no-file', 'Le PDF de la facture manque. Déposez-la de nouveau.')]),
  ]
}

function numberControls({ fields, today, mode }: SendFacts): Control[] {
  // What the portal issues has its number from the portal.
  if (mode === 'SAISIE_PORTAIL') return []
  const problem = numberProblem(fields.number ?? '', today)
  return problem ? [stop('invoice.bad-number', problem, 'number')] : []
}

import { longInstant } from '@/lib/shared/dates'
import { layOutMail } from '@/lib/shared/mail-layout'

interface Validator {
  email: string
  firstName: string
  lastName: string
}

export interface WaitingInvoice {
  number: string
  seller: string
  recipient: string
  /** « 1 234,56 € » */
  total: string
  /** Silence until then is agreement. */
  deadline: Date
}

const nameOf = ({ firstName, lastName }: Validator) => `${firstName} ${lastName}`
const factsOf = ({ number, seller, recipient, total, deadline }: WaitingInvoice): [string, string][] => [['Numéro de facture', number], ['Fournisseur', seller], ['Destinataire', recipient], ['Montant TTC', total], ['À répondre avant le', longInstant(deadline)]]

/** An invoice waits for the validator (portal 8.1). */
export const toValidateMail = (validator: Validator, invoice: WaitingInvoice, url: string) =>
  layOutMail({
    template: 'invoices.to-validate',
    to: validator.email,
    subject: `Facture ${invoice.number} de ${invoice.seller} à valider`,
    name: nameOf(validator),
    paragraphs: [`${invoice.seller} vous demande de valider sa facture ${invoice.number}. Sans réponse avant le ${longInstant(invoice.deadline)}, votre silence vaut accord.`],
    facts: factsOf(invoice),
    action: { label: 'Répondre', url },
  })

/** A few days before silence becomes agreement. */
export const validationReminderMail = (validator: Validator, invoice: WaitingInvoice, url: string) =>
  layOutMail({
    template: 'invoices.to-validate-reminder',
    to: validator.email,
    subject: `Rappel : facture ${invoice.number} de ${invoice.seller} à valider`,
    name: nameOf(validator),
    paragraphs: [`La facture ${invoice.number} de ${invoice.seller} attend votre réponse. Le ${longInstant(invoice.deadline)}, votre silence vaudra accord.`],
    facts: factsOf(invoice),
    action: { label: 'Répondre', url },
  })

/** To the first validator: the second one he named says that it is not for him. */
export const wrongSecondMail = (validator: Validator, { number, seller }: Pick<WaitingInvoice, 'number' | 'seller'>, comment: string | null, url: string) =>
  layOutMail({
    template: 'invoices.to-validate-wrong-second',
    to: validator.email,
    subject: `Facture ${number} : second valideur à corriger`,
    name: nameOf(validator),
    paragraphs: [`Le second valideur de la facture ${number} de ${seller} répond qu’elle n’est pas pour lui. Indiquez-en un autre : elle attend.`, ...(comment ? [`Sa réponse : « ${comment} »`] : [])],
    action: { label: 'Corriger le valideur', url },
  })

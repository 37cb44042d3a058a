import { longInstant } from '@/lib/shared/dates'
import { layOutMail } from '@/lib/shared/mail-layout'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { isSent, statusRow } from '../model/status'
import type { TreatmentReason } from '../model/treatment-reasons'

/** Seconds long and without meaning for its reader: the mail of the next status follows at once. */
const SILENT: readonly InvoiceStatus[] = ['EN_COURS_ACHEMINEMENT', 'VALIDEE_1', 'VALIDEE_2']

/** Does it ask something of the supplier? He is told at once, and so are his colleagues in the portal. */
export const isUrgent = (status: InvoiceStatus): boolean => isSent(status) && statusRow(status).group === 'toDo'

/** Is the supplier told of this status by mail (M10)? */
export const isAnnounced = (status: InvoiceStatus): boolean => isSent(status) && !SILENT.includes(status)

interface StatusNews {
  to: string
  name: string
  number: string
  seller: string
  recipient: string
  status: InvoiceStatus
  at: Date
  reason: TreatmentReason | null
  comment: string | null
  url: string
}

/** M10: an invoice has a new status. */
export function statusMail({ to, name, number, seller, recipient, status, at, reason, comment, url }: StatusNews) {
  const { label, sentence } = statusRow(status)
  return layOutMail({
    template: 'invoices.status-changed',
    to,
    subject: `Facture ${number} : ${label}`,
    name,
    summary: [reason ? `${reason.label}. ${reason.remedy}` : sentence, comment && `« ${comment} »`].filter(Boolean).join(' '),
    paragraphs: [status === 'DEPOSEE' ? `Votre facture ${number} est déposée. Son certificat de dépôt vous attend sur sa page.` : `Votre facture ${number} a un nouveau statut.`, reason?.remedy ?? sentence],
    facts: [
      ['Numéro de facture', number],
      ['Fournisseur', seller],
      ['Destinataire', recipient],
      ['Statut', label],
      ['Depuis le', longInstant(at)],
      ...(reason ? ([['Motif', reason.label]] as [string, string][]) : []),
      ...(comment ? ([['Commentaire', comment]] as [string, string][]) : []),
    ],
    action: { label: 'Voir la facture', url },
  })
}

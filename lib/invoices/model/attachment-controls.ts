import { routes } from '@/lib/shared/routes'
import { type Control, warn } from './control'
import type { DraftFields } from './draft'

export interface AttachmentsFacts {
  /** Besides the PDF of the invoice itself. */
  count: number
  /** The last invoice that this recipient suspended for want of a piece, in two years. */
  asked: { id: string; number: string; comment: string | null } | null
}

/** « ci-joint », « en pièce jointe », « voir annexe »: words that promise a file. */
const ANNOUNCES = /\bci[- ]joint|\bpi[eè]ces?[- ]jointes?|\ben annexe\b|\bjoints? [àa] (?:la|cette|ma) facture/iu
const FIELD = 'attachments'

/** Pieces that this recipient asked for before, or that the comment promises. */
export function attachmentControls({ comment }: Pick<DraftFields, 'comment'>, { count, asked }: AttachmentsFacts): Control[] {
  if (count > 0) return []
  return [
    ...(comment && ANNOUNCES.test(comment) ? [warn('invoice.announced-attachment', 'Le commentaire annonce une pièce jointe, et la facture n’en a pas.', FIELD)] : []),
    ...(asked ? [warn('invoice.asked-attachment', `Ce destinataire a suspendu la facture ${asked.number} faute d’une pièce justificative${asked.comment ? ` : « ${asked.comment} »` : ''}. Joignez-la dès maintenant s’il l’attend aussi pour celle-ci.`, FIELD, { href: routes.invoice(asked.id), label: `Voir ${asked.number}` })] : []),
  ]
}

import { longDate } from '@/lib/shared/dates'
import { layOutMail } from '@/lib/shared/mail-layout'

export interface LeftDraft {
  /** « F-2026-12 », or the name of its file; null where there is neither. */
  name: string | null
  structure: string
  recipient: string | null
  /** « 1 234,56 € » */
  total: string | null
  /** Civil date of the last change. */
  since: string
  url: string
}

const nameOf = ({ name }: LeftDraft) => (name ? `Facture ${name}` : 'Facture sans numéro')

/** What « Mes messages » says of one draft. */
export const draftWords = (draft: LeftDraft) => ({
  subject: `${nameOf(draft)} non envoyée`,
  sentence: `Cette facture est un brouillon, laissé depuis le ${longDate(draft.since)}. Le destinataire ne l’a pas reçue : terminez-la et envoyez-la, ou supprimez-la.`,
})

const NAMED = 20

/** One mail for all the drafts that somebody has left: saved is not sent (portal 7.6). */
export function draftsLeftMail(author: { email: string; firstName: string; lastName: string }, drafts: readonly [LeftDraft, ...LeftDraft[]], draftsUrl: string) {
  const [first] = drafts
  const isOne = drafts.length === 1
  const line = (draft: LeftDraft) => ({ text: [nameOf(draft), draft.structure, draft.recipient && `pour ${draft.recipient}`, draft.total].filter(Boolean).join(', '), url: draft.url })
  const others = drafts.length - NAMED
  return layOutMail({
    template: 'invoices.draft-left',
    to: author.email,
    subject: isOne ? draftWords(first).subject : `${drafts.length} factures non envoyées`,
    name: `${author.firstName} ${author.lastName}`,
    paragraphs: [
      isOne ? `Vous avez enregistré une facture sans l’envoyer, le ${longDate(first.since)}. Tant qu’elle est un brouillon, le destinataire ne l’a pas reçue et rien ne sera payé.` : 'Vous avez enregistré ces factures sans les envoyer. Tant qu’elles sont des brouillons, leurs destinataires ne les ont pas reçues et rien ne sera payé.',
    ],
    sections: [{ title: 'Non envoyées', lines: [...drafts.slice(0, NAMED).map(line), ...(others > 0 ? [{ text: `et ${others > 1 ? `${others} autres` : 'une autre'}`, url: draftsUrl }] : [])] }],
    action: isOne ? { label: 'Terminer la facture', url: first.url } : { label: 'Voir mes brouillons', url: draftsUrl },
    closing: ['Si une facture n’est plus utile, supprimez-la depuis sa page : elle n’a aucune valeur tant qu’elle n’est pas envoyée.'],
  })
}

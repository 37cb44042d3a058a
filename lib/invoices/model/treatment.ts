import { z } from 'zod'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { nextStatus, statusRow, transitionsFrom } from './status'
import type { StatusEvent } from './status-table'
import { reasonsOf } from './treatment-reasons'

/** What a recipient may do with an invoice it received, in the order of its screen (portal 8.5, formats 4.2). */
export const TREATMENTS = [
  { event: 'acknowledgeService', label: 'Service fait' },
  { event: 'order', label: 'Mandater' },
  { event: 'passToAccountant', label: 'Mettre à disposition du comptable' },
  { event: 'book', label: 'Comptabiliser' },
  { event: 'pay', label: 'Mettre en paiement' },
  { event: 'askRecycling', label: 'Demander un recyclage' },
  { event: 'suspend', label: 'Suspendre' },
  { event: 'reject', label: 'Rejeter' },
] as const satisfies readonly { event: StatusEvent; label: string }[]

export type Treatment = (typeof TREATMENTS)[number]['event']

/** The treatments that a status allows. */
export const treatmentsFrom = (status: InvoiceStatus) => TREATMENTS.filter(({ event }) => transitionsFrom(status).some((transition) => transition.by === 'recipient' && transition.event === event))

/** Does this treatment need a reason? */
export const needsReason = (event: Treatment): boolean => reasonsOf(event).length > 0

/** Official statuses of an invoice that its recipient sees: from its being put at disposal. */
export const RECEIVED_STATUSES: readonly InvoiceStatus[] = ['MISE_A_DISPOSITION', 'A_RECYCLER', 'SUSPENDUE', 'COMPLETEE', 'REJETEE', 'SERVICE_FAIT', 'MANDATEE', 'MISE_A_DISPOSITION_COMPTABLE', 'COMPTABILISEE', 'MISE_EN_PAIEMENT']

/** Those on which the recipient must act. */
export const TO_TREAT: readonly InvoiceStatus[] = RECEIVED_STATUSES.filter((status) => treatmentsFrom(status).length > 0)

const COMMENT_MAX = 2000
const events = TREATMENTS.map(({ event }) => event)

const decision = {
  event: z.enum(events, 'Choisissez ce que vous faites de cette facture.'),
  reason: z.string().default(''),
  comment: z.string().trim().max(COMMENT_MAX, `${COMMENT_MAX} caractères au plus.`).default('').transform((typed) => typed || null),
}

function checkReason({ event, reason, comment }: { event: Treatment; reason: string; comment: string | null }, context: z.RefinementCtx) {
  if (!needsReason(event)) return
  if (!reasonsOf(event).some(({ code }) => code === reason)) context.addIssue({ code: 'custom', path: ['reason'], message: 'Choisissez un motif : le fournisseur doit savoir ce qu’il peut corriger.' })
  else if (reason === 'AUTRE' && !comment) context.addIssue({ code: 'custom', path: ['comment'], message: 'Précisez le motif en une phrase.' })
}

export const treatSchema = z.object({ invoiceId: z.uuid('Cette facture n’existe pas.'), version: z.coerce.number('Rechargez la page, puis recommencez.').int(), ...decision }).superRefine(checkReason)

/** Boxes of a list as `id:version`, one or several. */
const chosen = z.preprocess(
  (ticked) => (ticked === undefined ? [] : [ticked].flat()),
  z.array(z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/, 'Rechargez la page, puis recommencez.').transform((box) => ({ invoiceId: box.slice(0, 36), version: Number(box.slice(37)) }))).min(1, 'Cochez au moins une facture.'),
)

/** The same answer to several at once. */
export const treatManySchema = z.object({ structureId: z.uuid('Cette structure n’existe pas.'), chosen, ...decision }).superRefine(checkReason)

/** What a recipient is told whose wish does not go with the status: « Une facture mise en paiement ne peut plus… » */
export function outOfOrder(status: InvoiceStatus, event: Treatment): string | null {
  if (nextStatus(status, event)) return null
  const wish = TREATMENTS.find((treatment) => treatment.event === event)?.label ?? event
  const possible = treatmentsFrom(status).map(({ label }) => `« ${label} »`)
  return `« ${wish} » n’est pas possible : cette facture est au statut « ${statusRow(status).label} ». ${possible.length > 0 ? `Possible maintenant : ${possible.join(', ')}.` : 'Elle n’attend plus rien de vous.'}`
}

import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { InvoiceSide } from '@/prisma/generated/enums'

/** Who reads the history of an invoice, let in by a door of that side. */
export interface EventReader {
  invoiceId: string
  /** The supplier: every chain begins with its tenant. */
  sellerId: string
  side: Exclude<InvoiceSide, 'PORTAIL'>
  /** The structure for which the person reads. */
  readerId: string
}

const DRAFTS = ['INTERPRETEE_OCR', 'BROUILLON', 'SUPPRIMEE']
/** What another side did that the supplier is told of. */
const TOLD_TO_SUPPLIER = ['TELECHARGEMENT_FACTURE', 'TELECHARGEMENT_PIECE_JOINTE', 'AJOUT_PIECE_JOINTE']
/** What the supplier did that the others see on the invoice. */
const TOLD_TO_OTHERS = ['AJOUT_PIECE_JOINTE', 'RETRAIT_PIECE_JOINTE']

/**
 * The events that this side may read. The supplier: all but the mails of others and what they do for themselves. A recipient or
 * validator: statuses from the sending, pieces, its own actions and mails; a recipient, nothing from before the invoice was sent
 * back by somebody else to whom it was addressed by mistake; a validator, no « ce n’est pas pour moi » of another.
 */
export async function visibleEvents(db: Tx, { invoiceId, sellerId, side, readerId }: EventReader): Promise<Prisma.InvoiceEventWhereInput> {
  const own = { structureId: sellerId, invoiceId }
  if (side === 'FOURNISSEUR') {
    return { ...own, NOT: [{ kind: 'COURRIEL', actingId: { not: readerId } }, { kind: 'ACTION', actingId: { not: readerId }, code: { notIn: TOLD_TO_SUPPLIER } }] }
  }
  const astray = side === 'DESTINATAIRE' ? await db.invoiceEvent.findFirst({ where: { ...own, kind: 'STATUT', side: 'DESTINATAIRE', actingId: { not: readerId } }, orderBy: { position: 'desc' }, select: { position: true } }) : null
  return {
    ...own,
    position: { gt: astray?.position ?? 0 },
    OR: [
      { kind: 'STATUT', code: { notIn: DRAFTS }, NOT: { code: 'ERREUR_FOURNISSEUR_SUR_VALIDEUR', actingId: { not: readerId } } },
      { kind: 'DOCUMENT', code: 'FACTURE_ETABLIE' },
      { kind: 'ACTION', OR: [{ actingId: readerId }, { code: { in: TOLD_TO_OTHERS } }] },
      { kind: 'COURRIEL', actingId: readerId },
    ],
  }
}

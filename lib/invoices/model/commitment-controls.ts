import { type Cents, formatCents } from '@/lib/shared/amounts'
import { routes } from '@/lib/shared/routes'
import { CREDIT_NOTE } from './code-lists'
import { type KnownCommitment, unlikeCommitments } from './commitment-shape'
import { type Control, warn } from './control'
import type { DraftFields } from './draft'

/** The engagement that was typed, when it is one that the recipient addressed to this supplier. */
export interface OrderedCommitment {
  id: string
  serviceCode: string | null
  /** VAT included; null when the recipient gave none. */
  amount: Cents | null
  /** What other invoices of this supplier ask on it, credit notes subtracted; refused ones do not count. */
  invoiced: Cents
}

export interface CommitmentFacts {
  /** What the recipient's engagements look like: those of the directory, and those of invoices it accepted. */
  known: KnownCommitment[]
  ordered: OrderedCommitment | null
}

const FIELD = 'purchaseOrderReference'
type Typed = Pick<DraftFields, 'purchaseOrderReference' | 'buyerReference' | 'totalWithVat' | 'typeCode' | 'currency'>

/**
 * What a recipient often rejects about an engagement and the portal cannot be sure of: an unusual shape, another service, more than was ordered.
 * They only warn: the recipient alone knows its orders.
 */
export function commitmentControls({ purchaseOrderReference: number, buyerReference, totalWithVat, typeCode, currency }: Typed, { known, ordered }: CommitmentFacts): Control[] {
  if (!number) return []
  if (!ordered) {
    const example = unlikeCommitments(number, known)
    return example === null ? [] : [warn('invoice.commitment-shape', `Ce n° d’engagement ne ressemble pas à ceux de ce destinataire, par exemple « ${example} ». Comparez-le avec le bon de commande, lettre par lettre.`, FIELD)]
  }
  const link = { href: routes.commitment(ordered.id), label: `Voir l’engagement ${number}` }
  const controls: Control[] = []
  if (ordered.serviceCode && buyerReference && buyerReference !== ordered.serviceCode) {
    controls.push(warn('invoice.commitment-service', `Cet engagement a été émis par le service ${ordered.serviceCode}, et la facture est adressée au service ${buyerReference}.`, 'buyerReference', link))
  }
  if (ordered.amount !== null && totalWithVat !== null && typeCode !== CREDIT_NOTE && currency === 'EUR' && ordered.invoiced + totalWithVat > ordered.amount) {
    const left = ordered.amount > ordered.invoiced ? ordered.amount - ordered.invoiced : 0n
    controls.push(warn('invoice.commitment-exceeded', `Il reste ${formatCents(left)} à facturer sur cet engagement de ${formatCents(ordered.amount)}, et la facture est de ${formatCents(totalWithVat)}. Demandez d’abord à votre client de l’augmenter.`, FIELD, link))
  }
  return controls
}

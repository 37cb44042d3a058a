import type { FieldName, RecognisedField } from '@/lib/recognition/types'
import { formatSiret } from '@/lib/shared/siret'

/** What names a structure: its identifier of some type. */
export interface Identified {
  identifierType: string
  identifier: string
  name: string
}

export interface OtherSeller<S extends Identified = Identified> {
  /** « le SIRET 123 456 789 00012 », « le numéro de TVA FR44732829320 ». */
  printed: string
  /** Another structure of the person, which the invoice names. */
  own: S | null
}

type Read = Partial<Record<FieldName, Pick<RecognisedField, 'value'>>>

/** Does this structure bear what was read? Undefined where the two cannot be compared. */
function isNamedBy({ sellerSiret, sellerVat }: Read, { identifierType, identifier }: Identified): boolean | undefined {
  if (identifierType === 'SIRET' && sellerSiret) return sellerSiret.value === identifier
  // A French VAT number ends with the SIREN.
  if (identifierType === 'SIRET' && sellerVat) return /^FR..\d{9}$/.test(sellerVat.value) ? sellerVat.value.slice(-9) === identifier.slice(0, 9) : undefined
  if (identifierType === 'UE_HORS_FRANCE' && sellerVat) return sellerVat.value === identifier
  return undefined
}

/**
 * The supplier printed on the invoice, when it is not the structure that deposits it (formats 1.2): a word before it goes, never
 * a refusal, since recognition may be wrong and a factor or a group may invoice for another.
 */
export function otherSeller<S extends Identified>(read: Read, seller: Identified, structures: S[]): OtherSeller<S> | null {
  if (isNamedBy(read, seller) !== false) return null
  const printed = seller.identifierType === 'SIRET' && read.sellerSiret ? `le SIRET ${formatSiret(read.sellerSiret.value)}` : `le numéro de TVA ${read.sellerVat?.value}`
  return { printed, own: structures.find((one) => isNamedBy(read, one)) ?? null }
}

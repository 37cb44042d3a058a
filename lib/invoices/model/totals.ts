import type { Cents } from '@/lib/shared/amounts'

/** Montant TTC: HT + TVA − remise globale TTC (portal 7.4, appendix B 13). Never negative. */
export function totalOf(net: Cents, vat: Cents, discount: Cents | null): Cents {
  const total = net + vat - (discount ?? 0n)
  return total < 0n ? 0n : total
}

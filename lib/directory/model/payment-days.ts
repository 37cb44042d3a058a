import type { PayerCategory } from '@/prisma/generated/enums'

/** Days to pay of each kind of payer, from the reception of the invoice (code de la commande publique, R. 2192-10 and 11). */
export const DAYS_OF: Record<PayerCategory, number> = { ADMINISTRATION: 30, HEALTH: 50, PUBLIC_COMPANY: 60 }

export const PAYER_LABELS: Record<PayerCategory, string> = {
  ADMINISTRATION: 'État, collectivités locales et leurs établissements',
  HEALTH: 'établissements publics de santé',
  PUBLIC_COMPANY: 'autres entreprises publiques',
}

/** Legal categories of INSEE that settle it by themselves: hospitals and their unions; national industrial and commercial establishments. */
const BY_LEGAL_CATEGORY: Record<string, PayerCategory> = { 7364: 'HEALTH', 7365: 'HEALTH', 4110: 'PUBLIC_COMPANY', 4120: 'PUBLIC_COMPANY', 4130: 'PUBLIC_COMPANY' }

interface Payer {
  payerCategory: PayerCategory | null
  legalCategory: string | null
}

/** What the directory says of a payer, else its legal category; one of which nothing is known pays as an administration does. */
export const payerCategoryOf = ({ payerCategory, legalCategory }: Payer): PayerCategory => payerCategory ?? BY_LEGAL_CATEGORY[legalCategory?.trim().slice(0, 4) ?? ''] ?? 'ADMINISTRATION'

export const paymentDaysOf = (payer: Payer): number => DAYS_OF[payerCategoryOf(payer)]

import type { VatRegime } from '@/prisma/generated/enums'

/** BT-118 and BT-151, UNTDID 5305 as EN 16931 restricts it: the categories that France uses. */
export type VatCategory = 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O'

export interface Exemption {
  category: VatCategory
  /** BT-121, code list VATEX; null where the list has none for this article. */
  code: string | null
  /** BT-120: the mention the law asks for, printed and in the XML. */
  text: string
}

/** What each reason of our list (portal A.7) is for EN 16931. « 261 » is wider than one French code: article 132 of the directive is the one it transposes. */
const EXEMPTIONS: Record<string, Exemption> = {
  CGI_293B: { category: 'E', code: 'VATEX-FR-FRANCHISE', text: 'TVA non applicable, article 293 B du CGI' },
  CGI_261: { category: 'E', code: 'VATEX-EU-132', text: 'Exonération de TVA, article 261 du CGI' },
  CGI_262: { category: 'G', code: 'VATEX-EU-G', text: 'Exonération de TVA, article 262 I du CGI (exportation)' },
  CGI_262TER_I: { category: 'K', code: 'VATEX-EU-IC', text: 'Exonération de TVA, article 262 ter I du CGI (livraison intracommunautaire)' },
  CGI_283_1: { category: 'AE', code: 'VATEX-EU-AE', text: 'Autoliquidation, article 283-1 du CGI' },
  CGI_283_2NONIES: { category: 'AE', code: 'VATEX-FR-AE', text: 'Autoliquidation, article 283-2 nonies du CGI' },
  CGI_294: { category: 'E', code: null, text: 'TVA non applicable, article 294 du CGI' },
  AUTRE: { category: 'E', code: null, text: 'Opération exonérée de TVA' },
}

const OUT_OF_SCOPE: Exemption = { category: 'O', code: 'VATEX-EU-O', text: 'Opération hors du champ de la TVA' }

/** « Type de TVA » and its reason of exemption, as the invoice states them once for all its lines. */
export interface VatChoice {
  vatRegime: VatRegime | null
  exemptionReason: string | null
}

/** Why no VAT is charged at all; null when the lines bear VAT. */
export function exemptionOf({ vatRegime, exemptionReason }: VatChoice): Exemption | null {
  if (vatRegime === 'SANS_TVA') return OUT_OF_SCOPE
  return vatRegime === 'EXONERATION' ? (EXEMPTIONS[exemptionReason ?? ''] ?? EXEMPTIONS.AUTRE ?? null) : null
}

/** BT-151 of a line: what the invoice says of VAT comes before the rate of the line. */
export const categoryOf = (choice: VatChoice, rate: string): VatCategory => exemptionOf(choice)?.category ?? (Number(rate) === 0 ? 'Z' : 'S')

/** BT-8 (UNTDID 2475): on debits at the date of the invoice, on receipts at the payment; nothing where no VAT falls due. */
export function vatDueCode({ vatRegime }: VatChoice): '5' | '72' | null {
  if (vatRegime === 'TVA_SUR_DEBIT') return '5'
  return vatRegime === 'TVA_SUR_ENCAISSEMENT' ? '72' : null
}

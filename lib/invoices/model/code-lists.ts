import type { PaymentMeans, SubmissionMode, VatRegime } from '@/prisma/generated/enums'

/** Type de TVA (portal A.2), in the order of the official screen. */
export const VAT_REGIMES: Record<VatRegime, string> = {
  TVA_SUR_DEBIT: 'TVA sur les débits',
  TVA_SUR_ENCAISSEMENT: 'TVA sur les encaissements',
  EXONERATION: 'Exonération',
  SANS_TVA: 'Sans TVA',
}

/** Mode de règlement (portal A.3, BT-81). */
export const PAYMENT_MEANS: Record<PaymentMeans, string> = {
  VIREMENT: 'Virement',
  CHEQUE: 'Chèque',
  PRELEVEMENT: 'Prélèvement',
  ESPECE: 'Espèces',
  AUTRE: 'Autre',
  REPORT: 'Report',
}

/** BT-3 */
export const TYPE_CODES = { '380': 'Facture', '381': 'Avoir' } as const
export type TypeCode = keyof typeof TYPE_CODES
export const CREDIT_NOTE: TypeCode = '381'

/** Our list of exemption reasons (portal A.7, decision 13.6), by article of the CGI. */
export const EXEMPTION_REASONS: Record<string, string> = {
  CGI_293B: 'Article 293 B : franchise en base',
  CGI_261: 'Article 261 : activités exonérées (santé, enseignement, associations)',
  CGI_262: 'Article 262 : exportation',
  CGI_262TER_I: 'Article 262 ter I : livraison intracommunautaire',
  CGI_283_1: 'Article 283-1 : prestation à un preneur étranger',
  CGI_283_2NONIES: 'Article 283-2 nonies : autoliquidation, sous-traitance du bâtiment',
  CGI_294: 'Article 294 : départements d’outre-mer sans TVA',
  AUTRE: 'Autre motif',
}

export interface VatRate {
  /** Percent, with a dot. */
  rate: string
  label: string
  where: 'France' | 'Outre-mer' | 'Corse'
}

/** BT-119: rates offered (portal A.6); any other rate from 0 to 100 may be typed, « taux manuel ». */
export const VAT_RATES: VatRate[] = (
  [
    ['France', '20', '10', '5.5', '2.1', '0'],
    ['Outre-mer', '8.5', '1.75', '1.05'],
    ['Corse', '13', '0.9'],
  ] as const
).flatMap(([where, ...rates]) => rates.map((rate) => ({ rate, label: `${rate.replace('.', ',')} %`, where })))

/** Types of attachments (portal 7.4); the PDF of the invoice itself is « Facture PDF » and is never chosen. */
export const ATTACHMENT_TYPES: Record<string, string> = {
  BON_COMMANDE: 'Bon de commande',
  BON_LIVRAISON: 'Bon de livraison',
  SERVICE_FAIT: 'PV ou attestation de service fait',
  RIB: 'RIB',
  DEVIS: 'Devis',
  JUSTIFICATIF: 'Justificatif',
  AUTRE: 'Autre',
}
export const MAIN_ATTACHMENT_LABEL = 'Facture PDF'

/** BT-5: the currencies public bodies are invoiced in, euro first. */
export const CURRENCIES: Record<string, string> = {
  EUR: 'EUR - Euro européen',
  XPF: 'XPF - Franc Pacifique',
  USD: 'USD - Dollar des États-Unis',
  GBP: 'GBP - Livre sterling',
  CHF: 'CHF - Franc suisse',
  CAD: 'CAD - Dollar canadien',
  JPY: 'JPY - Yen japonais',
  DKK: 'DKK - Couronne danoise',
  SEK: 'SEK - Couronne suédoise',
  NOK: 'NOK - Couronne norvégienne',
  PLN: 'PLN - Zloty polonais',
}

/** « FORMAT DE DÉPÔT » of a deposited file, by its submission mode (portal 7.5). */
export const DEPOSIT_FORMATS: Record<SubmissionMode, string> = {
  SAISIE_PORTAIL: 'Saisie sur le portail',
  DEPOT_PDF_PORTAIL: 'PDF non signé',
  DEPOT_PDF_SIGNE_PORTAIL: 'PDF signé',
}

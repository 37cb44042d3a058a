import { inventedSiret } from './invented-siret'
import type { BillingFramework, InvoiceStatus, PaymentMeans, VatRegime } from '@/prisma/generated/enums'

/** An invoice of the demonstration: what its PDF prints is what its fields hold. */
export interface DemonstrationInvoice {
  number: string
  /** Name of the supplier, and who of it deposits. */
  supplier: string
  depositor: string
  recipientSiret: string
  serviceCode?: string
  commitment?: string
  issueDate: string
  /** Days after the date of the invoice. */
  depositedAfter: number
  status: InvoiceStatus
  framework?: BillingFramework
  /** SIRET of the validator (A9, A12). */
  validatorSiret?: string
  typeCode?: '380' | '381'
  precedingNumber?: string
  vatRegime?: VatRegime
  exemptionReason?: string
  paymentMeans?: PaymentMeans
  subject: string
  /** Cents. */
  net: bigint
  /** Percent. */
  rate: string
  comment?: string
  /** What the recipient answered: code of its reason, and its words. */
  reason?: string
  answer?: string
  /** Typed in and issued by the portal, on the day of its date. */
  isEntered?: true
  /** Days from its deposit to its last status. */
  endedAfter?: number
  /** Its refusal was marked as handled. */
  isHandled?: true
}

const BAKERY = { supplier: 'Boulangerie du Four à Bois', depositor: 'camille.durand@four-a-bois.exemple.fr', rate: '5.5', vatRegime: 'TVA_SUR_DEBIT' as const, paymentMeans: 'VIREMENT' as const }
const LIGHTING = { supplier: 'Atelier Lumen', depositor: 'helene.garnier@atelier-lumen.exemple.fr', rate: '20', vatRegime: 'TVA_SUR_ENCAISSEMENT' as const, paymentMeans: 'VIREMENT' as const }
const BUILDER = { supplier: 'Bâti Sud Construction', depositor: 'marc.olivier@bati-sud.exemple.fr', rate: '10', vatRegime: 'TVA_SUR_DEBIT' as const, paymentMeans: 'VIREMENT' as const }

const ROOFER = { supplier: 'Couvertures du Lauragais', depositor: 'denis.faur@couvertures-lauragais.exemple.fr', rate: '0', vatRegime: 'EXONERATION' as const, exemptionReason: 'CGI_283_2NONIES', paymentMeans: 'VIREMENT' as const }

const CATERING = { recipientSiret: '22310001700456', serviceCode: 'DLMG' }
const DEPARTMENT = { recipientSiret: '22310001700423', serviceCode: 'DVI' }
const STATE = { recipientSiret: '11000201100044', serviceCode: 'FAC0000059', commitment: '1300001234' }
const NO_RULE = { recipientSiret: '12345678200051' }

/** Every status that the journey of deposit knows, for each of the three suppliers. */
export const INVOICES: readonly DemonstrationInvoice[] = [
  { ...BAKERY, ...CATERING, commitment: 'CP2026/B101/1', number: 'FB-2026-101', issueDate: '2026-09-30', depositedAfter: 1, status: 'MISE_A_DISPOSITION', subject: 'Pain des cantines, septembre', net: 184_500n },
  { ...BAKERY, ...CATERING, commitment: 'CP2026/B101/1', number: 'FB-2026-112', issueDate: '2026-10-31', depositedAfter: 2, status: 'MISE_A_DISPOSITION', subject: 'Pain des cantines, octobre', net: 201_250n },
  { ...BAKERY, ...CATERING, commitment: 'CP2026/B101/1', number: 'AV-2026-003', issueDate: '2026-11-04', depositedAfter: 1, status: 'MISE_A_DISPOSITION', typeCode: '381', precedingNumber: 'FB-2026-112', subject: 'Avoir sur la livraison du 14 octobre', net: 12_000n },
  { ...BAKERY, ...NO_RULE, number: 'FB-2026-115', issueDate: '2026-11-12', depositedAfter: 0, status: 'EN_COURS_ACHEMINEMENT', framework: 'A2', paymentMeans: 'AUTRE', subject: 'Buffet payé par carte d’achat', net: 42_000n },
  { ...BAKERY, ...STATE, number: 'FB-2026-118', issueDate: '2026-11-18', depositedAfter: 1, status: 'DEPOSEE', subject: 'Petits déjeuners du séminaire', net: 56_800n },
  { ...BAKERY, ...NO_RULE, number: 'FB-2026-119', issueDate: '2026-11-19', depositedAfter: 0, status: 'BROUILLON', subject: 'Galettes de janvier', net: 33_000n, comment: 'À relire avant l’envoi.' },
  { ...BAKERY, ...NO_RULE, number: 'FB-2026-120', issueDate: '2026-11-20', depositedAfter: 0, status: 'INTERPRETEE_OCR', subject: 'Pain de la résidence', net: 27_600n },
  { ...BAKERY, ...NO_RULE, number: 'FB-2026-114', issueDate: '2026-11-10', depositedAfter: 0, status: 'SUPPRIMEE', subject: 'Brouillon abandonné', net: 10_000n },
  { ...LIGHTING, ...DEPARTMENT, commitment: 'AP2026/1234', number: '2026/0457', issueDate: '2026-10-15', depositedAfter: 3, status: 'MISE_A_DISPOSITION', subject: 'Éclairage du parking', net: 1_248_000n },
  { ...LIGHTING, ...STATE, commitment: '1512345678', number: '2026/0481', issueDate: '2026-11-17', depositedAfter: 1, status: 'DEPOSEE', subject: 'Remplacement de luminaires', net: 389_900n },
  { ...LIGHTING, ...NO_RULE, number: '2026/0490', issueDate: '2026-11-20', depositedAfter: 0, status: 'BROUILLON', subject: 'Dépannage', net: 24_000n },
  { ...BUILDER, ...DEPARTMENT, commitment: 'AP2026/5678', number: 'BSC26-088', issueDate: '2026-10-01', depositedAfter: 5, status: 'MISE_A_DISPOSITION', subject: 'Reprise de maçonnerie', net: 4_560_000n },
  { ...BUILDER, ...NO_RULE, number: 'BSC26-093', issueDate: '2026-11-16', depositedAfter: 2, status: 'EN_COURS_ACHEMINEMENT', vatRegime: 'EXONERATION', exemptionReason: 'CGI_283_2NONIES', rate: '0', subject: 'Lot rénovation', net: 875_000n },
  { ...BUILDER, ...DEPARTMENT, commitment: 'AP2026/5678', number: 'BSC26-071', issueDate: '2026-08-03', depositedAfter: 1, status: 'MISE_EN_PAIEMENT', subject: 'Dallage du préau', net: 2_310_000n },
  { ...BUILDER, ...DEPARTMENT, commitment: 'AP2026/5678', number: 'BSC26-079', issueDate: '2026-09-04', depositedAfter: 3, status: 'MANDATEE', subject: 'Reprise d’enduits', net: 918_000n },
  { ...BUILDER, ...DEPARTMENT, commitment: 'AP2026/5678', number: 'BSC26-082', issueDate: '2026-09-18', depositedAfter: 1, status: 'SERVICE_FAIT', subject: 'Seuils et appuis', net: 146_500n },
  { ...BUILDER, ...DEPARTMENT, commitment: 'AP2026/5679', number: 'BSC26-090', issueDate: '2026-11-16', depositedAfter: 2, status: 'A_RECYCLER', reason: 'CMD_ERR', answer: 'L’engagement AP2026/5679 n’existe pas : voir le bon de commande.', subject: 'Cloisons du secrétariat', net: 387_000n },
  { ...BUILDER, ...DEPARTMENT, commitment: 'AP2026/5678', number: 'BSC26-091', issueDate: '2026-11-16', depositedAfter: 2, status: 'SUSPENDUE', reason: 'JUSTIF_ABS', answer: 'Merci de joindre le procès-verbal de réception.', subject: 'Ravalement du pignon', net: 1_260_000n },
  { ...BUILDER, ...DEPARTMENT, commitment: 'AP2026/5678', number: 'BSC26-092', issueDate: '2026-11-17', depositedAfter: 1, status: 'REJETEE', reason: 'QTE_ERR', answer: '40 m² commandés, 60 m² facturés.', subject: 'Carrelage du hall', net: 420_000n },
  { ...BUILDER, ...NO_RULE, number: 'BSC26-094', issueDate: '2026-11-19', depositedAfter: 0, status: 'BROUILLON', subject: 'Pose de cloisons', net: 132_000n },
  { ...ROOFER, ...DEPARTMENT, commitment: 'AP2026/1234', number: 'CL-2026-31', issueDate: '2026-11-18', depositedAfter: 1, status: 'A_VALIDER_1', framework: 'A9', validatorSiret: inventedSiret('99000002'), subject: 'Étanchéité du local technique, en sous-traitance d’Atelier Lumen', net: 412_000n },
]

import type { DemonstrationInvoice } from './invoices'

const BAKERY = { supplier: 'Boulangerie du Four à Bois', depositor: 'camille.durand@four-a-bois.exemple.fr', rate: '5.5', vatRegime: 'TVA_SUR_DEBIT' as const, paymentMeans: 'VIREMENT' as const, depositedAfter: 0 }
const BUILDER = { supplier: 'Bâti Sud Construction', depositor: 'marc.olivier@bati-sud.exemple.fr', rate: '10', vatRegime: 'TVA_SUR_DEBIT' as const, paymentMeans: 'VIREMENT' as const, depositedAfter: 2 }
const CATERING = { recipientSiret: '22310001700456', serviceCode: 'DLMG' }
const DEPARTMENT = { recipientSiret: '22310001700423', serviceCode: 'DVI' }
const NO_RULE = { recipientSiret: '12345678200051' }
const PAID = { status: 'MISE_EN_PAIEMENT' as const, endedAfter: 27 }

const number = (year: number, rank: number) => `CANTATE-${year}-${String(rank).padStart(6, '0')}`
const month = (value: number) => String(value).padStart(2, '0')

/** What the bakery entered in a year: bread every second month, a buffet at 20 %, an avoir, and a refusal that was made again. */
const bakeryYear = (year: number): DemonstrationInvoice[] => [
  ...[1, 3, 5, 7].map((at, index): DemonstrationInvoice => ({ ...BAKERY, ...CATERING, ...PAID, isEntered: true, commitment: `CP${year}/B101/1`, number: number(year, index + 1), issueDate: `${year}-${month(at + 1)}-02`, subject: `Pain des cantines, bimestre ${index + 1}`, net: 168_000n + BigInt(year - 2020) * 3_150n + BigInt(index) * 1_275n })),
  { ...BAKERY, ...NO_RULE, isEntered: true, rate: '20', number: number(year, 5), issueDate: `${year}-09-12`, status: 'REJETEE', reason: 'QTE_ERR', answer: 'Trente couverts commandés, quarante facturés.', endedAfter: 9, isHandled: true, subject: 'Buffet de rentrée', net: 96_000n },
  { ...BAKERY, ...NO_RULE, ...PAID, isEntered: true, rate: '20', number: number(year, 6), issueDate: `${year}-09-23`, subject: 'Buffet de rentrée, trente couverts', net: 72_000n },
  { ...BAKERY, ...CATERING, ...PAID, isEntered: true, typeCode: '381', precedingNumber: number(year, 4), commitment: `CP${year}/B101/1`, number: number(year, 7), issueDate: `${year}-10-04`, subject: 'Avoir sur le quatrième bimestre', net: 8_400n },
]

/** What the builder deposited in a year. */
const builderYear = (year: number): DemonstrationInvoice[] =>
  [2, 6, 11].map((at, index) => ({ ...BUILDER, ...DEPARTMENT, ...PAID, commitment: `AP${year}/${5600 + index}`, number: `BSC${String(year).slice(2)}-${String(12 + index * 20).padStart(3, '0')}`, issueDate: `${year}-${month(at)}-15`, subject: ['Reprise de fondations', 'Escalier de secours', 'Ravalement de façade'][index] as string, net: [1_845_000n, 962_500n, 2_730_000n][index] as bigint }))

/** Three years that are over, for « Archives » and « Liste fiscale », and what the bakery entered this autumn. */
export const ENDED_INVOICES: readonly DemonstrationInvoice[] = [
  ...[2023, 2024, 2025].flatMap((year) => [...bakeryYear(year), ...builderYear(year)]),
  { ...BAKERY, ...CATERING, isEntered: true, status: 'MISE_EN_PAIEMENT', endedAfter: 21, commitment: 'CP2026/B101/1', number: number(2026, 1), issueDate: '2026-10-05', subject: 'Pain des cantines, quatrième bimestre', net: 187_900n },
  { ...BAKERY, ...CATERING, isEntered: true, status: 'MISE_A_DISPOSITION', commitment: 'CP2026/B101/1', number: number(2026, 2), issueDate: '2026-11-06', subject: 'Pain des cantines, cinquième bimestre', net: 193_400n },
  { ...BAKERY, ...NO_RULE, isEntered: true, rate: '20', status: 'MISE_A_DISPOSITION', number: number(2026, 3), issueDate: '2026-11-13', subject: 'Buffet des anciens', net: 64_000n },
]

import { EXEMPTION_REASONS, TYPE_CODES, VAT_REGIMES } from '@/lib/invoices/model/code-lists'
import { SUBMISSION_MODES } from '@/lib/invoices/model/search-criteria'
import { statusRow } from '@/lib/invoices/model/status'
import { reasonOf } from '@/lib/invoices/model/treatment-reasons'
import { ANOMALIES, type Anomaly, anomalyText, suiteSentences } from '@/lib/fiscal-list/model/anomalies'
import { type CurrencyTotals, rateLabel } from '@/lib/fiscal-list/model/totals'
import type { FiscalRow } from '@/lib/fiscal-list/queries/fiscal-rows'
import type { FiscalSummary } from '@/lib/fiscal-list/queries/fiscal-summary'
import type { ExportColumn } from '@/lib/platform/spreadsheet'
import { formatCents } from '@/lib/shared/amounts'
import { columnToCivil, longInstant, shortDate, shortInstant } from '@/lib/shared/dates'
import { formatSiret } from '@/lib/shared/siret'

/** Euros as a number, an avoir in negative: amounts have at most fourteen digits, which a double holds. */
const euros = (cents: bigint, { typeCode }: Pick<FiscalRow, 'typeCode'>) => Number(typeCode === '381' ? -cents : cents) / 100

const sumAt = (row: FiscalRow, rate: string, part: 'base' | 'vat') => {
  const found = row.vat.find((one) => one.rate === rate)
  return found ? euros(found[part], row) : null
}

/** The rates of a list, the highest first: each has its two columns. */
const ratesOf = (totals: readonly CurrencyTotals[]): string[] => [...new Set(totals.flatMap(({ rates }) => rates.flatMap(({ rate }) => rate ?? [])))].sort((a, b) => Number(b) - Number(a))

/** What article 96 G asks for, and what an accountant looks for beside it. */
export const fiscalColumns = ({ totals }: Pick<FiscalSummary, 'totals'>): ExportColumn<FiscalRow>[] => [
  { header: 'Numéro', value: ({ number }) => number },
  { header: 'Date de facture', value: ({ issueDate }) => shortDate(columnToCivil(issueDate)), width: 14 },
  { header: 'Type', value: ({ typeCode }) => TYPE_CODES[typeCode], width: 10 },
  { header: 'Établie et envoyée le', value: ({ submittedAt }) => shortInstant(submittedAt) },
  { header: 'Reçue le', value: ({ receivedAt }) => receivedAt && shortInstant(receivedAt) },
  { header: 'Fournisseur', value: ({ sellerName }) => sellerName, width: 30 },
  { header: 'SIRET du fournisseur', value: ({ sellerIdentifier }) => sellerIdentifier },
  { header: 'Service fournisseur', value: ({ sellerService }) => sellerService },
  { header: 'Destinataire', value: ({ recipientName }) => recipientName, width: 30 },
  { header: 'SIRET du destinataire', value: ({ recipientIdentifier }) => recipientIdentifier },
  { header: 'Code service du destinataire', value: ({ recipientService }) => recipientService },
  { header: 'Devise', value: ({ currency }) => currency, width: 8 },
  { header: 'Montant HT', value: (row) => euros(row.totalWithoutVat, row), isAmount: true },
  ...ratesOf(totals).flatMap((rate): ExportColumn<FiscalRow>[] => [
    { header: `Base HT à ${rateLabel(rate)}`, value: (row) => sumAt(row, rate, 'base'), isAmount: true },
    { header: `TVA à ${rateLabel(rate)}`, value: (row) => sumAt(row, rate, 'vat'), isAmount: true },
  ]),
  { header: 'Montant TVA', value: (row) => euros(row.totalVat, row), isAmount: true },
  { header: 'Montant TTC', value: (row) => euros(row.totalWithVat, row), isAmount: true },
  { header: 'Type de TVA', value: ({ vatRegime }) => vatRegime && VAT_REGIMES[vatRegime] },
  { header: 'Motif d’exonération', value: ({ exemptionReason }) => exemptionReason && (EXEMPTION_REASONS[exemptionReason] ?? exemptionReason) },
  { header: 'N° de facture d’origine', value: ({ precedingNumber }) => precedingNumber },
  { header: 'Mode de dépôt', value: ({ submissionMode }) => SUBMISSION_MODES[submissionMode] },
  { header: 'Données structurées', value: ({ submissionMode, isStructured }) => (submissionMode === 'SAISIE_PORTAIL' || isStructured ? 'oui' : 'non') },
  { header: 'Statut', value: ({ status }) => statusRow(status).label },
  { header: 'Motif du statut', value: ({ status, statusReason }) => reasonOf(status, statusReason)?.label },
  { header: 'Compte dans les totaux', value: ({ isRefused }) => (isRefused ? 'non' : 'oui') },
  { header: 'Anomalies', value: ({ anomalies }) => anomalyText(anomalies), width: 40 },
]

interface TotalLine { label: string; currency: string; count: number | null; net: bigint; vat: bigint; total: bigint | null }

const sums = (label: string, currency: string, { count, net, vat, total }: CurrencyTotals['total'], sign = 1n): TotalLine => ({ label, currency, count, net: sign * net, vat: sign * vat, total: sign * total })

/** The totals as lines of a table: in all, then by rate, for each currency. */
export const totalLines = (totals: readonly CurrencyTotals[]): TotalLine[] =>
  totals.flatMap(({ currency, invoices, credits, total, refused, rates }) => [
    sums('Factures', currency, invoices),
    sums('Avoirs, à soustraire', currency, credits, -1n),
    sums('Total', currency, total),
    ...rates.map(({ rate, base, vat }): TotalLine => ({ label: rate === null ? rateLabel(rate) : `dont ${rateLabel(rate)}`, currency, count: null, net: base, vat, total: null })),
    sums('Rejetées ou refusées, hors totaux', currency, refused),
  ])

const plain = (cents: bigint | null) => (cents === null ? null : Number(cents) / 100)

export const TOTAL_COLUMNS: ExportColumn<TotalLine>[] = [
  { header: 'Total', value: ({ label }) => label, width: 36 },
  { header: 'Devise', value: ({ currency }) => currency, width: 8 },
  { header: 'Nombre', value: ({ count }) => count },
  { header: 'HT', value: ({ net }) => plain(net), isAmount: true },
  { header: 'TVA', value: ({ vat }) => plain(vat), isAmount: true },
  { header: 'TTC', value: ({ total }) => plain(total), isAmount: true },
]

interface AnomalyLine { label: string; count: number | null; how: string }

/** What was found, and how: one line for each kind that occurs, then what the suites and the journal show. */
export const anomalyLines = ({ anomalies, suites, duplicates }: FiscalSummary): AnomalyLine[] => [
  ...(Object.keys(ANOMALIES) as Anomaly[]).filter((code) => anomalies[code]).map((code) => ({ label: ANOMALIES[code].label, count: anomalies[code] ?? 0, how: ANOMALIES[code].how })),
  ...suiteSentences(suites, duplicates, longInstant).map((how) => ({ label: 'Suite des numéros', count: null, how })),
]

export const ANOMALY_COLUMNS: ExportColumn<AnomalyLine>[] = [
  { header: 'Anomalie', value: ({ label }) => label, width: 36 },
  { header: 'Factures', value: ({ count }) => count, width: 10 },
  { header: 'Explication', value: ({ how }) => how, width: 100 },
]

/** One line of the PDF, under the columns of fiscal-document.ts. */
export function documentLine(row: FiscalRow): string[] {
  const { number, typeCode, issueDate, submittedAt, recipientName, recipientIdentifier, currency, vat, totalWithoutVat, totalVat, totalWithVat, anomalies } = row
  const money = (cents: bigint) => formatCents(typeCode === '381' ? -cents : cents, currency)
  return [
    number, shortDate(columnToCivil(issueDate)), shortInstant(submittedAt), [recipientName, recipientIdentifier && formatSiret(recipientIdentifier)].filter(Boolean).join('\n'), money(totalWithoutVat),
    vat.map((one) => `${rateLabel(one.rate)} : ${money(one.vat)}`).join('\n'), money(totalVat), money(totalWithVat), [...(typeCode === '381' ? ['Avoir'] : []), ...(anomalies.length > 0 ? [anomalyText(anomalies)] : [])].join(' ; '),
  ]
}

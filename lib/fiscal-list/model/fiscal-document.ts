import { formatCents } from '@/lib/shared/amounts'
import type { CivilDate } from '@/lib/shared/civil-dates'
import { longInstant, shortDate } from '@/lib/shared/dates'
import { formatSiret } from '@/lib/shared/siret'
import { ANOMALIES, type Anomaly, type AnomalyCounts, suiteSentences, type NumberSuite, type RefusedDuplicate } from './anomalies'
import { type FiscalScope, SCOPE_LABEL } from './fiscal-input'
import { type CurrencyTotals, rateLabel, type Sums } from './totals'

export interface DocumentFacts {
  seller: { name: string; identifier: string; vatNumber: string | null; address: string }
  service: string | null
  isPartial: boolean
  period: { from: CivilDate; to: CivilDate; label: string }
  scope: FiscalScope
  /** The state of the database that it shows. */
  at: Date
  /** Version of the software, which article 96 G asks for. */
  software: string
  summary: { count: number; totals: readonly CurrencyTotals[]; anomalies: AnomalyCounts; suites: readonly NumberSuite[]; duplicates: readonly RefusedDuplicate[] }
  /** SHA-256 of the CSV of the same list: a PDF cannot hold its own. */
  csvSha256: string
}

/** Beyond so many invoices the PDF gives the months, and the CSV whose hash it prints gives the lines: pages by the hundred are read by nobody. */
export const PDF_MOST = 2000

export interface MonthSum {
  /** YYYY-MM */
  month: string
  currency: string
  count: number
  net: bigint
  vat: bigint
  total: bigint
}

/** Adds an invoice to the sums of its month, avoirs subtracted, refusals left out. */
export function addToMonths(months: Map<string, MonthSum>, one: { date: CivilDate; currency: string; isCredit: boolean; isRefused: boolean; net: bigint; vat: bigint; total: bigint }): void {
  if (one.isRefused) return
  const month = one.date.slice(0, 7)
  const key = `${month} ${one.currency}`
  const known = months.get(key) ?? { month, currency: one.currency, count: 0, net: 0n, vat: 0n, total: 0n }
  const sign = one.isCredit ? -1n : 1n
  months.set(key, { ...known, count: known.count + 1, net: known.net + sign * one.net, vat: known.vat + sign * one.vat, total: known.total + sign * one.total })
}

const RIGHT = 'right' as const
const COLUMNS = [
  { label: 'Numéro', width: 2.1 }, { label: 'Date', width: 1.1 }, { label: 'Envoyée le', width: 1.6 }, { label: 'Destinataire', width: 3 }, { label: 'HT', width: 1.4, align: 'right' },
  { label: 'TVA par taux', width: 2, align: 'right' }, { label: 'TVA', width: 1.3, align: 'right' }, { label: 'TTC', width: 1.4, align: 'right' }, { label: 'Remarques', width: 2.4 },
] as const

/**
 * The recap of article 96 G as a document.
 * @param rows one text for each column, made by the caller as it reads them; null where there are more than PDF_MOST.
 */
export function fiscalDocument(facts: DocumentFacts, rows: readonly (readonly string[])[] | null, months: readonly MonthSum[]) {
  const { seller, period, at, summary, scope } = facts
  const reference = `Liste fiscale ${seller.identifier}, ${shortDate(period.from)} – ${shortDate(period.to)}, établie le ${longInstant(at)}`
  return {
    title: 'Liste récapitulative des factures',
    subtitle: `Article 96 G de l’annexe III au CGI, ${period.label}`,
    runningHead: `${seller.name}, SIRET ${formatSiret(seller.identifier)}, ${period.label}`,
    reference,
    createdAt: at,
    isLandscape: true,
    blocks: [
      { kind: 'facts' as const, rows: headFacts(facts) },
      ...summary.totals.flatMap((totals) => totalsBlocks(totals)),
      { kind: 'heading' as const, text: 'Anomalies' },
      ...anomalyBlocks(facts),
      ...(rows === null ? monthBlocks(months) : lineBlocks(rows)),
      { kind: 'smallPrint' as const, text: `Les avoirs sont écrits en négatif. Les factures rejetées ou refusées restent dans la liste et sortent des totaux. Périmètre : ${SCOPE_LABEL[scope].toLowerCase()}.` },
      { kind: 'smallPrint' as const, text: `Empreinte SHA-256 des données (export CSV de la même liste, au même instant) : ${facts.csvSha256}` },
    ],
  }
}

const lineBlocks = (rows: readonly (readonly string[])[]) => [
  { kind: 'heading' as const, text: rows.length === 0 ? 'Aucune facture dans cette période' : 'Factures et avoirs, par date' },
  ...(rows.length > 0 ? [{ kind: 'table' as const, columns: COLUMNS, rows }] : []),
]

const monthBlocks = (months: readonly MonthSum[]) => [
  { kind: 'heading' as const, text: 'Par mois' },
  { kind: 'paragraph' as const, text: `Cette liste compte plus de ${PDF_MOST.toLocaleString('fr-FR')} factures : leurs lignes sont dans l’export CSV, dont l’empreinte figure à la fin. Pour un PDF de toutes les lignes, choisissez une période plus courte.` },
  {
    kind: 'table' as const,
    columns: [{ label: 'Mois', width: 2 }, { label: 'Nombre', width: 1, align: RIGHT }, { label: 'HT', width: 2, align: RIGHT }, { label: 'TVA', width: 2, align: RIGHT }, { label: 'TTC', width: 2, align: RIGHT }],
    rows: months.map(({ month, currency, count, net, vat, total }) => [month.split('-').reverse().join('/'), count.toLocaleString('fr-FR'), ...[net, vat, total].map((cents) => formatCents(cents, currency))]),
  },
]

function headFacts({ seller, service, isPartial, period, scope, at, software, summary }: DocumentFacts): [string, string][] {
  return [
    ['Fournisseur', `${seller.name}, ${seller.address}`],
    ['SIRET', formatSiret(seller.identifier)],
    ...(seller.vatNumber ? [['N° de TVA', seller.vatNumber] as [string, string]] : []),
    ...(service ? [['Service', service] as [string, string]] : []),
    ...(isPartial ? [['Étendue', 'Les services de la personne qui l’a demandée, et non toute la structure'] as [string, string]] : []),
    ['Période', `${shortDate(period.from)} – ${shortDate(period.to)}, date des factures`],
    ['Factures et avoirs', `${summary.count.toLocaleString('fr-FR')} (${SCOPE_LABEL[scope].toLowerCase()})`],
    ['Établie le', `${longInstant(at)}, heure de Paris`],
    ['Logiciel', software],
  ]
}

function totalsBlocks({ currency, invoices, credits, total, refused, rates }: CurrencyTotals) {
  const money = (cents: bigint) => formatCents(cents, currency)
  const line = (label: string, { count, net, vat, total: all }: Sums, sign = 1n) => [label, count.toLocaleString('fr-FR'), money(sign * net), money(sign * vat), money(sign * all)]
  const amounts = [{ label: 'HT', width: 2, align: RIGHT }, { label: 'TVA', width: 2, align: RIGHT }]
  return [
    { kind: 'heading' as const, text: `Totaux en ${currency}` },
    {
      kind: 'table' as const, strongRows: 1,
      columns: [{ label: '', width: 4 }, { label: 'Nombre', width: 1, align: RIGHT }, ...amounts, { label: 'TTC', width: 2, align: RIGHT }],
      rows: [...(refused.count > 0 ? [line('Rejetées ou refusées, hors totaux', refused)] : []), line('Factures', invoices), line('Avoirs, à soustraire', credits, -1n), line('Total', total)],
    },
    {
      kind: 'table' as const,
      columns: [{ label: 'Taux de TVA, avoirs soustraits', width: 4 }, { label: 'Base HT', width: 2, align: RIGHT }, { label: 'TVA', width: 2, align: RIGHT }],
      rows: rates.map(({ rate, base, vat }) => [rateLabel(rate), money(base), money(vat)]),
    },
  ]
}

function anomalyBlocks({ summary: { anomalies, suites, duplicates } }: DocumentFacts) {
  const counted = (Object.keys(ANOMALIES) as Anomaly[]).filter((code) => anomalies[code]).map((code) => `${ANOMALIES[code].label} : ${anomalies[code]?.toLocaleString('fr-FR')}`)
  const sentences = [...counted, ...suiteSentences(suites, duplicates, longInstant)]
  return (sentences.length > 0 ? sentences : ['Aucune anomalie n’a été trouvée.']).map((text) => ({ kind: 'paragraph' as const, text }))
}

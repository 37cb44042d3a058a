import type { BillingFramework, SubmissionMode } from '@/prisma/generated/enums'
import { type CivilDate, longDate, longInstant } from '@/lib/shared/dates'
import { type Cents, formatCents } from '@/lib/shared/money'
import { formatSiret } from '@/lib/shared/siret'
import { DEPOSIT_FORMATS, TYPE_CODES, type TypeCode } from './code-lists'
import { frameworkLabel } from './frameworks'

/** What the certificate of deposit states, as it was at the moment of sending. */
export interface CertifiedDeposit {
  officialId: string
  number: string
  typeCode: TypeCode
  billingFramework: BillingFramework
  submissionMode: SubmissionMode
  issueDate: CivilDate
  submittedAt: Date
  submittedBy: string
  seller: { name: string; identifier: string; service: string | null }
  recipient: { name: string; identifier: string; service: string | null }
  purchaseOrderReference: string | null
  currency: string
  totalWithoutVat: Cents
  totalVat: Cents
  totalWithVat: Cents
  amountDue: Cents
  file: { name: string; size: number; sha256: string }
}

/** The one text of the stated facts, whose SHA-256 is the print of the certificate: same facts, same print. */
export const canonicalText = (deposit: CertifiedDeposit): string =>
  JSON.stringify(deposit, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))

type Facts = readonly (readonly [label: string, value: string])[]

const party = (title: string, { name, identifier, service }: CertifiedDeposit['seller']): Facts => [
  [title, name],
  ['SIRET', formatSiret(identifier)],
  ...(service ? [['Service', service] as const] : []),
]

/**
 * The certificate as the parts of a PDF; the same deposit gives the same bytes.
 * @param print SHA-256 of `canonicalText`, hexadecimal.
 */
export function certificateParts(deposit: CertifiedDeposit, print: string) {
  const money = (cents: Cents) => formatCents(cents, deposit.currency)
  const facts = (rows: Facts) => ({ kind: 'facts' as const, rows })
  const heading = (text: string) => ({ kind: 'heading' as const, text })
  return {
    title: 'Certificat de dépôt',
    subtitle: `${TYPE_CODES[deposit.typeCode]} ${deposit.number}, déposée le ${longInstant(deposit.submittedAt)} (heure de Paris)`,
    reference: `Certificat de dépôt n° ${deposit.officialId}`,
    createdAt: deposit.submittedAt,
    blocks: [
      { kind: 'paragraph' as const, text: 'Le portail certifie avoir reçu la facture ci-dessous à la date et à l’heure indiquées. Conservez ce document : il fait foi de la date de dépôt.' },
      heading('Dépôt'),
      facts([
        ['Date et heure de dépôt', `${longInstant(deposit.submittedAt)} (heure de Paris)`],
        ['Instant (UTC)', deposit.submittedAt.toISOString()],
        ['Déposée par', deposit.submittedBy],
        ['Identifiant de la facture', deposit.officialId],
        ['Format de dépôt', `${DEPOSIT_FORMATS[deposit.submissionMode]} (${deposit.submissionMode})`],
      ]),
      heading('Facture'),
      facts([
        ['Type', TYPE_CODES[deposit.typeCode]],
        ['Numéro', deposit.number],
        ['Date de facture', longDate(deposit.issueDate)],
        ['Cadre de facturation', frameworkLabel(deposit.billingFramework)],
        ...(deposit.purchaseOrderReference ? [['N° d’engagement', deposit.purchaseOrderReference] as const] : []),
      ]),
      heading('Parties'),
      facts([...party('Fournisseur', deposit.seller), ...party('Destinataire', deposit.recipient)]),
      heading('Montants'),
      facts([['Montant HT', money(deposit.totalWithoutVat)], ['Montant TVA', money(deposit.totalVat)], ['Montant TTC', money(deposit.totalWithVat)], ['Net à payer', money(deposit.amountDue)]]),
      heading('Empreintes'),
      facts([
        ['Fichier', `${deposit.file.name} (${deposit.file.size} octets)`],
        ['SHA-256 du fichier', deposit.file.sha256],
        ['Empreinte du certificat', print],
      ]),
    ],
  }
}

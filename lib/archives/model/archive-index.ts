import { TYPE_CODES, type TypeCode } from '@/lib/invoices/model/code-lists'
import { statusRow } from '@/lib/invoices/model/status'
import { formatCents } from '@/lib/shared/amounts'
import type { CivilDate } from '@/lib/shared/civil-dates'
import { longInstant, shortDate, shortInstant } from '@/lib/shared/dates'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { type ArchivedFile, FILE_ROLES, type FileState, STATE_WORDS } from './archived-file'

/** A file with its place in the ZIP. */
export type PlacedFile = ArchivedFile & { path: string }

export interface IndexedInvoice {
  folder: string
  number: string
  typeCode: string
  issueDate: CivilDate
  submittedAt: Date
  seller: { name: string; identifier: string }
  buyer: { name: string; identifier: string }
  purchaseOrderReference: string | null
  totals: { net: bigint; vat: bigint; total: bigint }
  currency: string
  status: InvoiceStatus
  archivedAt: Date
  keptUntil: CivilDate
  files: PlacedFile[]
}

/** What was found of each file just before the ZIP was made, by its hash. */
export type States = ReadonlyMap<string, FileState>

const stateOf = (states: States, { sha256 }: ArchivedFile): FileState => states.get(sha256) ?? 'missing'
export const isWhole = (states: States, file: ArchivedFile): boolean => stateOf(states, file) === 'sound'

/** « conforme », or what is wrong with which file: that one is not in the ZIP. */
export function integrityText({ files }: IndexedInvoice, states: States): string {
  const damaged = files.filter((file) => !isWhole(states, file))
  return damaged.length === 0 ? 'conforme' : damaged.map((file) => `${FILE_ROLES[file.role]} (${file.name}) : ${STATE_WORDS[stateOf(states, file)]}, non fourni`).join(' ; ')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const hrefOf = (path: string) => path.split('/').map(encodeURIComponent).join('/')

function rowHtml(invoice: IndexedInvoice, states: States): string {
  const { number, typeCode, issueDate, submittedAt, seller, buyer, purchaseOrderReference, totals, currency, status, keptUntil, files } = invoice
  const links = files.filter((file) => isWhole(states, file)).map((file) => `<li><a href="${hrefOf(file.path)}">${escaped(FILE_ROLES[file.role])}${file.role === 'piece' ? ` : ${escaped(file.name)}` : ''}</a></li>`)
  const cells = [
    TYPE_CODES[typeCode as TypeCode] ?? typeCode, shortDate(issueDate), shortInstant(submittedAt), `${seller.name} ${seller.identifier}`, `${buyer.name} ${buyer.identifier}`, purchaseOrderReference ?? '',
    formatCents(totals.net, currency), formatCents(totals.vat, currency), formatCents(totals.total, currency), statusRow(status).label, shortDate(keptUntil), integrityText(invoice, states),
  ]
  return `<tr><th scope="row">${escaped(number)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}<td><ul>${links.join('')}</ul></td></tr>`
}

const HEADINGS = ['Numéro', 'Type', 'Date', 'Envoyée le', 'Fournisseur', 'Destinataire', 'N° d’engagement', 'HT', 'TVA', 'TTC', 'Statut', 'Conservée jusqu’au', 'Intégrité', 'Fichiers']

/** The index as a page that any browser opens, without anything from elsewhere. */
export const indexHtml = (invoices: readonly IndexedInvoice[], states: States, at: Date): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Archive de factures</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem;color:#16202c}table{border-collapse:collapse}caption{text-align:left;font-weight:600;padding:.5rem 0}th,td{border:1px solid #8a8f98;padding:.4rem .6rem;text-align:left;vertical-align:top}ul{margin:0;padding-left:1.2rem}</style></head>
<body><h1>Archive de factures</h1>
<p>${invoices.length.toLocaleString('fr-FR')} facture${invoices.length > 1 ? 's' : ''}, tirée${invoices.length > 1 ? 's' : ''} du portail Cantate le ${longInstant(at)} (heure de Paris). Le fichier README.txt explique ce que contient cette archive.</p>
<table><caption>Factures et avoirs</caption><thead><tr>${HEADINGS.map((heading) => `<th scope="col">${heading}</th>`).join('')}</tr></thead>
<tbody>
${invoices.map((invoice) => rowHtml(invoice, states)).join('\n')}
</tbody></table></body></html>
`

/** What whoever opens the archive in ten or thirty years needs to know. */
export const readme = (count: number, at: Date): string => `ARCHIVE DE FACTURES
===================

Cette archive a été tirée du portail Cantate le ${longInstant(at)} (heure de Paris).
Elle contient ${count.toLocaleString('fr-FR')} facture${count > 1 ? 's' : ''}. Aucun logiciel particulier n’est nécessaire pour la lire.

CE QU’ELLE CONTIENT
- index.html : la liste des factures, à ouvrir avec un navigateur ; chaque ligne mène à ses fichiers.
- index.csv : la même liste pour un tableur (UTF-8, séparateur « ; », virgule décimale).
- factures/NUMÉRO/ : un dossier par facture ou avoir :
    NUMÉRO.pdf               la facture elle-même, telle qu’elle a été envoyée, octet pour octet ;
    certificat-de-depot.pdf  le certificat de dépôt, qui porte la date d’envoi et l’empreinte de la facture ;
    donnees.json             les données de la facture et son histoire, en texte ;
    pieces-jointes/          les pièces envoyées avec elle, s’il y en a.
- SHA256SUMS : l’empreinte SHA-256 de chaque fichier de cette archive.

LIRE LES DONNÉES
donnees.json est du JSON (RFC 8259, UTF-8). Ses noms sont ceux de la norme européenne EN 16931-1 : « BT-1 Invoice number »
est le numéro de la facture, « BT-112 Invoice total amount with VAT » le montant TTC. Les montants sont des nombres décimaux avec
un point, les dates AAAA-MM-JJ, les instants en temps universel (ISO 8601). La partie « portail » dit quand et par qui la facture a
été envoyée, et la suite de ses statuts.
Une facture saisie dans le portail est un PDF Factur-X (PDF/A-3) : les mêmes données y sont aussi en XML, dans la pièce jointe
« factur-x.xml » du PDF, que montre tout lecteur de PDF.

VÉRIFIER QUE RIEN N’A CHANGÉ
Dans le dossier de cette archive : « sha256sum -c SHA256SUMS » (Linux), « shasum -a 256 -c SHA256SUMS » (macOS) ; sous Windows,
« Get-FileHash FICHIER » donne l’empreinte d’un fichier, à comparer à celle de la liste. L’empreinte de la facture est
aussi imprimée sur son certificat de dépôt.
Chaque fichier a été relu et comparé à son empreinte d’origine au moment de faire cette archive. Un fichier qui n’était plus
conforme n’y est pas : la colonne « Intégrité » de l’index le dit.

DURÉE
Les factures sont conservées dix ans au moins à compter de leur envoi. L’index donne la date de fin pour chacune.
`

/** The list that sha256sum, shasum and their like check. */
export const checksums = (files: readonly { path: string; sha256: string }[]): string => files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')

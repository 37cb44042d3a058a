import { randomBytes } from 'node:crypto'
import { db, type Tx } from '@/lib/platform/db'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl, isDemonstration } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { makePdf } from '@/lib/platform/pdf-document'
import { sha256Of } from '@/lib/platform/storage'
import { columnToCivil } from '@/lib/shared/dates'
import { conflict, DomainError, notFound } from '@/lib/shared/errors'
import { centsToPlain } from '@/lib/shared/money'
import { routes } from '@/lib/shared/routes'
import { ensureIssued } from '../jobs/issue-invoice'
import { ATTESTATION_FILE, ATTESTATION_FORM, type AttestationDocument, type AttestedFacts, CODE_BYTES, codeOf, codePrint, MOST_EVENTS, SIDE_WORDS } from '../model/attestation'
import { attestationParts } from '../model/attestation-paper'
import { findBreak, headOf } from '../model/event-chain'
import { type EventReader, visibleEvents } from '../queries/visible-events'

export interface PreparedAttestation {
  name: string
  pdf: Buffer
  /** Its row, but for the person. */
  row: { structureId: string; invoiceId: string; side: EventReader['side']; actingId: string; position: number; head: string; shown: number[]; facts: string; codeSha256: string; pdfSha256: string; at: Date }
}

/**
 * Before the transaction: the attestation of an invoice's history as it is now, for one side. Its own delivery is the next event,
 * which it cannot cover.
 * @throws not found for what was never sent; conflict for a history that cannot be attested: empty, or too long
 */
export async function prepareAttestation(reader: EventReader, now: Date): Promise<PreparedAttestation> {
  await ensureIssued(reader.invoiceId)
  const [facts, chain, shown, structure] = await Promise.all([readFacts(db(), reader.invoiceId), readChain(db(), reader), readShown(db(), reader), db().structure.findUniqueOrThrow({ where: { id: reader.readerId }, select: { name: true } })])
  if (!facts) throw notFound('attestation.none', 'Cette facture n’est pas envoyée\u00a0: il n’y a rien à attester.')
  if (chain.length === 0) throw conflict('attestation.empty', 'L’historique de cette facture est vide\u00a0: il n’y a rien à attester.')
  if (chain.length > MOST_EVENTS) throw conflict('attestation.too-long', `L’historique de cette facture dépasse ${MOST_EVENTS} événements. Exportez-le en CSV, ou écrivez-nous pour une attestation établie à la main.`)
  const broken = findBreak(chain)
  if (broken) {
    log('error', 'chain.broken', { invoiceId: reader.invoiceId, ...broken })
    throw new DomainError('unavailable', 'attestation.broken', `L’historique de cette facture ne concorde plus à l’événement n° ${broken.position}\u00a0: le portail ne l’atteste pas. L’exploitant est prévenu.`)
  }
  const code = codeOf(randomBytes(CODE_BYTES))
  const document = documentOf({ code, reader, structureName: structure.name, facts, chain, shown, now })
  const address = absoluteUrl(routes.verifyAttestation)
  const parts = attestationParts({ document, facts, forWhom: SIDE_WORDS[reader.side], address, addressWithCode: `${address}?code=${code}`, isDemonstration: isDemonstration() })
  const attachment = { name: ATTESTATION_FILE, mediaType: 'application/json', description: 'Les événements et leur chaîne, pour les machines', bytes: Buffer.from(JSON.stringify(document, null, 1)), relationship: 'Source' as const }
  const pdf = await makePdf({ ...parts, attachment })
  const { invoiceId, sellerId, side, readerId } = reader
  return {
    name: `attestation-${facts.numero.replace(/[^A-Za-z0-9_-]/g, '-')}.pdf`,
    pdf,
    row: { structureId: sellerId, invoiceId, side, actingId: readerId, position: chain.length, head: headOf(chain), shown: [...shown], facts: JSON.stringify(facts), codeSha256: codePrint(code), pdfSha256: sha256Of(pdf), at: now },
  }
}

/** « Télécharger une attestation »: what was prepared is known again from now on, and is itself an event. */
export async function attestInvoice({ name, pdf, row }: PreparedAttestation, { tx, actor, now }: CommandContext): Promise<{ name: string; pdf: Buffer; invoiceId: string }> {
  const { structureId, invoiceId, actingId, position } = row
  await tx.invoiceAttestation.create({ data: { ...row, userId: actor.userId } })
  await tx.invoiceAction.create({ data: { structureId, invoiceId, code: 'ATTESTATION', userId: actor.userId, actingId, at: now, detail: { rangs: position } } })
  return { name, pdf, invoiceId }
}

/** Every link of an invoice, in order. */
export const readChain = (tx: Tx, { sellerId, invoiceId }: Pick<EventReader, 'sellerId' | 'invoiceId'>, upTo?: number) =>
  tx.invoiceEvent.findMany({ where: { structureId: sellerId, invoiceId, ...(upTo !== undefined && { position: { lte: upTo } }) }, select: { position: true, text: true, print: true, link: true }, orderBy: { position: 'asc' }, take: MOST_EVENTS + 1 })

const readShown = async (tx: Tx, reader: EventReader) => new Set((await tx.invoiceEvent.findMany({ where: await visibleEvents(tx, reader), select: { position: true }, orderBy: { position: 'asc' } })).map(({ position }) => position))

interface Contents {
  code: string
  reader: EventReader
  structureName: string
  facts: AttestedFacts
  chain: { position: number; text: string; print: string; link: string }[]
  shown: ReadonlySet<number>
  now: Date
}

function documentOf({ code, reader, structureName, facts, chain, shown, now }: Contents): AttestationDocument {
  return {
    forme: ATTESTATION_FORM,
    portail: absoluteUrl('/'),
    code,
    delivree: now.toISOString(),
    pour: { cote: reader.side, structure: structureName },
    facture: facts,
    evenements: chain.map(({ position, text, print, link }) => ({ rang: position, texte: shown.has(position) ? text : null, empreinte: print, maillon: link })),
    tete: headOf(chain),
  }
}

async function readFacts(tx: Tx, invoiceId: string): Promise<AttestedFacts | null> {
  const invoice = await tx.invoice.findUnique({ where: { id: invoiceId }, include: { structure: true, sellerService: true, buyer: true, buyerService: true, original: true } })
  if (!invoice?.submittedAt || !invoice.buyer || !invoice.original || !invoice.issueDate) return null
  const { structure, buyer, original } = invoice
  const plain = (cents: bigint | null) => centsToPlain(cents ?? 0n)
  return {
    identifiant: invoice.officialId.toString(),
    numero: invoice.number ?? '',
    type: invoice.typeCode,
    date: columnToCivil(invoice.issueDate),
    fournisseur: { nom: structure.name, identifiant: structure.identifier, service: invoice.sellerService?.name ?? null },
    destinataire: { nom: buyer.name, identifiant: buyer.identifier, service: invoice.buyerReference && [invoice.buyerReference, invoice.buyerService?.name].filter(Boolean).join(' – ') },
    engagement: invoice.purchaseOrderReference,
    devise: invoice.currency,
    ht: plain(invoice.totalWithoutVat), tva: plain(invoice.totalVat), ttc: plain(invoice.totalWithVat), net: plain(invoice.amountDue),
    fichier: { nom: original.name, taille: original.size, sha256: original.sha256 },
    statut: invoice.status,
    depuis: invoice.statusAt.toISOString(),
  }
}

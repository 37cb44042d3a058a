import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { log } from '@/lib/platform/log'
import { sha256Of } from '@/lib/platform/storage'
import { invalid } from '@/lib/shared/errors'
import { type AttestationDocument, type AttestedFacts, codePrint, readCode, readDocument } from '../model/attestation'
import { alterationsOf, contradiction, type DeliveredAttestation, shownEvents, type Statement, type Verdict, type verifySchema } from '../model/attestation-verdict'
import { visibleEvents } from '../queries/visible-events'
import { readAttestationFile } from '../read-attestation-file'
import { readChain } from './attest-invoice'

const MOST_BYTES = 10 * 2 ** 20

/** What was given to be verified; a file without the events of an attestation has no document. */
export type Candidate = { code: string; file: null } | { code: null; file: { pdfSha256: string; document: AttestationDocument | null } }

/**
 * Before the transaction: reads what was given, in memory only.
 * @throws invalid when nothing usable was given
 */
export async function readCandidate({ file, code: typed }: z.output<typeof verifySchema>): Promise<Candidate> {
  // A control left alone is sent as a file without a byte.
  if (!file?.size) {
    if (!typed.trim()) throw invalid('attestation.nothing', 'Choisissez le PDF de l’attestation, ou saisissez son code de vérification.', 'file')
    const code = readCode(typed)
    if (!code) throw invalid('attestation.code', 'Un code de vérification compte 26 signes, par groupes de quatre. Recopiez-le en entier\u00a0; les tirets et les espaces ne comptent pas.', 'code')
    return { code, file: null }
  }
  if (file.size > MOST_BYTES) throw invalid('attestation.too-heavy', 'Ce fichier dépasse 10 Mo\u00a0: nos attestations sont plus légères. Choisissez le PDF tel qu’il a été téléchargé.', 'file')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const json = await readAttestationFile(bytes)
  return { code: null, file: { pdfSha256: sha256Of(bytes), document: json === null ? null : readDocument(json) } }
}

/**
 * « Vérifier »: recomputes the chain and compares it with the registry. Who holds an attestation, or its code, is shown what
 * that attestation states; nobody else is shown anything.
 */
export async function verifyAttestation(candidate: Candidate, { tx }: Pick<CommandContext<null>, 'tx'>): Promise<Verdict> {
  const { file } = candidate
  const by = file ? 'file' : 'code'
  const code = file ? file.document && readCode(file.document.code) : candidate.code
  const row = code ? await tx.invoiceAttestation.findUnique({ where: { codeSha256: codePrint(code) } }) : null
  if (!row) return file && !file.document ? { outcome: 'foreign' } : { outcome: 'unknown', by }
  const { structureId: sellerId, invoiceId, position, at, actingId } = row
  const delivered: DeliveredAttestation = { ...row, links: await readChain(tx, { sellerId, invoiceId }, position) }
  const side = row.side === 'PORTAIL' ? 'FOURNISSEUR' : row.side
  const since = await tx.invoiceEvent.count({ where: { AND: [await visibleEvents(tx, { invoiceId, sellerId, side, readerId: actingId }), { position: { gt: position }, code: { not: 'ATTESTATION' } }] } })
  const statement: Statement = { facts: JSON.parse(row.facts) as AttestedFacts, issuedAt: at.toISOString(), position, head: row.head, events: shownEvents(delivered), since }
  const wrongAt = contradiction(delivered)
  if (wrongAt !== null) {
    log('error', 'chain.contradicts-attestation', { invoiceId, attestationId: row.id, position: wrongAt })
    return { outcome: 'contradicted', position: wrongAt, statement }
  }
  if (!file?.document || file.pdfSha256 === row.pdfSha256) return { outcome: 'authentic', by, statement }
  const alterations = alterationsOf(file.document, delivered, at)
  return alterations.length > 0 ? { outcome: 'altered', alterations, statement } : { outcome: 'reworked', statement }
}

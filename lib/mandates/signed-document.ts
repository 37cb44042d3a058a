import { makePdf } from '@/lib/platform/pdf-document'
import { longInstant } from '@/lib/shared/dates'
import { articlesOf } from './model/contract'
import { signatoryRows, structureRows, type Parties } from './model/parties'

export interface Signature {
  mandateName: string
  mandateNumber: bigint
  parties: Parties
  signedAt: Date
  /** Network address of the signatory, part of the proof. */
  signedFrom: string | null
}

/** The signed mandate as a PDF: parties, articles, and the proof of the signature. The same signature gives the same bytes. */
export function signedDocument({ mandateName, mandateNumber, parties, signedAt, signedFrom }: Signature): Promise<Buffer> {
  const { firstName, lastName, email } = parties.signatory
  return makePdf({
    title: 'Mandat de facturation',
    subtitle: `${mandateName} – mandat n° ${mandateNumber}`,
    reference: `Mandat de facturation n° ${mandateNumber} – ${parties.structure.name}`,
    createdAt: signedAt,
    blocks: [
      { kind: 'heading', text: 'Mandant' },
      { kind: 'facts', rows: structureRows(parties) },
      { kind: 'heading', text: 'Signataire' },
      { kind: 'facts', rows: signatoryRows(parties) },
      ...articlesOf(parties).flatMap(({ title, paragraphs }) => [{ kind: 'heading' as const, text: title }, ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text }))]),
      { kind: 'heading', text: 'Signature' },
      { kind: 'paragraph', text: `${firstName} ${lastName}, authentifié sur le portail par son compte ${email}, a déclaré avoir lu ce mandat et l’accepter.` },
      { kind: 'facts', rows: [['Signé le', `${longInstant(signedAt)} (heure de Paris)`], ['Signé par', `${firstName} ${lastName}`], ['Adresse réseau', signedFrom ?? 'non relevée'], ['Accord', '« J’ai lu le mandat et je l’accepte. »']] },
    ],
  })
}

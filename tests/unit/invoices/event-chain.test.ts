import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ATTESTATION_FORM, type AttestationDocument, codeOf, readCode, readDocument } from '@/lib/invoices/model/attestation'
import { alterationsOf, contradiction, type DeliveredAttestation } from '@/lib/invoices/model/attestation-verdict'
import { type ChainLink, findBreak, GENESIS, headOf, linkOf, printOf } from '@/lib/invoices/model/event-chain'
import { readEventText, wordsOf } from '@/lib/invoices/model/event-words'

/** As the database makes it. */
function chainOf(texts: string[]): (ChainLink & { text: string })[] {
  let before = GENESIS
  return texts.map((text, index) => {
    const print = printOf(text)
    before = linkOf(before, print)
    return { position: index + 1, text, print, link: before }
  })
}

const texts = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 2, maxLength: 12 })
const at = (chain: readonly unknown[]) => fc.nat(chain.length - 1)
const delivered = (links: (ChainLink & { text: string })[], shown = links.map(({ position }) => position)): DeliveredAttestation => ({ position: links.length, head: headOf(links), shown, facts: '{"numero":"F-1"}', pdfSha256: '', links })

const documentOf = ({ links, shown, head }: DeliveredAttestation): AttestationDocument => ({
  forme: ATTESTATION_FORM, portail: 'https://portail.example/', code: 'x', delivree: '2026-03-12T10:00:00.000Z', pour: { cote: 'FOURNISSEUR', structure: 'Fournil' }, facture: JSON.parse('{"numero":"F-1"}') as AttestationDocument['facture'],
  evenements: links.map(({ position, text, print, link }) => ({ rang: position, texte: shown.includes(position) ? text : null, empreinte: print, maillon: link })), tete: head,
})

describe('the chain of an invoice', () => {
  it('is what its description says, by any tool', () => {
    const sha256 = (text: string) => createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex')
    const [first, second] = chainOf(['{"rang":1,"sel":"é"}', '{"rang":2}'])
    expect(first).toMatchObject({ print: sha256('{"rang":1,"sel":"é"}'), link: sha256(`${'0'.repeat(64)}${first?.print}`) })
    expect(second?.link).toBe(sha256(`${first?.link}${sha256('{"rang":2}')}`))
    expect(headOf([])).toBe('0'.repeat(64))
  })

  it('holds, with texts left out too', () => {
    fc.assert(fc.property(texts, fc.func(fc.boolean()), (words, hides) => findBreak(chainOf(words).map((link) => (hides(link.position) ? { ...link, text: null } : link))) === null))
  })

  it('shows any text that was changed, and any link that was removed, swapped or put in', () => {
    fc.assert(fc.property(texts.chain((words) => fc.tuple(fc.constant(chainOf(words)), at(words), at(words), fc.string())), ([chain, one, other, typed]) => {
      const [link, swapped] = [chain[one]!, chain[other]!]
      const changed = chain.map((each) => (each === link ? { ...each, text: `${each.text}${typed}!` } : each))
      expect(findBreak(changed)).toEqual({ position: link.position, problem: 'text' })
      expect(findBreak(changed.map((each) => (each.position === link.position ? { ...each, print: printOf(each.text) } : each)))).toEqual({ position: link.position, problem: 'link' })
      if (one < chain.length - 1) expect(findBreak(chain.filter((each) => each !== link))).toMatchObject({ position: link.position })
      if (one !== other) expect(findBreak(chain.map((each) => (each === link ? { ...swapped, position: link.position } : each === swapped ? { ...link, position: swapped.position } : each)))).toMatchObject({ position: Math.min(link.position, swapped.position), problem: 'link' })
      // Who rewrites all that follows arrives at another head, which an attestation already states.
      const rewritten = chainOf(changed.map(({ text }) => text))
      expect(contradiction({ ...delivered(chain), links: rewritten })).toBe(chain.length)
      expect(contradiction({ ...delivered(chain), links: chain.slice(0, one) })).toBe(one + 1)
      expect(contradiction(delivered(chain))).toBeNull()
    }))
  })
})

describe('an attestation', () => {
  const issuedAt = new Date('2026-03-12T10:00:00Z')

  it('is told from one that was altered, whatever was done to it', () => {
    fc.assert(fc.property(texts.chain((words) => fc.tuple(fc.constant(chainOf(words)), at(words), fc.integer({ min: 0, max: 7 }), fc.boolean())), ([chain, index, act, hidden]) => {
      const original = delivered(chain, chain.map(({ position }) => position).filter((position) => !hidden || position !== index + 1))
      const document = documentOf(original)
      expect(alterationsOf(readDocument(JSON.stringify(document))!, original, issuedAt)).toEqual([])
      const event = document.evenements[index]!
      const alter = [
        () => { event.texte = event.texte === null ? chain[index]!.text : `${event.texte}.` },
        () => { event.empreinte = printOf('autre') },
        () => { event.maillon = printOf('autre') },
        () => { document.evenements.splice(index, 1) },
        () => { document.evenements.splice(index, 0, { ...event, rang: event.rang }) },
        () => { document.evenements.reverse() },
        () => { Object.assign(document.facture, { ttc: '1.00' }) },
        () => { document.delivree = '2026-03-13T10:00:00.000Z' },
      ][act]!
      alter()
      const found = alterationsOf(readDocument(JSON.stringify(document))!, original, issuedAt)
      expect(found.length).toBeGreaterThan(0)
      if (act < 4) expect(found[0]?.position).toBe(index + 1)
    }))
  })

  it('has a code of 130 bits that survives being copied by hand', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 26, maxLength: 26 }), (random) => {
      const code = codeOf(random)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$/)
      expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(code)
      expect(readCode(code.slice(0, -1))).toBeNull()
    }))
    for (const odd of ['{}', 'rien', '[]', '{"forme":"cantate-attestation-1"}', '"\\u0000"']) expect(readDocument(odd)).toBeNull()
  })
})

describe('an event in French', () => {
  it('says who did what, and what it changed', () => {
    const base = { facture: '12', rang: 3, instant: '2026-03-12T09:00:00.000Z', sel: 'x' }
    const words = (event: object) => wordsOf(readEventText(JSON.stringify({ ...base, ...event }))!)
    expect(words({ nature: 'STATUT', code: 'A_RECYCLER', cote: 'DESTINATAIRE', structure: 'Ville', auteur: 'Agathe Comte', detail: { motif: 'CMD_ERR', commentaire: 'Voir le bon.' } })).toMatchObject({ status: 'A_RECYCLER', label: 'À recycler', who: 'Agathe Comte, Ville', details: ['Motif\u00a0: N° d’engagement erroné ou absent.'], comment: 'Voir le bon.' })
    expect(words({ nature: 'ACTION', code: 'CORRECTION_DESTINATAIRE', cote: 'FOURNISSEUR', detail: { avant: { siret: '12345678200051', service: 'A' }, apres: { siret: '12345678200051', engagement: 'E1' } } }).details).toEqual(['Avant\u00a0: SIRET 123\u00a0456\u00a0782\u00a000051, service A, aucun engagement.', 'Après\u00a0: SIRET 123\u00a0456\u00a0782\u00a000051, aucun service, engagement E1.'])
    expect(words({ nature: 'COURRIEL', code: 'COURRIEL_REMIS', cote: 'PORTAIL', structure: 'Fournil', detail: { a: 'a@b.fr', objet: 'Facture' } })).toMatchObject({ family: 'courriels', who: 'le portail', details: ['À a@b.fr\u00a0: «\u00a0Facture\u00a0».'] })
    expect(words({ nature: 'ACTION', code: 'INCONNUE', cote: 'FOURNISSEUR' })).toMatchObject({ label: 'INCONNUE', family: 'actions' })
    expect(readEventText('{}')).toBeNull()
  })
})

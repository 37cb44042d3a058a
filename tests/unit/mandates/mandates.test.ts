import { describe, expect, it } from 'vitest'
import { articlesOf } from '@/lib/mandates/model/contract'
import type { Parties } from '@/lib/mandates/model/parties'
import { canBecome, MANDATE_STATUS, statusesBefore } from '@/lib/mandates/model/status'
import { signedDocument } from '@/lib/mandates/signed-document'
import { MandateStatus } from '@/prisma/generated/enums'

const PARTIES: Parties = {
  structure: { name: 'Boulangerie Œuvrée', identifierType: 'SIRET', identifier: '11000201100044', addressLine1: '1 rue du Four', addressLine2: null, addressLine3: null, postalCode: '31000', city: 'Toulouse' },
  signatory: { firstName: 'Camille', lastName: 'Durand', email: 'camille@exemple.fr' },
}

describe('the statuses of a mandate', () => {
  it('are all said, and end where they end', () => {
    expect(Object.keys(MANDATE_STATUS).sort()).toEqual(Object.values(MandateStatus).sort())
    expect(canBecome('EN_ATTENTE_DE_SIGNATURE', 'ACTIF')).toBe(true)
    expect(canBecome('EXPIRE', 'ACTIF')).toBe(false)
    expect(canBecome('REVOQUE', 'ACTIF')).toBe(false)
    expect(statusesBefore('REVOQUE')).toEqual(['ACTIF'])
    expect(statusesBefore('CADUC')).toEqual(['EN_ATTENTE_DE_SIGNATURE', 'ACTIF', 'EXPIRE'])
  })
})

describe('the contract', () => {
  it('says what CGI art. 289, I-2 asks for, with the supplier’s name', () => {
    const text = articlesOf(PARTIES).flatMap(({ title, paragraphs }) => [title, ...paragraphs]).join('\n')
    for (const part of ['289', 'en son nom et pour son compte', 'entière responsabilité', 'taxe sur la valeur ajoutée', 'contester', 'Durée', 'révoquer', 'signaler sans délai', '« Boulangerie Œuvrée »']) expect(text).toContain(part)
  })

  it('gives the same bytes for the same signature, and others for another', async () => {
    const signature = { mandateName: 'Mandat', mandateNumber: 1n, parties: PARTIES, signedAt: new Date('2026-11-21T08:00:00Z'), signedFrom: '192.0.2.1' }
    const [one, two, other] = await Promise.all([signedDocument(signature), signedDocument(signature), signedDocument({ ...signature, mandateName: 'Autre' })])
    expect(one.equals(two)).toBe(true)
    expect(one.equals(other)).toBe(false)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { readBytes, sha256Of } from '@/lib/platform/storage'
import { seedDemonstration } from '@/prisma/demonstration/seed-demonstration'
import { resetDatabase } from '../../support/database'

beforeAll(resetDatabase)

describe('the invoices of the demonstration', () => {
  it('stand in every status of the journey, whole, with their files; a second load changes nothing', async () => {
    await seedDemonstration(db())
    const first = await db().invoice.findMany({ include: { original: true, statusEvents: { orderBy: { at: 'desc' }, take: 1 }, structure: true } })
    expect(new Set(first.map(({ status }) => status))).toEqual(new Set(['INTERPRETEE_OCR', 'BROUILLON', 'SUPPRIMEE', 'DEPOSEE', 'EN_COURS_ACHEMINEMENT', 'MISE_A_DISPOSITION', 'A_RECYCLER', 'SUSPENDUE', 'REJETEE', 'SERVICE_FAIT', 'MANDATEE', 'MISE_EN_PAIEMENT', 'A_VALIDER_1']))
    expect(new Set(first.map(({ structure }) => structure.name)).size).toBe(4)
    for (const { status, statusEvents, original, submissionMode, buyerReference, buyerServiceId } of first) {
      expect(statusEvents[0]?.status).toBe(status)
      // What the portal issues itself is made by the worker.
      if (submissionMode !== 'SAISIE_PORTAIL') expect(sha256Of(await readBytes(original!.sha256))).toBe(original!.sha256)
      expect(buyerServiceId !== null).toBe(buyerReference !== null)
    }
    const asked = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'invoice.certify'`
    expect(asked).toEqual([{ count: first.filter(({ submittedAt }) => submittedAt).length }])
    await seedDemonstration(db())
    expect(await db().invoice.count()).toBe(first.length)
    expect(await db().outgoingMail.count()).toBe(0)
  })
})

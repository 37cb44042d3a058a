import { beforeEach, describe, expect, it } from 'vitest'
import { resendLink, revokeMandate, signMandate, subscribeMandate } from '@/app/(portail)/mandats/actions'
import { expireLinks } from '@/lib/mandates/jobs/expire-links'
import { getMandate } from '@/lib/mandates/queries/get-mandate'
import { countToSign } from '@/lib/mandates/queries/count-to-sign'
import { parseMandateTable } from '@/lib/mandates/model/mandate-table'
import { listMandates } from '@/lib/mandates/queries/list-mandates'
import { listSubscribable } from '@/lib/mandates/queries/list-subscribable'
import { readSignatureLink } from '@/lib/mandates/queries/read-signature-link'
import { db } from '@/lib/platform/db'
import { readBytes, sha256Of } from '@/lib/platform/storage'
import { resetDatabase } from '@/tests/support/database'
import { affiliate, callerOf, createUser, supplier, visitor } from '@/tests/support/people'

beforeEach(resetDatabase)

const DAY = 86_400_000
const later = (days: number) => new Date(Date.now() + days * DAY)

/** The token of the last link that was mailed: tests follow the mail, as people do. */
async function mailedToken(): Promise<string> {
  const mail = await db().outgoingMail.findFirstOrThrow({ where: { template: 'mandates.signature-link' }, orderBy: { id: 'desc' } })
  return /\/mandats\/signature\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
}

async function waiting() {
  const owner = await supplier()
  const { mandateId } = await subscribeMandate.door.call(await owner.caller(), { structureId: owner.structure.id, name: 'Mandat 2026' })
  return { ...owner, mandateId, token: await mailedToken() }
}
const sign = async (caller: Awaited<ReturnType<typeof callerOf>>, token: string) => signMandate.door.call(caller, { token, agreement: 'oui' })
const statusOf = async (id: string) => (await db().billingMandate.findUniqueOrThrow({ where: { id } })).status

describe('subscribing', () => {
  it('keeps the parties, hides the token and mails the link', async () => {
    const { mandateId, token, caller } = await waiting()
    const row = await db().billingMandate.findUniqueOrThrow({ where: { id: mandateId } })
    expect(row).toMatchObject({ status: 'EN_ATTENTE_DE_SIGNATURE', parties: { structure: { name: 'Boulangerie Durand' }, signatory: { lastName: 'Durand' } } })
    expect(token.length).toBeGreaterThanOrEqual(43)
    expect(JSON.stringify(row, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(token)
    expect(await countToSign.door.call(await caller(), {})).toBe(1)
    expect(await listSubscribable.door.call(await caller(), {})).toEqual([])
  })

  it('makes one mandate of five clicks', async () => {
    const { structure, caller } = await supplier()
    const actor = await caller()
    const clicks = await Promise.allSettled(Array.from({ length: 5 }, () => subscribeMandate.door.call(actor, { structureId: structure.id, name: 'Mandat' })))
    expect(clicks.filter((click) => click.status === 'fulfilled')).toHaveLength(1)
    expect(clicks.flatMap((click) => (click.status === 'rejected' ? [click.reason.code] : []))).toEqual(Array(4).fill('mandate.already-waiting'))
    expect(await db().outgoingMail.count()).toBe(1)
  })

  it('belongs to the main manager', async () => {
    const { structure } = await supplier()
    const secondary = await createUser()
    await affiliate(secondary.id, structure.id, 'SECONDARY_MANAGER')
    const input = { structureId: structure.id, name: 'Mandat' }
    await expect(subscribeMandate.door.call(await callerOf(secondary.id), input)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(subscribeMandate.door.call(await (await supplier('Autre')).caller(), input)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(subscribeMandate.door.call(visitor(), input)).rejects.toMatchObject({ code: 'session.needed' })
  })
})

describe('signing', () => {
  it('keeps a PDF whose hash is the one in the row and in the mail', async () => {
    const { caller, token, mandateId } = await waiting()
    await sign(await caller(), token)
    const mandate = await getMandate.door.call(await caller(), { mandateId })
    expect(mandate).toMatchObject({ status: 'ACTIF', canSign: true })
    const bytes = await readBytes(mandate.document?.sha256 ?? '')
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(sha256Of(bytes)).toBe(mandate.document?.sha256)
    expect((await db().outgoingMail.findFirstOrThrow({ where: { template: 'mandates.signed' } })).text).toContain(mandate.document?.sha256)
  })

  it('signs once, however often one clicks', async () => {
    const { caller, token } = await waiting()
    const actor = await caller()
    const clicks = await Promise.allSettled(Array.from({ length: 4 }, () => sign(actor, token)))
    expect(clicks.filter((click) => click.status === 'fulfilled')).toHaveLength(1)
    expect(await db().storedFile.count()).toBe(1)
    expect(await readSignatureLink.door.call(actor, { token })).toMatchObject({ state: 'signed' })
  })

  it('needs the agreement', async () => {
    const { caller, token, mandateId } = await waiting()
    await expect(signMandate.door.call(await caller(), { token })).rejects.toMatchObject({ field: undefined, errors: [{ field: 'agreement' }] })
    expect(await statusOf(mandateId)).toBe('EN_ATTENTE_DE_SIGNATURE')
  })

  it('refuses a forged link, another person, and a link that is too old or replaced', async () => {
    const { user, structure, caller, token, mandateId } = await waiting()
    await expect(sign(await caller(), 'forged')).rejects.toMatchObject({ kind: 'notFound' })
    expect(await readSignatureLink.door.call(await caller(), { token: 'forged' })).toEqual({ state: 'unknown' })
    const stranger = await supplier('Autre')
    await expect(sign(await stranger.caller(), token)).rejects.toMatchObject({ kind: 'notFound' })
    expect(await readSignatureLink.door.call(await stranger.caller(), { token })).toEqual({ state: 'other-person' })
    const late = await callerOf(user.id, later(8))
    await expect(sign(late, token)).rejects.toMatchObject({ code: 'mandate.link-expired' })
    expect(await readSignatureLink.door.call(late, { token })).toMatchObject({ state: 'expired' })
    await resendLink.door.call(await caller(), { mandateId })
    expect(await readSignatureLink.door.call(await caller(), { token })).toEqual({ state: 'unknown' })
    await sign(await caller(), await mailedToken())
    await expect(resendLink.door.call(await caller(), { mandateId })).rejects.toMatchObject({ code: 'mandate.not-waiting' })
    await expect(subscribeMandate.door.call(await caller(), { structureId: structure.id, name: 'Deux' })).rejects.toMatchObject({ code: 'mandate.already-active' })
    await expect(readSignatureLink.door.call(visitor(), { token })).rejects.toMatchObject({ code: 'session.needed' })
  })

  it('expires by the worker, and a new link brings it back', async () => {
    const { caller, mandateId } = await waiting()
    await db().billingMandate.update({ where: { id: mandateId }, data: { linkExpiresAt: new Date(Date.now() - 1000) } })
    await expireLinks.run({})
    expect(await statusOf(mandateId)).toBe('EXPIRE')
    await resendLink.door.call(await caller(), { mandateId })
    await sign(await caller(), await mailedToken())
    expect(await statusOf(mandateId)).toBe('ACTIF')
  })
})

describe('revoking', () => {
  it('needs a reason, tells the managers, and frees the place', async () => {
    const { caller, structure, token, mandateId } = await waiting()
    await sign(await caller(), token)
    await expect(revokeMandate.door.call(await caller(), { mandateId, reason: ' ' })).rejects.toMatchObject({ errors: [{ field: 'reason' }] })
    await revokeMandate.door.call(await caller(), { mandateId, reason: 'Changement d’organisation' })
    expect(await getMandate.door.call(await caller(), { mandateId })).toMatchObject({ status: 'REVOQUE', revocationReason: 'Changement d’organisation', revokedBy: { lastName: 'Durand' } })
    await expect(revokeMandate.door.call(await caller(), { mandateId, reason: 'Encore' })).rejects.toMatchObject({ code: 'mandate.not-active' })
    expect(await db().outgoingMail.count({ where: { template: 'mandates.revoked' } })).toBe(1)
    await subscribeMandate.door.call(await caller(), { structureId: structure.id, name: 'Nouveau' })
    expect((await listMandates.door.call(await caller(), {})).rows.map((mandate) => mandate.status)).toEqual(['EN_ATTENTE_DE_SIGNATURE', 'REVOQUE'])
  })

  it('is refused to others', async () => {
    const { caller, structure, token, mandateId } = await waiting()
    await sign(await caller(), token)
    const [stranger, colleague] = [await supplier('Autre'), await createUser()]
    await affiliate(colleague.id, structure.id, 'SECONDARY_MANAGER')
    const input = { mandateId, reason: 'Non' }
    await expect(revokeMandate.door.call(await stranger.caller(), input)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(revokeMandate.door.call(await callerOf(colleague.id), input)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(getMandate.door.call(await stranger.caller(), { mandateId })).rejects.toMatchObject({ kind: 'notFound' })
    expect(await listMandates.door.call(await stranger.caller(), {})).toMatchObject({ total: 0, rows: [], structures: [] })
    expect(await getMandate.door.call(await callerOf(colleague.id), { mandateId })).toMatchObject({ canSign: false })
  })
})

describe('the list of mandates', () => {
  it('covers each structure of the person, by structure and status, sorted, a page at a time', async () => {
    const first = await waiting()
    await sign(await first.caller(), first.token)
    const second = await supplier('Atelier')
    await affiliate(first.user.id, second.structure.id, 'USER', null)
    await subscribeMandate.door.call(await second.caller(), { structureId: second.structure.id, name: 'Mandat de l’atelier' })
    const list = async (params: Record<string, string>) => (await listMandates.door.call(await first.caller(), { table: parseMandateTable(params) }))
    const names = async (params: Record<string, string>) => (await list(params)).rows.map(({ structure }) => structure.name)
    expect(await names({ tri: 'structure', sens: 'asc' })).toEqual(['Atelier', 'Boulangerie Durand'])
    expect(await names({ statut: 'ACTIF' })).toEqual(['Boulangerie Durand'])
    expect(await names({ structure: second.structure.id })).toEqual(['Atelier'])
    expect(await names({ structure: 'x', statut: 'y', tri: 'z', page: '-1' })).toHaveLength(2)
    expect(await list({ page: '2' })).toMatchObject({ total: 2, rows: [], structures: [{ name: 'Atelier' }, { name: 'Boulangerie Durand' }], canSubscribe: true })
    expect((await list({ statut: 'ACTIF' })).rows[0]?.document).not.toBeNull()
    const stranger = await supplier('Étranger')
    expect((await listMandates.door.call(await stranger.caller(), { table: parseMandateTable({ structure: second.structure.id }) })).rows).toEqual([])
  })
})

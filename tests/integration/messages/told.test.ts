import { beforeEach, describe, expect, it } from 'vitest'
import { validateInvoice } from '@/app/(portail)/factures-a-valider/actions'
import { completeInvoice } from '@/app/(portail)/factures-emises/[factureId]/actions'
import { sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { treatInvoice } from '@/app/(portail)/factures-recues/actions'
import { setNotifications } from '@/app/(portail)/mon-compte/notifications/actions'
import { requestEntitlement } from '@/app/(portail)/mon-compte/habilitations/demander/actions'
import { removeMembers } from '@/app/(portail)/structures/[structureId]/utilisateurs/actions'
import { expireLinks } from '@/lib/mandates/jobs/expire-links'
import { db } from '@/lib/platform/db'
import type { WorkspaceCode } from '@/prisma/generated/enums'
import { resetDatabase } from '../../support/database'
import { addService, deposit, recipient, sendFormOf } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier } from '../../support/people'
import { invoiceNow, madeAvailable } from '../../support/sent-invoice'

beforeEach(resetDatabase)

const choose = async (userId: string, choices: Record<string, string>) => setNotifications.door.call(await callerOf(userId), choices)
const told = async (userId: string) => (await db().message.findMany({ where: { userId }, orderBy: { id: 'asc' } })).map(({ kind, status, mail, readAt }) => [kind, status, mail, readAt ? 'lu' : 'non lu'].join(' '))
const treat = async (agent: Awaited<ReturnType<typeof callerOf>>, id: string, event: string, more: Record<string, unknown> = {}) => treatInvoice.door.call(agent, { invoiceId: id, version: String((await invoiceNow(id)).version), event, ...more })

/** Somebody else of the structure who sees its invoices, all or those of one service. */
async function colleague(structureId: string, serviceId: string | null = null) {
  const user = await createUser({ firstName: 'Louise' })
  await affiliate(user.id, structureId, 'USER', 'CONSULTATION_UNIQUEMENT', serviceId)
  return user
}

describe('the status of an invoice', () => {
  it('is told to its sender, who needs no reminder of his own sending', async () => {
    const { from } = await madeAvailable()
    expect(await told(from.user.id)).toEqual(['STATUTS_FACTURES DEPOSEE ENVOYE lu', 'STATUTS_FACTURES MISE_A_DISPOSITION ENVOYE non lu'])
  })

  it('is told to the colleagues who asked; to all of them when something must be done, and to nobody of another service', async () => {
    const { id, from, agent } = await madeAvailable()
    const [silent, curious] = [await colleague(from.structure.id), await colleague(from.structure.id)]
    const elsewhere = await colleague(from.structure.id, (await addService(from.structure.id, 'AUTRE')).id)
    await choose(curious.id, { STATUTS_STRUCTURES: 'QUOTIDIEN' })
    await choose(elsewhere.id, { STATUTS_STRUCTURES: 'IMMEDIAT' })
    await treat(agent, id, 'acknowledgeService')
    await treat(agent, id, 'reject', { reason: 'DOUBLON' })
    expect(await told(silent.id)).toEqual(['STATUTS_STRUCTURES REJETEE AUCUN non lu'])
    expect(await told(curious.id)).toEqual(['STATUTS_STRUCTURES SERVICE_FAIT EN_ATTENTE non lu', 'STATUTS_STRUCTURES REJETEE ENVOYE non lu'])
    expect(await told(elsewhere.id)).toEqual([])
    expect((await db().message.findFirstOrThrow({ where: { userId: silent.id } })).sentence).toContain('Facture déjà reçue')
  })

  it('is told to the managers where the sender has left', async () => {
    const { id, from, agent } = await madeAvailable()
    const [gone, reader] = [await colleague(from.structure.id), await colleague(from.structure.id)]
    await db().invoice.update({ where: { id }, data: { submittedById: gone.id } })
    await db().affiliation.updateMany({ where: { userId: gone.id }, data: { status: 'SUPPRIMEE' } })
    await treat(agent, id, 'acknowledgeService')
    expect((await told(from.user.id)).at(-1)).toBe('STATUTS_FACTURES SERVICE_FAIT ENVOYE non lu')
    expect([await told(gone.id), await told(reader.id)]).toEqual([[], []])
  })

  it('leaves at once when it is a rejection, whatever the pace, unless the sender wants no mail', async () => {
    for (const [pace, fate] of [['QUOTIDIEN', 'ENVOYE'], ['AUCUN', 'AUCUN']] as const) {
      const { id, from, agent } = await madeAvailable()
      await choose(from.user.id, { STATUTS_FACTURES: pace })
      await treat(agent, id, 'reject', { reason: 'DOUBLON' })
      expect((await told(from.user.id)).at(-1)).toBe(`STATUTS_FACTURES REJETEE ${fate} non lu`)
    }
  })

  it('leaves no message when the change does not commit', async () => {
    const { id, from, agent } = await madeAvailable()
    const before = await told(from.user.id)
    await expect(treatInvoice.door.call(agent, { invoiceId: id, version: '1', event: 'pay' })).rejects.toMatchObject({ code: 'received.stale' })
    expect(await told(from.user.id)).toEqual(before)
  })
})

describe('a recipient', () => {
  it('is told at once if its agent asked for it, and of the answer to a suspension', async () => {
    const { id, to, agent, supplierCaller } = await madeAvailable()
    expect(await told(to.user.id)).toEqual([])
    await treat(agent, id, 'suspend', { reason: 'JUSTIF_ABS' })
    await choose(to.user.id, { FACTURES_RECUES: 'IMMEDIAT' })
    await completeInvoice.door.call(supplierCaller, { invoiceId: id, version: String((await invoiceNow(id)).version), comment: 'Voici le procès-verbal.' })
    expect(await told(to.user.id)).toEqual(['FACTURES_RECUES COMPLETEE ENVOYE non lu'])
  })
})

describe('a validator', () => {
  const ESPACE: WorkspaceCode = 'FACTURES_A_VALIDER'
  async function validator(name: string) {
    const one = await supplier(name)
    await db().workspace.create({ data: { structureId: one.structure.id, code: ESPACE } })
    return one
  }

  it('is told that an invoice waits, with the day on which silence is agreement; the first also when the second is wrong', async () => {
    const [from, first, second] = [await supplier('Sous-traitant'), await validator('Titulaire'), await validator('Mandataire')]
    const id = await deposit(await from.caller(), from.structure.id)
    await sendInvoice.door.call(await callerOf(from.user.id, new Date('2026-03-02T09:00:00Z')), sendFormOf(id, 1, (await recipient()).identifier, { billingFramework: 'A9', issueDate: '01/03/2026', validatorSiret: first.structure.identifier, secondValidatorSiret: second.structure.identifier }))
    expect(await told(first.user.id)).toEqual(['FACTURES_A_VALIDER A_VALIDER_1 ENVOYE non lu'])
    expect((await db().outgoingMail.findFirstOrThrow({ where: { recipient: first.user.email } })).text).toContain('17 mars 2026 à 10:00')
    const answer = async (decision: string) => ({ invoiceId: id, version: String((await invoiceNow(id)).version), decision })
    await validateInvoice.door.call(await first.caller(), await answer('validate'))
    expect(await told(second.user.id)).toEqual(['FACTURES_A_VALIDER A_VALIDER_2 ENVOYE non lu'])
    await validateInvoice.door.call(await second.caller(), await answer('denyValidator'))
    expect((await told(first.user.id)).at(-1)).toBe('FACTURES_A_VALIDER ERREUR_COTRAITANT_SUR_VALIDEUR ENVOYE non lu')
  })
})

describe('people, rights and mandates', () => {
  it('a request is told to who must answer, an end to whom it strikes', async () => {
    const { user: manager, structure, caller } = await supplier()
    const member = await createUser()
    await affiliate(member.id, structure.id, 'USER', null)
    await requestEntitlement.door.call(await callerOf(member.id), { place: structure.id, workspace: 'FACTURES_EMISES', mode: 'MODIFICATION' })
    expect(await told(manager.id)).toEqual(['HABILITATIONS  ENVOYE non lu'])
    await removeMembers.door.call(await caller(), { structureId: structure.id, userIds: [member.id] })
    expect(await told(member.id)).toEqual(['RATTACHEMENTS  ENVOYE non lu'])
  })

  it('a mandate that nobody signed in time is told to its signatory, once', async () => {
    const { user, structure } = await supplier()
    await db().billingMandate.create({ data: { structureId: structure.id, name: 'Mandat', signatoryId: user.id, parties: {}, linkExpiresAt: new Date('2026-03-02T09:00:00Z') } })
    await expireLinks.run({ now: new Date('2026-03-02T08:59:00Z') })
    expect(await told(user.id)).toEqual([])
    for (let run = 0; run < 2; run++) await expireLinks.run({ now: new Date('2026-03-02T09:00:00Z') })
    expect(await told(user.id)).toEqual(['MANDATS  ENVOYE non lu'])
  })
})

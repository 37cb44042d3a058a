import { beforeEach, describe, expect, it } from 'vitest'
import { sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { setNotifications } from '@/app/(portail)/mon-compte/notifications/actions'
import { routeInvoice } from '@/lib/invoices/jobs/route-invoice'
import { sendDailySummary } from '@/lib/messages/jobs/send-daily-summary'
import { notify } from '@/lib/messages/notify'
import { db, inTransaction } from '@/lib/platform/db'
import { addDays, civilDateOf, instantOf } from '@/lib/shared/dates'
import { layOutMail } from '@/lib/shared/mail-layout'
import type { MessageKind } from '@/lib/shared/notification-kinds'
import { resetDatabase } from '../../support/database'
import { addService, deposit, sendFormOf } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier } from '../../support/people'
import { mailsFor } from '../../support/registration'
import { madeAvailable, publicBody } from '../../support/sent-invoice'

beforeEach(resetDatabase)

const at = (instant: string) => new Date(instant)
/** In two days at noon in Paris, when a summary leaves, whatever the hour of the test. */
const inTwoDays = () => instantOf(addDays(civilDateOf(new Date()), 2), 12)
const run = (instant: string) => sendDailySummary.run({ now: at(instant) })
const mailTo = (to: string, subject: string) => layOutMail({ template: 'test.notice', to, subject, name: null, paragraphs: [subject], action: { label: 'Voir', url: 'http://localhost/mon-compte' } })
const choose = async (userId: string, choices: Record<string, string>) => setNotifications.door.call(await callerOf(userId), choices)

async function reader() {
  const { user, structure, caller } = await supplier('Boulangerie Durand')
  await choose(user.id, { STATUTS_FACTURES: 'QUOTIDIEN', MANDATS: 'QUOTIDIEN' })
  const tell = (instant: string, subject: string, more: { kind?: MessageKind; structureId?: string; status?: 'DEPOSEE' | 'MISE_EN_PAIEMENT' } = {}) =>
    inTransaction((tx) => notify(tx, at(instant), [{ userId: user.id, kind: 'STATUTS_FACTURES', audience: 'SELF', structureId: structure.id, mail: mailTo(user.email, subject), ...more }]))
  return { user, structure, tell, caller, subjects: async () => (await mailsFor(user.email)).map(({ subject }) => subject) }
}

describe('the daily summary', () => {
  it('leaves at seven in Paris, in winter, in summer and on the days the clocks change', async () => {
    for (const [evening, before, seven] of [
      ['2026-01-14T20:00:00Z', '2026-01-15T05:59:00Z', '2026-01-15T06:00:00Z'],
      ['2026-07-14T20:00:00Z', '2026-07-15T04:59:00Z', '2026-07-15T05:00:00Z'],
      ['2026-03-28T20:00:00Z', '2026-03-29T04:59:00Z', '2026-03-29T05:00:00Z'],
      ['2026-10-24T20:00:00Z', '2026-10-25T05:59:00Z', '2026-10-25T06:00:00Z'],
    ] as const) {
      await resetDatabase()
      const { tell, subjects } = await reader()
      await tell(evening, 'Facture F-1')
      await run(before)
      expect(await subjects(), before).toEqual([])
      await run(seven)
      expect(await subjects(), seven).toHaveLength(1)
    }
  })

  it('is one a day, however often and however late the job runs; what comes after seven waits for the next day', async () => {
    const { tell, subjects } = await reader()
    await tell('2026-01-14T20:00:00Z', 'Hier')
    await Promise.all([run('2026-01-15T09:10:00Z'), run('2026-01-15T09:10:00Z')])
    await tell('2026-01-15T09:20:00Z', 'Aujourd’hui')
    await run('2026-01-15T09:30:00Z')
    expect(await subjects()).toEqual(['Votre résumé du 15 janvier 2026\u00a0: une nouvelle'])
    await run('2026-01-16T06:00:00Z')
    await run('2026-01-17T06:00:00Z')
    expect(await subjects()).toEqual(['Votre résumé du 15 janvier 2026\u00a0: une nouvelle', 'Votre résumé du 16 janvier 2026\u00a0: une nouvelle'])
  })

  it('groups by structure and status, counts, names the first with their links, and leaves out what was read or stopped', async () => {
    const { user, tell } = await reader()
    const other = await supplier('Atelier')
    for (let n = 1; n <= 7; n++) await tell(`2026-01-14T10:0${n}:00Z`, `Facture F-${n}`, { status: 'DEPOSEE' })
    await tell('2026-01-14T11:00:00Z', 'Facture A-1', { status: 'MISE_EN_PAIEMENT', structureId: other.structure.id })
    await tell('2026-01-14T11:01:00Z', 'Lue')
    await tell('2026-01-14T11:02:00Z', 'Mandat', { kind: 'MANDATS' })
    await db().message.updateMany({ where: { subject: 'Lue' }, data: { readAt: at('2026-01-14T12:00:00Z') } })
    await choose(user.id, { MANDATS: 'AUCUN' })
    await run('2026-01-15T06:00:00Z')
    const [mail] = await mailsFor(user.email)
    expect(mail?.subject).toContain('8 nouvelles')
    expect(mail?.text).toMatch(/Atelier, Mise en paiement\n- Facture A-1\u00a0: http:\/\/localhost:\d+\/messages\/\S+\n\nBoulangerie Durand, Déposée\u00a0: 7\n- Facture F-1[\s\S]*- et 2 autres/)
    expect(mail?.text).not.toMatch(/Lue|Mandat/)
  })

  it('is not sent when there is nothing left to say, or nobody to say it to', async () => {
    const { user, tell, subjects } = await reader()
    await tell('2026-01-14T20:00:00Z', 'Facture')
    await db().message.deleteMany()
    await run('2026-01-15T06:00:00Z')
    await tell('2026-01-15T20:00:00Z', 'Facture')
    await db().user.update({ where: { id: user.id }, data: { status: 'PENDING_ACTIVATION' } })
    await run('2026-01-16T06:00:00Z')
    expect(await subjects()).toEqual([])
  })

  it('tells nothing that its reader may no longer see', async () => {
    const { from, id } = await madeAvailable()
    await choose(from.user.id, { STATUTS_FACTURES: 'QUOTIDIEN' })
    await db().message.updateMany({ where: { invoiceId: id }, data: { mail: 'EN_ATTENTE', readAt: null } })
    await db().workspace.deleteMany({ where: { structureId: from.structure.id } })
    const before = (await mailsFor(from.user.email)).length
    await sendDailySummary.run({ now: inTwoDays() })
    expect(await mailsFor(from.user.email)).toHaveLength(before)
  })

  it('that was killed in the middle has sent nothing, and leaves at the next run', async () => {
    const { tell, subjects } = await reader()
    await tell('2026-01-14T20:00:00Z', 'Facture')
    await db().$executeRaw`ALTER TABLE outgoing_mail ADD CONSTRAINT killed CHECK (template <> 'messages.daily-summary')`
    const killed = await run('2026-01-15T06:00:00Z').then(() => 'sent', () => 'killed')
    await db().$executeRaw`ALTER TABLE outgoing_mail DROP CONSTRAINT killed`
    expect(killed).toBe('killed')
    expect(await subjects()).toEqual([])
    await run('2026-01-15T06:10:00Z')
    expect(await subjects()).toHaveLength(1)
  })
})

/** An invoice sent and put at the disposal of this recipient. */
async function arrival(from: Awaited<ReturnType<typeof supplier>>, siret: string) {
  const caller = await from.caller()
  const id = await deposit(caller, from.structure.id)
  const form = sendFormOf(id, 1, siret)
  await sendInvoice.door.call(caller, form)
  for (let step = 0; step < 2; step++) await routeInvoice.run({ invoiceId: id })
  return { id, number: form.number }
}

describe('what a public structure received', () => {
  const told = async (userId: string) => (await db().message.findMany({ where: { userId } })).map(({ subject, kind, mail }) => `${kind} ${subject} ${mail}`)

  it('is one message a day for each agent, of the services he sees, and in his summary', async () => {
    const [to, from] = [await publicBody(), await supplier()]
    const service = await addService(to.structure.id, 'VOIRIE')
    const limited = await createUser()
    await affiliate(limited.id, to.structure.id, 'USER', null, service.id)
    await db().entitlement.create({ data: { userId: limited.id, structureId: to.structure.id, serviceId: service.id, workspace: 'FACTURES_RECUES', mode: 'MODIFICATION' } })
    for (const buyerServiceId of [null, null, service.id]) {
      const { id } = await arrival(from, to.structure.identifier)
      await db().invoice.update({ where: { id }, data: { buyerServiceId } })
    }
    const now = inTwoDays()
    await db().receivedSummary.create({ data: { structureId: to.structure.id, toldUntil: new Date(Date.now() - 3_600_000) } })
    await Promise.all([sendDailySummary.run({ now }), sendDailySummary.run({ now })])
    await sendDailySummary.run({ now: new Date(now.getTime() + 86_400_000) })
    expect(await told(to.user.id)).toEqual(['FACTURES_RECUES 3 factures à traiter pour Ville d’Essai RESUME'])
    expect(await told(limited.id)).toEqual(['FACTURES_RECUES 1 facture à traiter pour Ville d’Essai RESUME'])
    expect((await mailsFor(to.user.email)).map(({ text }) => text).join()).toContain('3 factures à traiter pour Ville d’Essai')
    expect(await mailsFor(to.user.email)).toHaveLength(1)
  })

  it('is said one by one to who asked for it, and then not again', async () => {
    const [to, from] = [await publicBody(), await supplier()]
    await choose(to.user.id, { FACTURES_RECUES: 'IMMEDIAT' })
    const { number } = await arrival(from, to.structure.identifier)
    await sendDailySummary.run({ now: inTwoDays() })
    expect(await told(to.user.id)).toEqual([`FACTURES_RECUES Facture ${number} reçue de Boulangerie Durand ENVOYE`])
  })
})

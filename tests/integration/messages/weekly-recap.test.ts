import { beforeEach, describe, expect, it } from 'vitest'
import { sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { setNotifications } from '@/app/(portail)/mon-compte/notifications/actions'
import { createService } from '@/app/(portail)/structures/[structureId]/services/actions'
import { stopMails } from '@/app/(public)/notifications/arret/[jeton]/actions'
import { getNotifications } from '@/lib/accounts/queries/get-notifications'
import { sendWeeklyRecap } from '@/lib/messages/jobs/send-weekly-recap'
import { getStopLink } from '@/lib/messages/queries/get-stop-link'
import { db } from '@/lib/platform/db'
import { addDays, civilDateOf, civilToColumn, instantOf } from '@/lib/shared/dates'
import type { Prisma, Structure, User } from '@/prisma/generated/client'
import { resetDatabase } from '../../support/database'
import { deposit, recipient, sendFormOf } from '../../support/invoices'
import { sentInvoice } from '../../support/listed-invoice'
import { affiliate, callerOf, createStructure, createUser, supplier, visitor } from '../../support/people'
import { mailsFor } from '../../support/registration'

beforeEach(resetDatabase)

const run = (now: Date) => sendWeeklyRecap.run({ now })
const at = (instant: string) => new Date(instant)
const today = civilDateOf(new Date())
/** The Monday after the week in which the test runs: what is done through the doors is of that week. */
const MONDAY = instantOf(addDays(today, 8 - (civilToColumn(today).getUTCDay() || 7)), 7)
const weekLater = new Date(MONDAY.getTime() + 7 * 86_400_000)
const recaps = async (to: string) => (await mailsFor(to)).filter(({ template }) => template === 'messages.weekly-recap')

/** An invoice sent this week unless told otherwise, as it stands afterwards. */
const invoice = async (structure: Structure, user: User, changes: Partial<Prisma.InvoiceUncheckedCreateInput> = {}) => sentInvoice({ structure, user, buyer: await recipient() }, { submittedAt: new Date(), ...changes })

const journal = (structureId: string, door: string, changes: { at?: Date; outcome?: 'REFUSED'; targetId?: string } = {}) => db().auditEntry.create({ data: { door, structureId, outcome: 'ACCEPTED', ...changes } })

/** A manager with something to be told. */
async function busy(name?: string) {
  const made = await supplier(name)
  await invoice(made.structure, made.user)
  return { ...made, texts: async () => (await recaps(made.user.email)).map(({ text }) => text) }
}

describe('what the weekly recap says', () => {
  it('tells a manager of two structures what moved in each, leaves out a third where nothing did, and names no stranger', async () => {
    const { user, structure: bakery, caller } = await supplier('Boulangerie Durand')
    const [workshop, quiet, city] = [await createStructure({ name: 'Atelier' }), await createStructure({ name: 'Calme' }), await recipient()]
    await affiliate(user.id, workshop.id, 'SECONDARY_MANAGER')
    await affiliate(user.id, quiet.id)
    await busy('Étrangère')
    const depositId = await deposit(await caller(), bakery.id)
    await sendInvoice.door.call(await caller(), sendFormOf(depositId, 1, city.identifier))
    await createService.door.call(await caller(), { structureId: bakery.id, code: 'VENTES', name: 'Ventes', activeFrom: '01/06/2026' })
    await invoice(bakery, user, { typeCode: '381', totalWithVat: 2_000n })
    await invoice(bakery, user, { currency: 'USD', totalWithVat: 5_000n })
    const old = { submittedAt: new Date(Date.now() - 60 * 86_400_000) }
    const back = await invoice(bakery, user, { ...old, status: 'A_RECYCLER', number: 'F-RETOUR' })
    await invoice(bakery, user, { ...old, status: 'REJETEE', isRejectionHandled: true, number: 'F-TRAITEE' })
    await deposit(await caller(), bakery.id)
    await invoice(workshop, user, { ...old, status: 'MISE_EN_PAIEMENT', totalWithVat: 123_456n })
    for (const targetId of ['a', 'a', 'b']) await journal(workshop.id, 'bank-account.update', { targetId })
    await journal(workshop.id, 'mandate.sign')
    await journal(workshop.id, 'mandate.revoke', { outcome: 'REFUSED' })
    await run(MONDAY)
    const [mail, ...others] = await recaps(user.email)
    expect(others).toEqual([])
    const url = 'http://localhost:\\d+'
    expect(mail?.text).toMatch(new RegExp([
      `Atelier \\(${workshop.identifier}\\)`, '- Mise en paiement : 1 facture, pour 1\u202f234,56 € TTC', `- Coordonnées bancaires : 2 modifiées : ${url}/structures/${workshop.id}/coordonnees-bancaires`, `- Mandats de facturation : 1 signé : ${url}/structures/${workshop.id}/mandats`, '',
      `Boulangerie Durand \\(${bakery.identifier}\\)`, '- Envoi : 2 factures et 1 avoir, pour 100,00 € TTC et 50,00 \\$US TTC', `- À recycler, attend un geste de votre part : facture F-RETOUR pour Ville d’Essai : ${url}/factures-emises/${back.id}`, `- Services : 1 créé : ${url}/structures/${bakery.id}/services`, '',
    ].join('\n')))
    expect(mail?.text).toContain('dans 2 structures dont vous êtes gestionnaire')
    for (const part of [mail?.text, mail?.html]) expect(part).not.toMatch(/Étrangère|Calme|F-TRAITEE/)
    expect(mail?.html).toContain('F-RETOUR')
  })

  it('says who joined and who left, and not who asked, changed place, withdrew or was there before', async () => {
    const { user, structure } = await supplier()
    const [now, before] = [new Date(), new Date(Date.now() - 60 * 86_400_000)]
    const service = await db().service.create({ data: { structureId: structure.id, code: 'S', name: 'S', activeFrom: before } })
    const person = async (lastName: string, ...rows: Partial<Prisma.AffiliationUncheckedCreateInput>[]) => {
      const { id } = await createUser({ firstName: 'Léa', lastName })
      for (const row of rows) await db().affiliation.create({ data: { userId: id, structureId: structure.id, requestedAt: before, decidedAt: now, decidedById: user.id, status: 'VALIDEE', ...row } })
    }
    await person('Arrivée', {})
    await person('Demandée', { status: 'EN_COURS_DE_VALIDATION', decidedAt: null, decidedById: null })
    await person('Invitée', { status: 'SUPPRIMEE', comment: 'Demande satisfaite : un gestionnaire vous a rattaché.' }, { requestedAt: now })
    await person('Déplacée', { status: 'SUPPRIMEE' }, { requestedAt: now, serviceId: service.id })
    await person('Partie', { status: 'SUPPRIMEE' })
    await person('Retirée', { status: 'SUPPRIMEE', decidedById: null })
    await person('Ancienne', { decidedAt: before })
    await person('Refusée', { status: 'REFUSEE' })
    await run(MONDAY)
    const [mail] = await recaps(user.email)
    expect(mail?.text).toMatch(/Arrivée : Léa Arrivée et Léa Invitée : http/)
    expect(mail?.text).toMatch(/Départ : Léa Partie : http/)
    expect(mail?.text).not.toMatch(/Demandée|Déplacée|Retirée|Ancienne|Refusée/)
  })

  it('counts the days of Paris from Monday to Sunday', async () => {
    const { user, structure } = await supplier()
    for (const [submittedAt, totalWithVat] of [['2026-01-04T22:59:00Z', 1n], ['2026-01-04T23:00:00Z', 100n], ['2026-01-11T22:59:00Z', 10_000n], ['2026-01-11T23:00:00Z', 1n]] as const) await invoice(structure, user, { submittedAt: at(submittedAt), totalWithVat })
    for (const instant of ['2026-01-04T22:59:00Z', '2026-01-11T23:00:00Z']) {
      await invoice(structure, user, { submittedAt: at('2025-01-01T00:00:00Z'), status: 'MISE_EN_PAIEMENT', statusAt: at(instant) })
      await invoice(structure, user, { submittedAt: at('2025-01-01T00:00:00Z'), status: 'SUSPENDUE', statusAt: at(instant) })
      await journal(structure.id, 'service.create', { at: at(instant) })
    }
    await run(at('2026-01-12T06:00:00Z'))
    const [mail] = await recaps(user.email)
    expect(mail?.subject).toBe('Votre récapitulatif de la semaine du 5 janvier 2026')
    expect(mail?.text).toContain('Envoi : 2 factures, pour 101,00 € TTC')
    expect(mail?.text).not.toMatch(/Mise en paiement|Suspendue|Services/)
  })
})

describe('who gets the weekly recap', () => {
  it('is no plain user, nobody who lost the role or the account, and nobody of a structure that is stopped or quiet', async () => {
    const { user, structure } = await busy()
    const [plain, former, gone, closed] = [await createUser(), await createUser(), await createUser(), await createUser()]
    await affiliate(plain.id, structure.id, 'USER')
    for (const { id } of [former, gone, closed]) await affiliate(id, structure.id, 'SECONDARY_MANAGER')
    await db().affiliation.updateMany({ where: { userId: former.id }, data: { role: 'USER' } })
    await db().affiliation.updateMany({ where: { userId: gone.id }, data: { status: 'SUPPRIMEE' } })
    await db().user.update({ where: { id: closed.id }, data: { status: 'DEACTIVATED' } })
    const stopped = await busy('Arrêtée')
    await db().structure.update({ where: { id: stopped.structure.id }, data: { status: 'INACTIVE' } })
    const quiet = await supplier('Calme')
    await run(MONDAY)
    expect(await recaps(user.email)).toHaveLength(1)
    for (const { email } of [plain, former, gone, closed, stopped.user, quiet.user]) expect(await recaps(email)).toEqual([])
  })

  it('is told nothing of a structure where he only works, nor of invoices whose espace is closed', async () => {
    const { user, structure, texts } = await busy('La sienne')
    const [other, shut] = [await busy('Où il travaille'), await busy('Sans espace')]
    await affiliate(user.id, other.structure.id, 'USER')
    await affiliate(user.id, shut.structure.id, 'SECONDARY_MANAGER')
    await db().workspace.deleteMany({ where: { structureId: shut.structure.id } })
    await db().affiliation.updateMany({ data: { decidedAt: at('2025-01-01T00:00:00Z') } })
    await run(MONDAY)
    expect(await texts()).toEqual([expect.stringContaining(structure.identifier)])
    expect((await texts()).join()).not.toMatch(/Où il travaille|Sans espace/)
  })

  it('gets it at the contact address', async () => {
    const { user } = await busy()
    await db().user.update({ where: { id: user.id }, data: { contactEmail: 'contact@exemple.fr' } })
    await run(MONDAY)
    expect(await recaps('contact@exemple.fr')).toHaveLength(1)
  })
})

describe('when the weekly recap leaves', () => {
  it('is on Monday from seven in Paris, in winter and in summer, also late that day, and on no other', async () => {
    for (const [moved, sunday, before, seven, tuesday] of [
      ['2026-01-07T12:00:00Z', '2026-01-11T20:00:00Z', '2026-01-12T05:59:00Z', '2026-01-12T06:00:00Z', '2026-01-12T23:00:00Z'],
      ['2026-07-08T12:00:00Z', '2026-07-12T20:00:00Z', '2026-07-13T04:59:00Z', '2026-07-13T05:00:00Z', '2026-07-13T22:00:00Z'],
      ['2026-03-25T12:00:00Z', '2026-03-29T20:00:00Z', '2026-03-30T04:59:00Z', '2026-03-30T21:50:00Z', '2026-03-30T22:00:00Z'],
    ] as const) {
      await resetDatabase()
      const { user, structure } = await supplier()
      await invoice(structure, user, { submittedAt: at(moved) })
      for (const instant of [sunday, before, tuesday]) await run(at(instant))
      expect(await recaps(user.email), before).toEqual([])
      await run(at(seven))
      expect(await recaps(user.email), seven).toHaveLength(1)
    }
  })

  it('is once a week, of two runs at once and of those that follow', async () => {
    const { user, structure } = await busy()
    await Promise.all([run(MONDAY), run(MONDAY), run(MONDAY)])
    await run(new Date(MONDAY.getTime() + 600_000))
    await run(new Date(MONDAY.getTime() + 12 * 3_600_000))
    expect(await recaps(user.email)).toHaveLength(1)
    await invoice(structure, user, { submittedAt: MONDAY })
    await run(weekLater)
    expect(await recaps(user.email)).toHaveLength(2)
  })

  it('after it was killed in the middle is at the next run, with nobody told twice', async () => {
    const [first, second] = [await busy(), await busy()]
    const [told, killed] = [first.user, second.user].sort((one, other) => (one.id < other.id ? -1 : 1))
    await db().$executeRawUnsafe(`ALTER TABLE outgoing_mail ADD CONSTRAINT killed CHECK (recipient <> '${killed!.email}')`)
    const outcome = await run(MONDAY).then(() => 'sent', () => 'killed')
    await db().$executeRaw`ALTER TABLE outgoing_mail DROP CONSTRAINT killed`
    expect(outcome).toBe('killed')
    expect([await recaps(told!.email), await recaps(killed!.email)].map(({ length }) => length)).toEqual([1, 0])
    await run(new Date(MONDAY.getTime() + 600_000))
    expect([await recaps(told!.email), await recaps(killed!.email)].map(({ length }) => length)).toEqual([1, 1])
  })
})

describe('who wants no weekly recap', () => {
  it('says so in his preferences, which offer it to managers only', async () => {
    const { user, structure, texts } = await busy()
    const plain = await createUser()
    await affiliate(plain.id, structure.id, 'USER')
    const kindsOf = async (userId: string) => (await getNotifications.door.call(await callerOf(userId), null)).kinds
    expect(await kindsOf(user.id)).toContain('RECAPITULATIF')
    expect(await kindsOf(plain.id)).not.toContain('RECAPITULATIF')
    await expect(setNotifications.door.call(await callerOf(user.id), { RECAPITULATIF: 'QUOTIDIEN' })).rejects.toMatchObject({ code: 'form.invalid' })
    await expect(setNotifications.door.call(await callerOf(user.id), { MANDATS: 'HEBDOMADAIRE' })).rejects.toMatchObject({ code: 'form.invalid' })
    await setNotifications.door.call(await callerOf(user.id), { RECAPITULATIF: 'AUCUN' })
    await run(MONDAY)
    expect(await texts()).toEqual([])
    await setNotifications.door.call(await callerOf(user.id), { RECAPITULATIF: 'HEBDOMADAIRE' })
    await invoice(structure, user, { submittedAt: MONDAY })
    await run(weekLater)
    expect(await texts()).toHaveLength(1)
  })

  it('follows the link of the mail, which stops this one and nothing else', async () => {
    const { user, structure, texts } = await busy()
    await run(MONDAY)
    const [text = ''] = await texts()
    const token = decodeURIComponent(/notifications\/arret\/(\S+)/.exec(text)?.[1] ?? '')
    expect(await getStopLink({ token })).toMatchObject({ kind: 'RECAPITULATIF', isStopped: false })
    await stopMails.door.call(visitor(), { token })
    expect(await getStopLink({ token })).toMatchObject({ isStopped: true })
    await invoice(structure, user, { submittedAt: MONDAY })
    await run(weekLater)
    expect(await texts()).toHaveLength(1)
    expect(await db().notificationChoice.findMany({ where: { userId: user.id } })).toEqual([{ userId: user.id, kind: 'RECAPITULATIF', pace: 'AUCUN' }])
  })
})

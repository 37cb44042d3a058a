import { beforeEach, describe, expect, it } from 'vitest'
import { setNotifications } from '@/app/(portail)/mon-compte/notifications/actions'
import { stopMails } from '@/app/(public)/notifications/arret/[jeton]/actions'
import { type Notice, notify } from '@/lib/messages/notify'
import { getStopLink } from '@/lib/messages/queries/get-stop-link'
import { db, inTransaction } from '@/lib/platform/db'
import { postMail } from '@/lib/platform/outbox'
import { layOutMail } from '@/lib/shared/mail-layout'
import { CHOSEN_KINDS, MOST_MAILS_AN_HOUR, type MessageKind, pacesOf } from '@/lib/shared/notification-kinds'
import { resetDatabase } from '../../support/database'
import { callerOf, createUser, visitor } from '../../support/people'
import { mailsFor } from '../../support/registration'

beforeEach(resetDatabase)

const NOW = new Date('2026-11-21T09:00:00Z')
const mailOf = (to: string, subject: string) => layOutMail({ template: 'test.notice', to, subject, name: 'Camille Durand', paragraphs: [`${subject}.`, 'Puis le reste.'], action: { label: 'Voir', url: 'http://localhost/mandats?structure=1' } })
const notice = (user: { id: string; email: string; contactEmail?: string | null }, subject: string, kind: MessageKind = 'STATUTS_FACTURES', more: Partial<Notice> = {}): Notice => ({ userId: user.id, kind, audience: 'SELF', mail: mailOf(user.contactEmail ?? user.email, subject), ...more })
const tell = (...notices: Notice[]) => inTransaction((tx) => notify(tx, NOW, notices))
const choose = async (userId: string, choices: Record<string, string>) => setNotifications.door.call(await callerOf(userId), choices)
const all = (pace: 'IMMEDIAT' | 'QUOTIDIEN' | 'AUCUN') => Object.fromEntries(CHOSEN_KINDS.filter((kind) => pacesOf(kind).includes(pace)).map((kind) => [kind, pace]))
const subjects = async (to: string) => (await mailsFor(to)).map(({ subject }) => subject)
const fates = async (userId: string) => (await db().message.findMany({ where: { userId }, orderBy: { id: 'asc' } })).map(({ subject, mail }) => `${subject} ${mail}`)

describe('telling somebody', () => {
  it('writes a message in any case, with the words of the mail, and the mail at the pace of its kind', async () => {
    const user = await createUser()
    await choose(user.id, { ...all('IMMEDIAT'), STATUTS_FACTURES: 'QUOTIDIEN', MANDATS: 'AUCUN' })
    await tell(notice(user, 'Facture'), notice(user, 'Mandat', 'MANDATS'), notice(user, 'Rattachement', 'RATTACHEMENTS'))
    expect(await fates(user.id)).toEqual(['Facture EN_ATTENTE', 'Mandat AUCUN', 'Rattachement ENVOYE'])
    expect(await subjects(user.email)).toEqual(['Rattachement'])
    expect(await db().message.findFirst({ where: { userId: user.id, kind: 'MANDATS' } })).toMatchObject({ subject: 'Mandat', sentence: 'Mandat.', href: '/mandats?structure=1', createdAt: NOW, readAt: null })
    await expect(choose(user.id, { MANDATS: 'PARFOIS' })).rejects.toMatchObject({ code: 'form.invalid' })
  })

  it('says at once what must be done, unless no mail is wanted; the life of a structure always; links and security pass by', async () => {
    const user = await createUser()
    await choose(user.id, { ...all('QUOTIDIEN'), STATUTS_STRUCTURES: 'AUCUN' })
    await tell(notice(user, 'Rejetée', 'STATUTS_FACTURES', { isUrgent: true }), notice(user, 'Rejetée du collègue', 'STATUTS_STRUCTURES', { isUrgent: true }), notice(user, 'Désactivée', 'STRUCTURES'))
    await inTransaction((tx) => postMail(tx, mailOf(user.email, 'Mot de passe')))
    expect(await subjects(user.email)).toEqual(['Rejetée', 'Désactivée', 'Mot de passe'])
    expect(await db().message.count({ where: { userId: user.id } })).toBe(3)
  })

  it('counts nobody’s own doing as unread, nor sums it up', async () => {
    const user = await createUser()
    await choose(user.id, { STATUTS_FACTURES: 'QUOTIDIEN' })
    await tell(notice(user, 'Déposée', 'STATUTS_FACTURES', { isOwn: true }))
    expect(await db().message.findFirstOrThrow()).toMatchObject({ readAt: NOW, mail: 'AUCUN' })
  })

  it('sends one mail to a mailbox that two people share, as soon as one of them wants it', async () => {
    const [one, two] = [await createUser(), await createUser()]
    await db().user.updateMany({ data: { contactEmail: 'commun@exemple.fr' } })
    const both = (subject: string) => [one, two].map((user) => notice({ ...user, contactEmail: 'commun@exemple.fr' }, subject))
    await choose(one.id, all('AUCUN'))
    await tell(...both('Pour deux'))
    await choose(two.id, all('AUCUN'))
    await tell(...both('Pour personne'))
    await choose(one.id, all('IMMEDIAT'))
    await choose(two.id, all('IMMEDIAT'))
    await tell(...both('Une fois'))
    expect(await subjects('commun@exemple.fr')).toEqual(['Pour deux', 'Une fois'])
    expect(await db().message.count()).toBe(6)
  })

  it('fills no mailbox: beyond so many in an hour the next ones wait for the summary, what is urgent does not', async () => {
    const user = await createUser()
    await db().message.createMany({ data: Array.from({ length: MOST_MAILS_AN_HOUR }, () => ({ userId: user.id, kind: 'STATUTS_FACTURES' as const, audience: 'SELF' as const, subject: 'x', sentence: 'x', href: '/', mail: 'ENVOYE' as const, createdAt: new Date(NOW.getTime() - 60_000) })) })
    await tell(notice(user, 'De trop'), notice(user, 'Rejetée', 'STATUTS_FACTURES', { isUrgent: true }), notice(user, 'Mandat', 'MANDATS'))
    expect(await subjects(user.email)).toEqual(['Rejetée', 'Mandat'])
    expect(await fates(user.id)).toContain('De trop EN_ATTENTE')
  })
})

describe('« Ne plus recevoir ces courriels »', () => {
  const tokenIn = (text: string) => decodeURIComponent(/\/notifications\/arret\/(\S+)/.exec(text)?.[1] ?? '')

  it('is in every notification, asks for a confirmation, and stops this kind only', async () => {
    const user = await createUser({ email: 'zoe@exemple.fr' })
    await tell(notice(user, 'Facture'), notice(user, 'Vie', 'STRUCTURES'))
    const [mail, always] = await mailsFor(user.email)
    expect(mail?.html).toContain('/notifications/arret/')
    expect(always?.text).not.toContain('/notifications/arret/')
    const token = tokenIn(mail?.text ?? '')
    expect(await getStopLink({ token })).toEqual({ kind: 'STATUTS_FACTURES', address: 'z…@exemple.fr', isStopped: false })
    await stopMails.door.call(visitor(), { token })
    expect(await getStopLink({ token })).toMatchObject({ isStopped: true })
    await tell(notice(user, 'Arrêtée'), notice(user, 'Mandat', 'MANDATS'))
    expect(await subjects(user.email)).toEqual(['Facture', 'Vie', 'Mandat'])
  })

  it('is worth nothing when it is made up, or bent to another person or kind', async () => {
    const [user, other] = [await createUser(), await createUser()]
    await tell(notice(user, 'Facture'))
    const token = tokenIn((await mailsFor(user.email))[0]?.text ?? '')
    for (const bent of ['', 'x', token.replace(user.id, other.id), token.replace('STATUTS_FACTURES', 'MANDATS'), `${token}x`]) {
      expect(await getStopLink({ token: bent })).toBeNull()
      await expect(stopMails.door.call(visitor(), { token: bent })).rejects.toMatchObject({ code: 'message.unknown-link' })
    }
    expect(await db().notificationChoice.count()).toBe(0)
  })
})

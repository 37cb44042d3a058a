import { beforeEach, describe, expect, it } from 'vitest'
import { deleteDraft, saveDraft, sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { remindDrafts } from '@/lib/invoices/jobs/remind-drafts'
import { remindValidators } from '@/lib/invoices/jobs/remind-validators'
import { parseMessages } from '@/lib/messages/model/message-list'
import { listMessages } from '@/lib/messages/queries/list-messages'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { deposit, formOf, recipient, sendFormOf } from '../../support/invoices'
import { supplier } from '../../support/people'
import { mailsFor } from '../../support/registration'
import { invoiceNow } from '../../support/sent-invoice'

beforeEach(resetDatabase)

const DAY = 86_400_000
const START = Date.now()
/** The job, so many days after the drafts were last touched. */
const after = (days: number) => remindDrafts.run({ now: new Date(START + days * DAY + 60_000) })
const untouched = async (id: string, days = 0) => {
  await db().$executeRaw`UPDATE invoice SET updated_at = ${new Date(START - days * DAY)} WHERE id = ${id}::uuid`
}

async function author(drafts = 1) {
  const { user, structure, caller: make } = await supplier()
  const caller = await make()
  const ids: string[] = []
  for (let n = 0; n < drafts; n++) {
    const id = await deposit(caller, structure.id)
    ids.push(id)
    await untouched(id)
  }
  const seen = async () => (await listMessages.door.call(await make(), parseMessages({}))).rows.map(({ subject }) => subject)
  return { user, structure, caller, ids, id: ids[0] as string, seen, mails: async () => (await mailsFor(user.email)).map(({ subject }) => subject) }
}

describe('a draft that was left', () => {
  it('is recalled after 24 hours, once more a week later, and never again, however often the job runs', async () => {
    const { user, mails, seen } = await author()
    await after(0.9)
    expect(await mails()).toEqual([])
    await Promise.all([after(1), after(1)])
    await after(1.1)
    await after(7.9)
    expect([await mails(), await seen()]).toEqual([['Facture facture.pdf non envoyée'], ['Facture facture.pdf non envoyée']])
    await Promise.all([after(8), after(8)])
    await after(20)
    await after(29)
    expect(await mails()).toHaveLength(2)
    const [mail] = await mailsFor(user.email)
    expect(mail?.text).toContain('le destinataire ne l’a pas reçue')
    expect(mail?.text).toMatch(/\/factures-emises\/deposer\/\S+/)
  })

  it('is not recalled while somebody works on it, nor once sent or deleted, nor when it was given up long ago', async () => {
    const { caller, mails, ids: [edited, sent, deleted, old] } = await author(4)
    const to = (await recipient()).identifier
    await saveDraft.door.call(caller, formOf(edited!, 1, to))
    await db().$executeRaw`UPDATE invoice SET updated_at = ${new Date(START + DAY / 2)} WHERE id = ${edited}::uuid`
    await sendInvoice.door.call(caller, sendFormOf(sent!, 1, to))
    await deleteDraft.door.call(caller, { invoiceId: deleted, version: '1' })
    await untouched(old!, 31)
    const before = await mails()
    await after(1)
    expect(await mails()).toEqual(before)
    await after(1.6)
    expect(await mails()).toHaveLength(before.length + 1)
  })

  it('tells of several in one mail, of each in a message that goes when the draft does', async () => {
    const { caller, ids, mails, seen } = await author(3)
    await after(1)
    expect(await mails()).toEqual(['3 factures non envoyées'])
    expect(await seen()).toHaveLength(3)
    await deleteDraft.door.call(caller, { invoiceId: ids[0], version: '1' })
    await sendInvoice.door.call(caller, sendFormOf(ids[1]!, 1, (await recipient()).identifier))
    expect((await seen()).filter((subject) => subject.includes('non envoyée'))).toHaveLength(1)
  })

  it('is one message for a heap of them, and no business of who lost the right to send', async () => {
    const { user, structure, ids, seen, mails } = await author(1)
    await db().$executeRaw`INSERT INTO invoice (id, structure_id, submission_mode, status, created_by_id, updated_at) SELECT gen_random_uuid(), ${structure.id}::uuid, 'SAISIE_PORTAIL', 'BROUILLON', ${user.id}::uuid, ${new Date(START)} FROM generate_series(1, 30)`
    await after(1)
    expect(await seen()).toEqual(['31 factures non envoyées'])
    const other = await author(1)
    await db().workspace.deleteMany({ where: { structureId: other.structure.id } })
    await after(1)
    expect([await other.mails(), await mails(), ids.length]).toEqual([[], ['31 factures non envoyées'], 1])
  })
})

describe('an invoice that waits for its validator', () => {
  it('is recalled once, three days before silence is agreement, and not once answered', async () => {
    const [from, first] = [await supplier('Sous-traitant'), await supplier('Titulaire')]
    await db().workspace.create({ data: { structureId: first.structure.id, code: 'FACTURES_A_VALIDER' } })
    const caller = await from.caller()
    const [waiting, answered] = [await deposit(caller, from.structure.id), await deposit(caller, from.structure.id)]
    const to = (await recipient()).identifier
    for (const id of [waiting, answered]) await sendInvoice.door.call({ ...caller, now: new Date(START) }, sendFormOf(id, 1, to, { billingFramework: 'A9', validatorSiret: first.structure.identifier }))
    await db().invoice.update({ where: { id: answered }, data: { status: 'REFUSEE_1' } })
    const recalls = async () => (await mailsFor(first.user.email)).map(({ subject }) => subject).filter((subject) => subject.startsWith('Rappel'))
    const run = (days: number) => remindValidators.run({ now: new Date(START + days * DAY) })
    await run(11.9)
    expect(await recalls()).toEqual([])
    await Promise.all([run(12), run(12)])
    await run(14)
    await run(16)
    expect(await recalls()).toEqual([`Rappel\u00a0: facture ${(await invoiceNow(waiting)).number} de Sous-traitant à valider`])
    expect(await db().message.count({ where: { userId: first.user.id, invoiceId: waiting } })).toBe(2)
  })
})

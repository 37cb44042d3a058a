import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { visit } from '../../support/web'
import { saveDraft, sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { closeBankAccount, createBankAccount, reopenBankAccount, updateBankAccount } from '@/app/(portail)/structures/[structureId]/coordonnees-bancaires/actions'
import { GET as getFile } from '@/app/api/fichiers/[fichierId]/route'
import { parseAccountTable } from '@/lib/bank-accounts/model/account-table'
import { getBankAccount } from '@/lib/bank-accounts/queries/get-bank-account'
import { listBankAccounts } from '@/lib/bank-accounts/queries/list-bank-accounts'
import { getDepositForm } from '@/lib/invoices/queries/get-deposit-form'
import { getInvoice } from '@/lib/invoices/queries/get-invoice'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { addService, deposit, formOf, plainPdf, recipient, sendFormOf } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier } from '../../support/people'

beforeAll(resetDatabase)

const TODAY = new Date('2026-06-15T10:00:00Z')
const IBAN = 'FR7630006000011234567890189'
const OTHER_IBAN = 'FR1420041010050500013M02606'
const typed = (structureId: string, changes: Record<string, unknown> = {}) => ({ structureId, name: 'Courant', type: 'IBAN', iban: IBAN, bic: 'AGRIFRPP', validFrom: '01/01/2026', ...changes })
const refusal = (call: Promise<unknown>) => call.then(() => 'accepted', (error: { code: string }) => error)
const codeOf = async (call: Promise<unknown>) => ((await refusal(call)) as { code?: string }).code ?? 'accepted'
const versionOf = async (id: string) => (await db().bankAccount.findUniqueOrThrow({ where: { id } })).updatedAt.toISOString()
const offered = async (userId: string, now = TODAY) => (await getDepositForm.door.call(await callerOf(userId, now), {})).flatMap(({ bankAccounts }) => bankAccounts)

async function house() {
  const { user, structure } = await supplier()
  const [member, limited] = [await createUser(), await createUser()]
  await affiliate(member.id, structure.id, 'USER', 'MODIFICATION')
  await affiliate(limited.id, structure.id, 'USER', 'MODIFICATION', (await addService(structure.id, 'S1')).id)
  return { user, manager: await callerOf(user.id, TODAY), member, limited, structure }
}

describe('bank details', () => {
  it('are kept as an IBAN, typed or made from a RIB', async () => {
    const { manager, structure } = await house()
    await createBankAccount.door.call(manager, typed(structure.id))
    const { bankAccountId } = await createBankAccount.door.call(manager, typed(structure.id, { name: 'Poste', type: 'RIB', bankCode: '20041', branchCode: '01005', accountNumber: '0500013m026', key: '06' }))
    expect(await db().bankAccount.findUnique({ where: { id: bankAccountId } })).toMatchObject({ type: 'RIB', iban: OTHER_IBAN, bic: null })
    expect(await getBankAccount.door.call(manager, { bankAccountId })).toMatchObject({ secret: { rib: { bankCode: '20041', accountNumber: '0500013M026', key: '06' } }, state: 'VALID' })
    expect(await refusal(createBankAccount.door.call(manager, typed(structure.id, { name: 'Poste 2', type: 'RIB', bankCode: '20041', branchCode: '01005', accountNumber: '0500013M026', key: '07' })))).toMatchObject({ code: 'form.invalid', errors: [{ field: 'key' }] })
    expect(await refusal(createBankAccount.door.call(manager, typed(structure.id, { name: 'Ailleurs', iban: OTHER_IBAN, bic: 'DEUTDEFF' })))).toMatchObject({ code: 'form.invalid', errors: [{ field: 'bic' }] })
  })

  it('have a name and an account of their own while they are open', async () => {
    const { manager, structure } = await house()
    const { bankAccountId } = await createBankAccount.door.call(manager, typed(structure.id))
    expect(await refusal(createBankAccount.door.call(manager, typed(structure.id, { name: 'Autre' })))).toMatchObject({ code: 'bank-account.twin', field: 'iban' })
    expect(await refusal(createBankAccount.door.call(manager, typed(structure.id, { iban: OTHER_IBAN })))).toMatchObject({ code: 'bank-account.name-taken', field: 'name' })
    await closeBankAccount.door.call(manager, { bankAccountId })
    const again = await createBankAccount.door.call(manager, typed(structure.id))
    expect(await codeOf(reopenBankAccount.door.call(manager, { bankAccountId }))).toBe('bank-account.name-taken')
    await closeBankAccount.door.call(manager, { bankAccountId: again.bankAccountId })
    expect(await codeOf(reopenBankAccount.door.call(manager, { bankAccountId }))).toBe('accepted')
    expect(await codeOf(reopenBankAccount.door.call(manager, { bankAccountId }))).toBe('bank-account.open')
  })

  it('are ended once: the second manager is told who did it, and a stale page overwrites nothing', async () => {
    const { manager, user, structure } = await house()
    await db().user.update({ where: { id: user.id }, data: { firstName: 'Karim', lastName: 'Benali' } })
    const { bankAccountId } = await createBankAccount.door.call(manager, typed(structure.id))
    const version = await versionOf(bankAccountId)
    await updateBankAccount.door.call(manager, { bankAccountId, ...typed(structure.id, { name: 'Principal' }), version })
    expect(await refusal(updateBankAccount.door.call(manager, { ...typed(structure.id), bankAccountId, version }))).toMatchObject({ code: 'bank-account.stale', message: expect.stringContaining('Karim Benali') })
    await closeBankAccount.door.call(manager, { bankAccountId })
    expect(await db().bankAccount.findUnique({ where: { id: bankAccountId } })).toMatchObject({ name: 'Principal', validUntil: new Date('2026-06-15') })
    expect(await refusal(closeBankAccount.door.call(manager, { bankAccountId }))).toMatchObject({ code: 'bank-account.closed', message: expect.stringContaining('Karim Benali') })
    expect(await codeOf(updateBankAccount.door.call(manager, { ...typed(structure.id), bankAccountId, version: await versionOf(bankAccountId) }))).toBe('bank-account.closed')
  })

  it('that a sent invoice names are not rewritten: the invoice keeps them, drafts take the new ones', async () => {
    const { manager, structure } = await house()
    const { bankAccountId } = await createBankAccount.door.call(manager, typed(structure.id))
    const [sent, draft] = [await deposit(manager, structure.id), await deposit(manager, structure.id)]
    await sendInvoice.door.call(manager, sendFormOf(sent, 1, (await recipient()).identifier, { bankAccountId }))
    await saveDraft.door.call(manager, formOf(draft, 1, '', { bankAccountId }))
    // Name and dates may change where it is.
    expect(await updateBankAccount.door.call(manager, { ...typed(structure.id, { name: 'Principal', validUntil: '31/12/2027' }), bankAccountId, version: await versionOf(bankAccountId) })).toMatchObject({ bankAccountId, isReplaced: false })
    const changed = await updateBankAccount.door.call(manager, { ...typed(structure.id, { name: 'Principal', iban: OTHER_IBAN, bic: 'PSSTFRPP' }), bankAccountId, version: await versionOf(bankAccountId) })
    expect(changed).toMatchObject({ isReplaced: true })
    expect(changed.bankAccountId).not.toBe(bankAccountId)
    expect(await db().bankAccount.findUnique({ where: { id: bankAccountId } })).toMatchObject({ iban: IBAN, closedAt: TODAY })
    expect((await db().invoice.findMany({ where: { structureId: structure.id }, orderBy: { id: 'asc' } })).map(({ id, bankAccountId: chosen }) => [id, chosen])).toEqual([[sent, bankAccountId], [draft, changed.bankAccountId]])
    expect((await offered(manager.actor!.userId)).map(({ id }) => id)).toEqual([changed.bankAccountId])
  })

  it('are offered, and accepted, on their days only', async () => {
    const { user, manager, structure } = await house()
    const make = async (name: string, iban: string, dates: Record<string, string>) => (await createBankAccount.door.call(manager, typed(structure.id, { name, iban, bic: iban.startsWith('FR') ? 'AGRIFRPP' : 'GEBABEBB', ...dates }))).bankAccountId
    const today = await make('Du jour', IBAN, { validFrom: '15/06/2026', validUntil: '15/06/2026' })
    const past = await make('Passé', OTHER_IBAN, { validUntil: '14/06/2026' })
    const future = await make('Futur', 'BE68539007547034', { validFrom: '16/06/2026' })
    expect(await offered(user.id)).toMatchObject([{ id: today, name: 'Du jour', masked: 'FR76 … 0189', factor: null }])
    expect((await offered(user.id, new Date('2026-06-16T10:00:00Z'))).map(({ id }) => id)).toEqual([future])
    const invoiceId = await deposit(manager, structure.id)
    for (const bankAccountId of [past, future]) expect(await refusal(saveDraft.door.call(manager, formOf(invoiceId, 1, '', { bankAccountId })))).toMatchObject({ code: 'invoice.foreign-bank-account', field: 'bankAccountId' })
    expect(await codeOf(saveDraft.door.call(manager, formOf(invoiceId, 1, '', { bankAccountId: today })))).toBe('accepted')
  })

  it('tell the deposit form of their factor', async () => {
    const { user, manager, structure } = await house()
    await createBankAccount.door.call(manager, typed(structure.id, { isFactor: 'oui', factorIdentifierType: 'SIRET', factorIdentifier: '12345678200010', factorName: 'Factor', factorCountry: 'FR' }))
    expect(await offered(user.id)).toMatchObject([{ factor: { name: 'Factor', identifier: '12345678200010', country: 'FR' } }])
  })
})

describe('what is seen of them', () => {
  it('whole by managers, masked by members, nothing by users of one service and strangers', async () => {
    const { user, manager, member, limited, structure } = await house()
    const { bankAccountId } = await createBankAccount.door.call(manager, typed(structure.id))
    const list = async (userId: string, structureId: string | null) => listBankAccounts.door.call(await callerOf(userId, TODAY), { structureId, table: parseAccountTable({}) })
    expect((await list(user.id, structure.id)).rows[0]?.account.replaceAll('\u00a0', '')).toBe(IBAN)
    expect((await list(member.id, structure.id)).rows[0]?.account).toBe('FR76 … 0189')
    const masked = JSON.stringify([await getBankAccount.door.call(await callerOf(member.id), { bankAccountId }), await list(member.id, null)])
    expect(masked).not.toMatch(/30006000|AGRIFRPP|12345678901/)
    const stranger = await supplier()
    for (const userId of [limited.id, stranger.user.id]) {
      expect(await codeOf(list(userId, structure.id))).toBe('not-found')
      expect((await list(userId, null)).rows).toEqual([])
      expect(await codeOf(getBankAccount.door.call(await callerOf(userId), { bankAccountId }))).toBe('not-found')
    }
    // To choose one on an invoice, and to read that invoice, nobody needs its number.
    const invoiceId = await deposit(manager, structure.id)
    await saveDraft.door.call(manager, formOf(invoiceId, 1, '', { bankAccountId }))
    const page = await getInvoice.door.call(await callerOf(member.id), { invoiceId })
    expect(page.bankAccount).toMatchObject({ masked: 'FR76 … 0189' })
    expect(JSON.stringify([page.bankAccount, await getDepositForm.door.call(await callerOf(limited.id, TODAY), {})])).not.toContain('30006000')
  })

  it('is changed by managers only', async () => {
    const { manager, member, limited, structure } = await house()
    const { bankAccountId } = await createBankAccount.door.call(manager, typed(structure.id))
    const stranger = await supplier()
    const version = await versionOf(bankAccountId)
    for (const [userId, code] of [[member.id, 'forbidden'], [limited.id, 'not-found'], [stranger.user.id, 'not-found']] as const) {
      const caller = await callerOf(userId)
      for (const call of [() => createBankAccount.door.call(caller, typed(structure.id, { name: 'X' })), () => closeBankAccount.door.call(caller, { bankAccountId }), () => reopenBankAccount.door.call(caller, { bankAccountId }), () => updateBankAccount.door.call(caller, { ...typed(structure.id), bankAccountId, version })]) expect(await codeOf(call())).toBe(code)
    }
  })

  it('the RIB in PDF: taken for what its bytes are, opened by managers only', async () => {
    const { user, manager, member, limited, structure } = await house()
    const bytes = await plainPdf()
    const file = (content: Uint8Array | string, name = 'rib.pdf') => new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type: 'application/pdf' })
    for (const document of [file('une image déguisée'), file(''), file(new Uint8Array(10 * 2 ** 20 + 1))]) {
      expect(await refusal(createBankAccount.door.call(manager, typed(structure.id, { document })))).toMatchObject({ field: 'document' })
    }
    expect(await db().bankAccount.count({ where: { structureId: structure.id } })).toBe(0)
    const { bankAccountId } = await createBankAccount.door.call(manager, typed(structure.id, { document: file(bytes) }))
    const { secret } = await getBankAccount.door.call(manager, { bankAccountId })
    const open = (userId: string | null) => visit(getFile, userId, `/api/fichiers/${secret?.document?.id}`, { fichierId: secret?.document?.id ?? '' })
    const answer = await open(user.id)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
    const stranger = await supplier()
    expect([(await open(null)).status, (await open(member.id)).status, (await open(limited.id)).status, (await open(stranger.user.id)).status]).toEqual([401, 403, 404, 404])
    // A change without a file leaves the one that is there.
    await updateBankAccount.door.call(manager, { ...typed(structure.id, { name: 'Renommé' }), bankAccountId, version: await versionOf(bankAccountId) })
    expect((await getBankAccount.door.call(manager, { bankAccountId })).secret?.document?.id).toBe(secret?.document?.id)
    expect(await codeOf(getBankAccount.door.call(manager, { bankAccountId: randomUUID() }))).toBe('not-found')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { openValidationFile } from '@/app/api/fichiers/[fichierId]/downloads'
import { correctFirstValidator, correctSecondValidator, validateInvoice } from '@/app/(portail)/factures-a-valider/actions'
import { sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { agreeTacitly } from '@/lib/invoices/jobs/tacit-agreement'
import { getValidation } from '@/lib/invoices/queries/get-validation'
import { countValidations, listValidations } from '@/lib/invoices/queries/list-validations'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { deposit, recipient, sendFormOf } from '../../support/invoices'
import { supplier } from '../../support/people'
import { invoiceNow } from '../../support/sent-invoice'

beforeAll(resetDatabase)

/** A company that validates for others. */
async function validator(name: string) {
  const one = await supplier(name)
  await db().workspace.create({ data: { structureId: one.structure.id, code: 'FACTURES_A_VALIDER' } })
  return one
}

async function toValidate({ isTwice = false } = {}) {
  const [from, first, second, other] = [await supplier('Sous-traitant'), await validator('Titulaire'), await validator('Mandataire'), await validator('Autre titulaire')]
  const caller = await from.caller()
  const id = await deposit(caller, from.structure.id)
  const form = sendFormOf(id, 1, (await recipient()).identifier, { billingFramework: 'A9', validatorSiret: first.structure.identifier, ...(isTwice && { secondValidatorSiret: second.structure.identifier }) })
  await sendInvoice.door.call(caller, form)
  return { id, from, first, second, other, caller }
}

const statusesOf = async (id: string) => (await invoiceNow(id)).statusEvents.map(({ status }) => status).slice(1)
const answer = async (id: string, decision: string, more: Record<string, unknown> = {}) => ({ invoiceId: id, version: String((await invoiceNow(id)).version), decision, ...more })

describe('sending as a sub-contractor', () => {
  it('names the validator at its field when it is missing, unknown, inactive or the supplier itself', async () => {
    const from = await supplier()
    const caller = await from.caller()
    const id = await deposit(caller, from.structure.id)
    const buyer = (await recipient()).identifier
    const gone = await supplier('Parti')
    await db().structure.update({ where: { id: gone.structure.id }, data: { status: 'INACTIVE' } })
    for (const [validatorSiret, code] of [['', 'invoice.no-validator'], ['99999999999999', 'invoice.unknown-validator'], [from.structure.identifier, 'invoice.own-validator'], [gone.structure.identifier, 'invoice.inactive-validator']]) {
      await expect(sendInvoice.door.call(caller, sendFormOf(id, 1, buyer, { billingFramework: 'A12', validatorSiret }))).rejects.toMatchObject({ errors: [{ code, field: 'validatorSiret' }] })
    }
  })

  it('goes to the validator first, who finds it with its PDF; strangers and the second level do not', async () => {
    const { id, first, second } = await toValidate({ isTwice: true })
    expect(await statusesOf(id)).toEqual(['A_VALIDER_1'])
    const reader = await first.caller()
    expect((await listValidations.door.call(reader, { isAll: false })).rows.map((row) => row.id)).toEqual([id])
    const page = await getValidation.door.call(reader, { invoiceId: id })
    expect(page).toMatchObject({ mayDecide: true, status: 'A_VALIDER_1' })
    expect(await openValidationFile.door.call(reader, { fileId: page.original!.id, isDownload: false })).toMatchObject({ mediaType: 'application/pdf' })
    for (const stranger of [await second.caller(), await (await validator('Étranger')).caller()]) {
      expect((await listValidations.door.call(stranger, { isAll: true })).rows).toEqual([])
      await expect(getValidation.door.call(stranger, { invoiceId: id })).rejects.toMatchObject({ kind: 'notFound' })
      await expect(validateInvoice.door.call(stranger, await answer(id, 'validate'))).rejects.toMatchObject({ kind: 'notFound' })
    }
  })
})

describe('the validator', () => {
  it('accepts at both levels, and the invoice goes on to its recipient', async () => {
    const { id, first, second } = await toValidate({ isTwice: true })
    await validateInvoice.door.call(await first.caller(), await answer(id, 'validate'))
    expect(await statusesOf(id)).toEqual(['A_VALIDER_1', 'VALIDEE_1', 'A_VALIDER_2'])
    await expect(validateInvoice.door.call(await first.caller(), await answer(id, 'validate'))).rejects.toMatchObject({ kind: 'notFound' })
    expect(await countValidations.door.call(await second.caller(), {})).toMatchObject({ waiting: 1 })
    await validateInvoice.door.call(await second.caller(), await answer(id, 'validate'))
    expect((await statusesOf(id)).slice(3)).toEqual(['VALIDEE_2', 'DEPOSEE'])
    const [job] = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'invoice.route' AND data->>'invoiceId' = ${id}`
    expect(job?.count).toBe(1)
  })

  it('refuses with a reason and a piece that the supplier finds', async () => {
    const { id, first, from } = await toValidate()
    await expect(validateInvoice.door.call(await first.caller(), await answer(id, 'refuse'))).rejects.toMatchObject({ errors: [{ field: 'reason' }] })
    await validateInvoice.door.call(await first.caller(), await answer(id, 'refuse', { reason: 'MONTANTTOTAL_ERR', comment: 'Voir le bordereau.', file: new File(['bordereau'], 'bordereau.txt') }))
    expect(await invoiceNow(id)).toMatchObject({ status: 'REFUSEE_1', statusReason: 'MONTANTTOTAL_ERR', statusComment: 'Voir le bordereau.' })
    expect(await db().invoiceAttachment.findMany({ where: { invoiceId: id }, select: { structureId: true, file: { select: { name: true } } } })).toEqual([{ structureId: from.structure.id, file: { name: 'bordereau.txt' } }])
  })

  it('says that it is not for him, and the right one answers', async () => {
    const { id, first, other, from } = await toValidate()
    await validateInvoice.door.call(await first.caller(), await answer(id, 'denyValidator'))
    await expect(getValidation.door.call(await first.caller(), { invoiceId: id })).rejects.toMatchObject({ kind: 'notFound' })
    const { version } = await invoiceNow(id)
    await expect(correctFirstValidator.door.call(await from.caller(), { invoiceId: id, version: String(version), validatorSiret: '123' })).rejects.toMatchObject({ errors: [{ field: 'validatorSiret' }] })
    await correctFirstValidator.door.call(await from.caller(), { invoiceId: id, version: String(version), validatorSiret: other.structure.identifier })
    await validateInvoice.door.call(await other.caller(), await answer(id, 'validate'))
    expect(await statusesOf(id)).toEqual(['A_VALIDER_1', 'ERREUR_FOURNISSEUR_SUR_VALIDEUR', 'A_VALIDER_1', 'VALIDEE_1', 'DEPOSEE'])
  })

  it('of the first level names another second one', async () => {
    const { id, first, second, other } = await toValidate({ isTwice: true })
    await validateInvoice.door.call(await first.caller(), await answer(id, 'validate'))
    await validateInvoice.door.call(await second.caller(), await answer(id, 'denyValidator'))
    const { version } = await invoiceNow(id)
    await correctSecondValidator.door.call(await first.caller(), { invoiceId: id, version: String(version), validatorSiret: other.structure.identifier })
    expect(await countValidations.door.call(await other.caller(), {})).toMatchObject({ waiting: 1 })
  })

  it('answers once: of two answers one wins', async () => {
    const { id, first } = await toValidate()
    const form = await answer(id, 'validate')
    const answers = await Promise.allSettled([validateInvoice.door.call(await first.caller(), form), validateInvoice.door.call(await first.caller(), { ...form, decision: 'denyValidator' })])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('fifteen days of silence', () => {
  it('are an agreement, not a day before, and the next level has its own fifteen', async () => {
    const { id } = await toValidate({ isTwice: true })
    const { statusAt } = await invoiceNow(id)
    const after = (days: number) => new Date(statusAt.getTime() + days * 86_400_000)
    await agreeTacitly(after(14.9))
    expect(await statusesOf(id)).toEqual(['A_VALIDER_1'])
    await agreeTacitly(after(15))
    await agreeTacitly(after(15))
    expect(await statusesOf(id)).toEqual(['A_VALIDER_1', 'ABSENCE_VALIDATION_1_HORS_DELAI', 'A_VALIDER_2'])
    await agreeTacitly(after(30.1))
    expect((await statusesOf(id)).slice(3)).toEqual(['ABSENCE_VALIDATION_2_HORS_DELAI', 'DEPOSEE'])
  })
})

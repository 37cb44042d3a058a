import { beforeEach, describe, expect, it } from 'vitest'
import { changeObligations } from '@/app/(portail)/structures/[structureId]/obligations/actions'
import { getObligations } from '@/lib/directory/queries/get-obligations'
import { getPublicStructure } from '@/lib/directory/queries/get-public-structure'
import { checkRecipient } from '@/lib/invoices/queries/check-recipient'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { affiliate, callerOf, createStructure, createUser, supplier } from '../../support/people'

beforeEach(resetDatabase)

async function publicBody() {
  const [manager, reader, structure] = [await createUser(), await createUser(), await createStructure({ kind: 'PUBLIC', name: 'Commune de Valbrune' })]
  await affiliate(manager.id, structure.id)
  await affiliate(reader.id, structure.id, 'USER')
  return { structure, manager: await callerOf(manager.id), reader: await callerOf(reader.id) }
}

describe('the obligations of a public structure', () => {
  it('are changed by its manager and asked for at once, by the directory and by the deposit form', async () => {
    const { structure, manager } = await publicBody()
    const seller = await (await supplier()).caller()
    const asked = async () => (await checkRecipient.door.call(seller, { siret: structure.identifier })).obligations
    expect(await asked()).toMatchObject({ service: 'optional', commitment: 'optional' })
    const { version, rule } = await getObligations.door.call(manager, { structureId: structure.id })
    expect(rule).toBe('aucune')
    await changeObligations.door.call(manager, { structureId: structure.id, rule: 'les-deux', paymentReported: 'non', version })
    expect(await asked()).toMatchObject({ service: 'required', commitment: 'required' })
    expect(await getPublicStructure({ identifier: structure.identifier })).toMatchObject({ paymentReported: false, serviceRequired: true })
    const after = await db().structure.findUniqueOrThrow({ where: { id: structure.id } })
    expect(after.searchText).toBe(structure.searchText)
    expect(await db().auditEntry.findFirst({ where: { door: 'directory.change-obligations' } })).toMatchObject({ outcome: 'ACCEPTED', structureId: structure.id })
  })

  it('tell the second of two managers that the first was faster', async () => {
    const { structure, manager } = await publicBody()
    const { version } = await getObligations.door.call(manager, { structureId: structure.id })
    const change = (rule: string) => changeObligations.door.call(manager, { structureId: structure.id, rule, paymentReported: 'oui', version })
    await change('service')
    await expect(change('engagement')).rejects.toMatchObject({ code: 'directory.obligations-changed' })
    expect(await getObligations.door.call(manager, { structureId: structure.id })).toMatchObject({ rule: 'service' })
  })

  it('are not for simple users, nor for strangers, nor for private structures', async () => {
    const { structure, reader } = await publicBody()
    const owner = await supplier()
    const input = { structureId: structure.id, rule: 'service', paymentReported: 'oui', version: new Date().toISOString() }
    await expect(getObligations.door.call(reader, { structureId: structure.id })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(changeObligations.door.call(reader, input)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(changeObligations.door.call(await owner.caller(), input)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(getObligations.door.call(await owner.caller(), { structureId: owner.structure.id })).rejects.toMatchObject({ kind: 'notFound' })
    await expect(changeObligations.door.call(await owner.caller(), { ...input, structureId: owner.structure.id })).rejects.toMatchObject({ kind: 'notFound' })
    await expect(getObligations.door.call(await owner.caller(), { structureId: 'x' })).rejects.toMatchObject({ kind: 'notFound' })
  })

  it('refuse what is no choice with a sentence at the field', async () => {
    const { structure, manager } = await publicBody()
    await expect(changeObligations.door.call(manager, { structureId: structure.id, rule: 'tout', paymentReported: 'oui', version: new Date().toISOString() })).rejects.toMatchObject({ errors: [{ field: 'rule', message: 'Choisissez ce que vos fournisseurs doivent indiquer.' }] })
  })
})

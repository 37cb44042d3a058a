import { partiesSchema } from '@/lib/mandates/model/parties-schema'
import { signedDocument } from '@/lib/mandates/signed-document'
import type { Db } from '@/lib/platform/db'
import { storeBytes } from '@/lib/platform/storage'

const SIGNED_AT = new Date('2026-01-06T09:30:00Z')

/** A mandate signed by the structure's main manager, with its document; nothing when the structure has one already. */
export async function seedMandate(db: Db, structureId: string, name: string): Promise<void> {
  if (await db.billingMandate.findFirst({ where: { structureId } })) return
  const structure = await db.structure.findUniqueOrThrow({ where: { id: structureId } })
  const { user: signatory } = await db.affiliation.findFirstOrThrow({ where: { structureId, role: 'MAIN_MANAGER', status: 'VALIDEE' }, include: { user: true } })
  const parties = partiesSchema.parse({ structure, signatory })
  await db.$transaction(async (tx) => {
    const mandate = await tx.billingMandate.create({ data: { structureId, name, signatoryId: signatory.id, parties, createdAt: SIGNED_AT } })
    const bytes = await signedDocument({ mandateName: name, mandateNumber: mandate.officialId, parties, signedAt: SIGNED_AT, signedFrom: null })
    const document = await tx.storedFile.create({
      data: { structureId, kind: 'MANDATE', name: `Mandat de facturation ${mandate.officialId}.pdf`, mediaType: 'application/pdf', size: bytes.byteLength, sha256: await storeBytes(bytes), createdById: signatory.id, createdAt: SIGNED_AT },
    })
    await tx.billingMandate.update({ where: { id: mandate.id }, data: { status: 'ACTIF', signedAt: SIGNED_AT, documentId: document.id } })
  }, { timeout: 30_000 })
}

import type { z } from 'zod'
import { attachmentProblem, cleanFileName, mediaTypeOf } from '@/lib/attachments/model/attachment-rules'
import type { CommandContext } from '@/lib/platform/context'
import { storeBytes } from '@/lib/platform/storage'
import { conflict, DomainError, DomainErrors, invalid } from '@/lib/shared/errors'
import { civilDateOf } from '@/lib/shared/dates'
import { levelOf, type correctValidatorSchema, type decideSchema } from '../model/validation'
import { statusRow } from '../model/status'
import { validatorControls } from '../model/validator-controls'
import { readValidator } from '../queries/read-validators'
import { changeStatus, staleInvoice } from './change-status'
import { goOnAfterValidation } from './go-on-after-validation'
import { lockInvoice } from './lock-invoice'

type Decision = z.output<typeof decideSchema>

interface PreparedPiece {
  name: string
  size: number
  sha256: string
}

/** Before the transaction: the piece that goes with a refusal is checked and stored for good. */
export async function preparePiece({ file, decision }: Decision): Promise<PreparedPiece | null> {
  if (!file || decision !== 'refuse') return null
  const piece = { name: cleanFileName(file.name), size: file.size }
  const problem = attachmentProblem(piece, 0)
  if (problem) throw invalid('validation.piece-refused', problem, 'file')
  return { ...piece, sha256: await storeBytes(new Uint8Array(await file.arrayBuffer())) }
}

/**
 * The validator's answer (portal 8.1): agreed, refused with a reason, or « ce n’est pas pour moi ».
 * @throws conflict when it was answered already, by a colleague or by the silence of fifteen days.
 */
export async function validateInvoice({ invoiceId, version, decision, reason, comment }: Decision, { tx, actor, now }: CommandContext, piece: PreparedPiece | null): Promise<{ invoiceId: string }> {
  const invoice = await lockInvoice(tx, invoiceId)
  if (levelOf(invoice.status) === null) throw conflict('validation.answered', `Cette facture n’attend plus votre réponse : elle est au statut « ${statusRow(invoice.status).label} ».`)
  if (invoice.version !== version) throw staleInvoice()
  await changeStatus(tx, { invoice, event: decision, at: now, userId: actor.userId, reason: decision === 'refuse' ? reason : undefined, comment: comment ?? undefined })
  if (piece) {
    const { structureId } = invoice
    const file = await tx.storedFile.create({ data: { structureId, kind: 'ATTACHMENT', ...piece, mediaType: mediaTypeOf(piece.name), createdById: actor.userId, createdAt: now }, select: { id: true } })
    await tx.invoiceAttachment.create({ data: { structureId, invoiceId, fileId: file.id, typeCode: 'AUTRE', description: 'Jointe au refus du valideur', createdAt: now } })
    const actingId = invoice.status === 'A_VALIDER_2' ? invoice.secondValidatorId : invoice.validatorId
    await tx.invoiceAction.create({ data: { structureId, invoiceId, code: 'AJOUT_PIECE_JOINTE', userId: actor.userId, actingId, at: now, detail: { fichier: piece.name, sha256: piece.sha256 } } })
  }
  if (decision === 'validate') await goOnAfterValidation(tx, invoiceId, now)
  return { invoiceId }
}

/**
 * « Corriger le valideur »: the supplier names another first validator, or the first names another second one.
 * @throws every control of a validator at its field; conflict when the status is another.
 */
export async function correctValidator({ invoiceId, version, validatorSiret, validatorService }: z.output<typeof correctValidatorSchema>, { tx, actor, now }: CommandContext): Promise<{ invoiceId: string }> {
  const invoice = await lockInvoice(tx, invoiceId)
  const isSecond = invoice.status === 'ERREUR_COTRAITANT_SUR_VALIDEUR'
  if (!isSecond && invoice.status !== 'ERREUR_FOURNISSEUR_SUR_VALIDEUR') throw conflict('validation.no-correction', `Le valideur de cette facture n’est plus à corriger : elle est au statut « ${statusRow(invoice.status).label} ».`)
  if (invoice.version !== version) throw staleInvoice()
  const [validator, seller] = await Promise.all([readValidator(tx, validatorSiret, validatorService, civilDateOf(now)), tx.structure.findUniqueOrThrow({ where: { id: invoice.structureId } })])
  const typed = { billingFramework: invoice.billingFramework, validatorSiret, validatorService, secondValidatorSiret: null, secondValidatorService: null }
  const [first, ...rest] = validatorControls(typed, { first: validator?.facts ?? null, second: null, sellerIdentifier: seller.identifier }).filter(({ blocking }) => blocking).map(({ code, sentence, field }) => new DomainError('invalid', code, sentence, field))
  if (first) throw new DomainErrors([first, ...rest])
  const named = isSecond
    ? { secondValidatorSiret: validatorSiret, secondValidatorService: validatorService, secondValidatorId: validator?.id, secondValidatorServiceId: validator?.serviceId ?? null }
    : { validatorSiret, validatorService, validatorId: validator?.id, validatorServiceId: validator?.serviceId ?? null }
  const before = isSecond ? { siret: invoice.secondValidatorSiret, service: invoice.secondValidatorService } : { siret: invoice.validatorSiret, service: invoice.validatorService }
  const detail = { avant: before, apres: { siret: validatorSiret, service: validatorService } }
  await tx.invoiceAction.create({ data: { structureId: invoice.structureId, invoiceId, code: isSecond ? 'CORRECTION_SECOND_VALIDEUR' : 'CORRECTION_VALIDEUR', userId: actor.userId, actingId: isSecond ? invoice.validatorId : null, at: now, detail } })
  await changeStatus(tx, { invoice, event: 'askValidation', at: now, userId: actor.userId, fields: named })
  return { invoiceId }
}

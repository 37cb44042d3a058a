import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { readBytes } from '@/lib/platform/storage'
import { formValuesOf } from '@/lib/invoices/model/form-values'
import { isDraft } from '@/lib/invoices/model/status'
import type { DraftFields } from '@/lib/invoices/model/draft'
import { placesOf } from '@/lib/invoices/model/places'
import { FAILURE_SENTENCES } from '@/lib/recognition/failures'
import type { Recognition } from '@/lib/recognition/types'
import { columnToCivil } from '@/lib/shared/dates'
import { conflict, invalid } from '@/lib/shared/errors'
import type { readScanSchema, ScanFound } from '../model/scan-message'
import { type FileReading, knowledgeOf } from '../recognise-file'
import { recogniseInSandbox } from '../recognise-in-sandbox'
import { readScanOnce } from '../scan-readings'
import { prefilledColumns } from './prefilled-columns'

type Input = z.output<typeof readScanSchema>

const cancelled = () => conflict('scan.cancelled', 'La lecture de l’image est annulée. Remplissez le formulaire d’après la facture, ou relancez la lecture.')

/** Before the transaction: OCR of the first three pages, once for each deposit. @returns null when there is nothing (more) to read @throws cancelled, or why it cannot be read */
export async function prepareScan({ invoiceId }: Input): Promise<FileReading | null> {
  const invoice = await db().invoice.findUnique({ where: { id: invoiceId }, include: { reading: true, original: true } })
  const { reading, original } = invoice ?? {}
  if (!invoice || !original || !isDraft(invoice.status) || reading?.failure !== 'noText' || reading.ocrAt) return null
  const read = await readScanOnce(invoiceId, async (onProgress, signal) => {
    const start = performance.now()
    const answer = await recogniseInSandbox(new Uint8Array(await readBytes(original.sha256)), await knowledgeOf(invoice.structureId, db()), { ocr: 'always', onProgress, signal })
    const milliseconds = Math.round(performance.now() - start)
    if ('recognition' in answer) return { recognition: answer.recognition, failure: null, milliseconds }
    if (answer.failure !== 'cancelled' && answer.failure !== 'noText') log('warn', 'scan.unread', { failure: answer.failure, detail: 'detail' in answer ? answer.detail : undefined })
    return answer.failure === 'cancelled' ? null : { recognition: null, failure: answer.failure, milliseconds }
  })
  if (!read) throw cancelled()
  // A machine too busy today may read it tomorrow: only « there is nothing to read » is final.
  if (read.failure && read.failure !== 'noText') throw invalid('scan.unread', FAILURE_SENTENCES[read.failure])
  return read
}

/**
 * Keeps what was read on the images, and fills the columns that are still empty: what a person has saved stays. The version
 * is not raised, so that the form in use meanwhile can still be saved. The second time it answers what the first one read.
 */
export async function keepScan({ invoiceId }: Input, { tx, now }: Pick<CommandContext, 'tx' | 'now'>, read: FileReading | null): Promise<ScanFound> {
  await tx.$queryRaw`SELECT 1 FROM invoice WHERE id = ${invoiceId}::uuid FOR UPDATE`
  const invoice = await tx.invoice.findUniqueOrThrow({ where: { id: invoiceId }, include: { reading: true } })
  const isFirst = read !== null && invoice.reading?.ocrAt === null
  const recognition = isFirst ? read.recognition : (invoice.reading?.recognition as Recognition | null)
  if (recognition?.source !== 'ocr') {
    if (isFirst) await tx.invoiceReading.update({ where: { invoiceId }, data: { ocrAt: now, milliseconds: read.milliseconds } })
    return { values: {}, places: [] }
  }
  const { vat: _rows, ...found } = await prefilledColumns(tx, { recognition, failure: null, milliseconds: 0 }, invoice.structureId, now)
  if (isFirst) {
    const { milliseconds } = read
    await tx.invoiceReading.update({ where: { invoiceId }, data: { recognition: JSON.parse(JSON.stringify(recognition)), failure: null, milliseconds, ocrAt: now } })
    const isUntouched = invoice.version === 1
    const fills = (name: string) => invoice[name as keyof typeof invoice] === null || (isUntouched && (name === 'typeCode' || name === 'currency'))
    if (isDraft(invoice.status)) await tx.invoice.update({ where: { id: invoiceId }, data: Object.fromEntries(Object.entries(found).filter(([name]) => fills(name))) })
  }
  return foundIn(found, recognition)
}

/** What was found, as the form shows it. */
function foundIn(columns: Record<string, unknown>, recognition: Recognition): ScanFound {
  const { buyerId: _buyer, buyerServiceId: _service, ...named } = columns
  const fields = Object.fromEntries(Object.entries(named).map(([name, value]) => [name, value instanceof Date ? columnToCivil(value) : (value ?? null)])) as unknown as DraftFields
  return { values: formValuesOf({ ...fields, vat: [] }), places: placesOf(recognition, { ...fields, vat: [] }) }
}

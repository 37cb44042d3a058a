import { randomUUID } from 'node:crypto'
import { addBatchFiles, receiveBatchFile } from '@/app/(portail)/factures-emises/deposer/lots/actions'
import type { Caller } from '@/lib/platform/caller'
import { db } from '@/lib/platform/db'
import { getBatch } from '@/lib/deposits/queries/get-batch'
import { fileOf, makePdfFile, nextNumber } from './invoices'

/** Names, sizes and dates of some files, as the browser announces them. */
export const announce = (count: number, from = 0) => Array.from({ length: count }, (_, index) => ({ name: `facture-${from + index}.pdf`, size: 1000 + index, modifiedAt: 1_700_000_000_000 + index }))

/** A PDF on which all that sending wants is printed, but for what `without` leaves out. */
export const readyPdf = (sellerSiret: string, buyerSiret: string, number = nextNumber().slice(0, 20), without: RegExp = /^$/) =>
  makePdfFile([
    `SIRET : ${sellerSiret}`, `Facture n° ${number}`, 'Date de facture : 02/03/2026', `SIRET client : ${buyerSiret}`,
    'Total HT : 1 000,00 EUR', 'Total TVA : 200,00 EUR', 'Total TTC : 1 200,00 EUR', 'Net à payer : 1 200,00 EUR', 'TVA sur les débits', 'Règlement par virement',
  ].filter((line) => !without.test(line)))

/** A batch with these files, all of them uploaded. @returns its id and the refusal of each file */
export async function batchOf(caller: Caller, structureId: string, files: Uint8Array[], batchKey: string = randomUUID()) {
  const { batchId, fileIds } = await addBatchFiles.door.call(caller, { structureId, batchKey, files: files.map((bytes, index) => ({ name: `facture-${index}.pdf`, size: bytes.length, modifiedAt: index })) })
  const answers = []
  for (const [index, bytes] of files.entries()) answers.push(await receiveBatchFile.door.call(caller, { batchFileId: fileIds[index], file: fileOf(bytes, `facture-${index}.pdf`) }))
  return { batchId, batchKey, fileIds, refusals: answers.map(({ refusal }) => refusal) }
}

/** The lines of a batch as this person sees them. */
export const linesOf = async (caller: Caller, batchId: string) => (await getBatch.door.call(caller, { batchId })).files

/** What sends the ready ones, as the page of confirmation does. */
export const chosenIn = async (caller: Caller, batchId: string) => (await linesOf(caller, batchId)).flatMap(({ state, invoice }) => (state === 'ready' && invoice ? [`${invoice.id}:${invoice.version}`] : []))

/** Lines as they are stored. */
export const storedLines = (batchId: string) => db().depositBatchFile.findMany({ where: { batchId }, orderBy: { position: 'asc' } })

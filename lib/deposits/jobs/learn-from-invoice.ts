import { z } from 'zod'
import { db, inTransaction, type Tx } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/queue'
import { readBytes } from '@/lib/platform/storage'
import type { RecognitionWithEmbedded } from '@/lib/recognition/embedded/merge-embedded'
import type { Lesson } from '@/lib/recognition/types'
import { confirmedValues } from '../model/confirmed-values'
import { learnInSandbox } from '../recognise-in-sandbox'

/** A structure keeps so many: enough for some twenty layouts, and the reading stays quick. */
const MOST_LESSONS = 500

/**
 * Compares what was sent with what had been read, and keeps for this structure where and how each value was announced. Done
 * once for each invoice, whatever number of times it runs. Nothing leaves this machine.
 */
export const learnFromInvoice = defineJob({
  name: 'recognition.learn',
  retries: 3,
  schema: z.object({ invoiceId: z.uuid() }),
  run: async ({ invoiceId }) => {
    const invoice = await db().invoice.findUnique({ where: { id: invoiceId }, include: { reading: true, original: true } })
    const { reading, original } = invoice ?? {}
    const recognition = reading?.recognition as RecognitionWithEmbedded | null | undefined
    if (!invoice?.submittedAt || !original || !recognition || recognition.source === 'ocr' || reading?.learntAt) return
    const { structureId } = invoice
    const rows = await db().recognitionLesson.findMany({ where: { structureId }, orderBy: { id: 'asc' } })
    const lessons = rows.map(({ layout, field, label, place, page, confirmations, contradictions }) => ({ layout, label, page, confirmations, contradictions, field: field as Lesson['field'], place: place as Lesson['place'] }))
    const page = { ...recognition, fields: recognition.embedded?.pageFields ?? recognition.fields }
    const bytes = new Uint8Array(await readBytes(original.sha256))
    const learnt = await learnInSandbox({ bytes, learn: { lessons, recognition: page, confirmed: confirmedValues(invoice, page) } })
    await inTransaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`lessons ${structureId}`}, 0))`
      const { count } = await tx.invoiceReading.updateMany({ where: { invoiceId, learntAt: null }, data: { learntAt: new Date() } })
      if (count === 0) return
      for (const [index, row] of rows.entries()) await judge(tx, row, learnt[index])
      for (const lesson of learnt.slice(rows.length)) await keep(tx, structureId, lesson)
    })
  },
})

/** Adds the votes that this invoice gave; a lesson that somebody has erased meanwhile stays erased. */
async function judge(tx: Tx, row: { id: string; confirmations: number; contradictions: number }, judged: Lesson | undefined): Promise<void> {
  const [more, less] = [(judged?.confirmations ?? 0) - row.confirmations, (judged?.contradictions ?? 0) - row.contradictions]
  if (more > 0 || less > 0) await tx.recognitionLesson.updateMany({ where: { id: row.id }, data: { confirmations: { increment: more }, contradictions: { increment: less } } })
}

async function keep(tx: Tx, structureId: string, { layout, field, label, place, page, confirmations, contradictions }: Lesson): Promise<void> {
  if ((await tx.recognitionLesson.count({ where: { structureId } })) >= MOST_LESSONS) return
  await tx.recognitionLesson.create({ data: { structureId, layout, field, label, place, page, confirmations, contradictions } })
}

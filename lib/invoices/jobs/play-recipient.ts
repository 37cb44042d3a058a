import { z } from 'zod'
import { db, inTransaction } from '@/lib/platform/db'
import { isDemonstration } from '@/lib/platform/env'
import { defineJob, enqueue } from '@/lib/platform/queue'
import { playStep } from '../commands/play-step'
import { PLAY_RECIPIENT } from './wake-simulation'

/** The simulated recipient takes its next step, and asks for the one after. A job made for an older state finds nothing to do. */
export const playRecipient = defineJob({
  ...PLAY_RECIPIENT,
  schema: z.object({ invoiceId: z.uuid(), version: z.number().int() }),
  run: async ({ invoiceId, version }) => {
    if (!isDemonstration()) return
    const simulation = await db().recipientSimulation.findFirst({ where: { isOn: true, structure: { received: { some: { id: invoiceId, version } } } } })
    if (!simulation) return
    await inTransaction(async (tx) => {
      const played = await playStep(tx, invoiceId, new Date())
      if (played) await enqueue(tx, PLAY_RECIPIENT, { invoiceId, version: played.version }, simulation.stepSeconds)
    })
  },
})

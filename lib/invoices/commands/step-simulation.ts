import type { z } from 'zod'
import { isDemonstration } from '@/lib/platform/env'
import type { CommandContext } from '@/lib/platform/context'
import { conflict, notFound } from '@/lib/shared/errors'
import type { simulationSchema, stepSchema } from '../model/simulation'
import { playStep } from './play-step'

/** « Faire avancer le destinataire »: a tester does not wait for the pause. Demonstration only. */
export async function stepSimulation({ invoiceId }: z.output<typeof stepSchema>, { tx, now }: CommandContext): Promise<{ invoiceId: string }> {
  if (!isDemonstration()) throw notFound()
  if (!(await playStep(tx, invoiceId, now))) throw conflict('simulation.nothing-to-do', 'Le destinataire simulé n’a rien à faire maintenant : il attend le fournisseur, ou il a fini.')
  return { invoiceId }
}

/** Switches the simulated recipient of a public structure on or off, with its scenario and pace. Demonstration only. */
export async function setSimulation({ structureId, ...settings }: z.output<typeof simulationSchema>, { tx }: CommandContext): Promise<{ structureId: string }> {
  const structure = isDemonstration() && (await tx.structure.findUnique({ where: { id: structureId, kind: 'PUBLIC' }, select: { id: true } }))
  if (!structure) throw notFound()
  await tx.recipientSimulation.upsert({ where: { structureId }, create: { structureId, ...settings }, update: settings })
  return { structureId }
}

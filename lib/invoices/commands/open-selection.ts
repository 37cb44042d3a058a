import { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { invalid, notFound } from '@/lib/shared/errors'
import { distinctNames, plainName } from '../model/file-names'
import { visibleInvoices } from '../queries/visible-invoices'

/** The official limit of a download (portal 7.9). */
export const MOST_BYTES = 120 * 1024 * 1024
const MOST_INVOICES = 100

export const selectionSchema = z.object({
  invoiceIds: z.array(z.uuid()).max(MOST_INVOICES, 'Choisissez au plus 100 factures à la fois.'),
  withAttachments: z.boolean(),
})

export interface SelectedFile {
  /** Path in the archive. */
  name: string
  sha256: string
  size: number
}

/**
 * The files of several invoices, to be downloaded together; written in the history of each (portal 7.9).
 * @throws not found when one of them is not the person's to see; `selection.too-big` beyond 120 Mo; `selection.empty`.
 */
export async function openSelection({ invoiceIds, withAttachments }: z.output<typeof selectionSchema>, { tx, actor, now }: CommandContext): Promise<{ files: SelectedFile[] }> {
  if (invoiceIds.length === 0) throw invalid('selection.empty', 'Cochez au moins une facture.')
  const wanted = [...new Set(invoiceIds)]
  const invoices = await tx.invoice.findMany({ where: { AND: [visibleInvoices(actor), { id: { in: wanted } }] }, include: { original: true, attachments: { include: { file: true }, orderBy: { id: 'asc' } } }, orderBy: { id: 'asc' } })
  if (invoices.length < wanted.length) throw notFound()
  const distinct = distinctNames()
  const files = invoices.flatMap(({ id, number, original, attachments }) => {
    const name = plainName(number ?? `brouillon-${id.slice(-8)}`)
    return [
      ...(original ? [{ name: `${name}.pdf`, sha256: original.sha256, size: original.size }] : []),
      ...(withAttachments ? attachments.map(({ file }) => ({ name: `${name} - pièces jointes/${plainName(file.name)}`, sha256: file.sha256, size: file.size })) : []),
    ].map((file) => ({ ...file, name: distinct(file.name) }))
  })
  if (files.length === 0) throw invalid('selection.empty', 'Ces factures n’ont pas encore de fichier.')
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) throw invalid('selection.too-big', 'Ces fichiers dépassent 120 Mo. Choisissez moins de factures, ou téléchargez-les sans leurs pièces jointes.')
  await tx.invoiceAction.createMany({ data: invoices.map(({ id, structureId }) => ({ structureId, invoiceId: id, code: 'TELECHARGEMENT_FACTURE', userId: actor.userId, at: now, detail: { archive: true } })) })
  return { files }
}

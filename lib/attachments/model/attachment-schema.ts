import { z } from 'zod'
import { ATTACHMENT_TYPES } from '@/lib/invoices/model/code-lists'
import { MAX_DESCRIPTION_LENGTH } from './attachment-rules'

const invoiceId = z.uuid('Cette facture n’existe pas.')

/** Window « GESTION DES PIÈCES JOINTES » (portal 7.4). */
export const addSchema = z.object({
  invoiceId,
  file: z.instanceof(File, { message: 'Choisissez le fichier à joindre.' }),
  description: z.string().trim().min(1, 'Donnez une désignation à cette pièce jointe.').max(MAX_DESCRIPTION_LENGTH, `Désignation : ${MAX_DESCRIPTION_LENGTH} caractères au plus.`),
  typeCode: z.enum(Object.keys(ATTACHMENT_TYPES) as [string, ...string[]], 'Choisissez le type de la pièce jointe.'),
})

/** « Supprimer pièces jointes »: those that are ticked. */
export const removeSchema = z.object({
  invoiceId,
  attachmentIds: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.uuid('Cette pièce jointe n’existe pas.'), 'Cochez les pièces jointes à supprimer.').min(1).max(200)),
})

import { z } from 'zod'
import { ATTACHMENT_TYPES } from '@/lib/invoices/model/code-lists'
import { MAX_DESCRIPTION_LENGTH } from './attachment-rules'

const invoiceId = z.uuid('Cette facture n’existe pas.')

/** A file with its name and type, wherever it is added. */
const file = {
  file: z.instanceof(File, { message: 'Choisissez le fichier à joindre.' }),
  description: z.string().trim().min(1, 'Donnez une désignation à cette pièce jointe.').max(MAX_DESCRIPTION_LENGTH, `Désignation : ${MAX_DESCRIPTION_LENGTH} caractères au plus.`),
  typeCode: z.enum(Object.keys(ATTACHMENT_TYPES) as [string, ...string[]], 'Choisissez le type de la pièce jointe.'),
}

const several = (sentence: string) => z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.uuid('Cette pièce jointe n’existe pas.'), sentence).min(1, sentence).max(200))

/** Window « GESTION DES PIÈCES JOINTES » (portal 7.4). */
export const addSchema = z.object({ invoiceId, ...file })

/** « Supprimer pièces jointes »: those that are ticked. */
export const removeSchema = z.object({ invoiceId, attachmentIds: several('Cochez les pièces jointes à supprimer.') })

/** « LISTE DES PIÈCES JOINTES DISPONIBLES » (portal 7.4): those that are ticked. */
export const reuseSchema = z.object({ invoiceId, entryIds: several('Cochez les pièces à joindre.') })

const structureId = z.uuid('Cette structure n’existe pas.')

/** A file for the library of a structure, or of the account. */
export const addToLibrarySchema = z.object({ structureId, ...file })
export const addToOwnLibrarySchema = z.object(file)
export const removeFromLibrarySchema = z.object({ structureId, entryIds: several('Cochez les pièces à retirer.') })
export const removeFromOwnLibrarySchema = removeFromLibrarySchema.omit({ structureId: true })

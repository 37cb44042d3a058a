import { z } from 'zod'
import { cleanFileName } from '@/lib/attachments/model/attachment-rules'
import { invoiceId } from '@/lib/invoices/model/draft'
import { chosenId } from '@/lib/invoices/model/form-fields'
import { SEEN_REFUSALS } from './batch-refusals'
import { depositSchema } from './deposit-schema'
import { MAX_PDF_BYTES } from './pdf-file'

/** The most files that a batch holds. */
export const MOST_FILES = 100

const RELOAD = 'Rechargez la page, puis recommencez.'
const MOST_BYTES = 2 ** 31 - 1

/** One file as the browser announces it, before a byte is sent. */
const announcedFile = z
  .object({
    name: z.string(RELOAD).transform((typed) => cleanFileName(typed).slice(0, 200) || 'sans nom'),
    size: z.coerce.number(RELOAD).int().min(0).transform((bytes) => Math.min(bytes, MOST_BYTES)),
    modifiedAt: z.coerce.number(RELOAD).int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
    refusal: z.enum(SEEN_REFUSALS).optional(),
  })
  .transform((file) => ({ ...file, refusal: file.size === 0 ? ('empty' as const) : file.size > MAX_PDF_BYTES ? ('tooHeavy' as const) : file.refusal }))

export type AnnouncedFile = z.output<typeof announcedFile>

/** « Continuer » with several files; the same key adds to the same batch. */
export const addFilesSchema = depositSchema.pick({ structureId: true, sellerServiceId: true, billingFramework: true }).extend({
  batchKey: z.uuid(RELOAD),
  files: z.array(announcedFile, 'Choisissez au moins un fichier.').min(1, 'Choisissez au moins un fichier.').max(MOST_FILES, `Un lot tient ${MOST_FILES} fichiers au plus. Déposez les autres dans un second lot.`),
})

const batchFileId = z.uuid('Ce fichier n’existe pas.')
export const batchIdSchema = z.object({ batchId: z.uuid('Ce lot n’existe pas.') })
export const receiveFileSchema = depositSchema.pick({ file: true }).extend({ batchFileId })
export const removeFileSchema = z.object({ batchFileId })

/** Boxes as `id:version`, one or several: what was shown is what is sent. */
const chosen = z.preprocess(
  (ticked) => (ticked === undefined ? [] : [ticked].flat()),
  z.array(z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/, RELOAD).transform((box) => ({ invoiceId: box.slice(0, 36), version: Number(box.slice(37)) }))).min(1, 'Aucune facture n’est prête.').max(MOST_FILES, RELOAD),
)
export const sendBatchSchema = batchIdSchema.extend({ chosen })

/** « Déposer pour une autre structure » */
export const moveDepositSchema = z.object({ invoiceId, version: z.coerce.number(RELOAD).int(), toStructureId: z.uuid('Choisissez une structure.'), toServiceId: chosenId, batchId: chosenId, intention: z.enum(['lot', 'formulaire']).default('formulaire') })

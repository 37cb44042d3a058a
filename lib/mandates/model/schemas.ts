import { z } from 'zod'
import { NAME_MAX, REASON_MAX } from './lengths'

const needed = (sentence: string, max: number) => z.string(sentence).trim().min(1, sentence).max(max, `${max} caractères au plus.`)

export const subscriptionSchema = z.object({
  structureId: z.uuid('Choisissez une structure de la liste.'),
  name: needed('Donnez un nom au mandat : il vous servira à le retrouver.', NAME_MAX),
})

export const mandateIdSchema = z.object({ mandateId: z.uuid('Ce mandat n’existe pas.') })

export const signatureSchema = z.object({
  token: z.string('Ce lien est incomplet.').min(1, 'Ce lien est incomplet.').max(200, 'Ce lien n’est pas valable.'),
  agreement: z.literal('oui', 'Cochez la case pour signer : elle dit que vous avez lu le mandat et que vous l’acceptez.'),
})

export const revocationSchema = mandateIdSchema.extend({ reason: needed('Indiquez le motif de la révocation : il est gardé avec le mandat.', REASON_MAX) })

import { z } from 'zod'

const text = z.string().nullable()

/** Blocks « Coordonnées » and « Signataire », as they were when the mandate was asked for (portal 5). */
export const partiesSchema = z.object({
  structure: z.object({
    name: z.string(),
    identifierType: z.enum(['SIRET', 'UE_HORS_FRANCE', 'HORS_UE', 'RIDET', 'TAHITI', 'PARTICULIER', 'AUTRE']),
    identifier: z.string(),
    addressLine1: text,
    addressLine2: text,
    addressLine3: text,
    postalCode: text,
    city: text,
  }),
  signatory: z.object({ firstName: z.string(), lastName: z.string(), email: z.string() }),
})

export type Parties = z.output<typeof partiesSchema>

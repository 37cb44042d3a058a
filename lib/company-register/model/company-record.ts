import { z } from 'zod'

/** What the company register says of one SIRET, in the words of our forms (portal 3.3). */
export const companyRecordSchema = z.object({
  siret: z.string().regex(/^[0-9A-Z]{14}$/),
  name: z.string(),
  /** False: ceased or closed; nobody can invoice under this SIRET any more. */
  isActive: z.boolean(),
  /** Non diffusible: the register hides the address. */
  isUndisclosed: z.boolean(),
  addressLine1: z.string(),
  addressLine2: z.string(),
  postalCode: z.string(),
  city: z.string(),
  legalCategory: z.string().nullable(),
  companySize: z.string().nullable(),
  vatNumber: z.string().nullable(),
})

export type CompanyRecord = z.infer<typeof companyRecordSchema>

export type CompanyAnswer = { status: 'found'; record: CompanyRecord } | { status: 'unknown' } | { status: 'unreachable' }

/** What is said to the person who looked a SIRET up. */
export function sentenceOf(answer: CompanyAnswer): string {
  if (answer.status === 'unreachable') return 'La base des entreprises ne répond pas. Saisissez vous-même la raison sociale et l’adresse.'
  if (answer.status === 'unknown') return 'Ce SIRET n’est pas dans la base des entreprises. Vérifiez-le\u00a0; s’il est exact, saisissez vous-même la raison sociale et l’adresse.'
  if (!answer.record.isActive) return `«\u00a0${answer.record.name}\u00a0» est fermé selon la base des entreprises\u00a0: vérifiez le SIRET.`
  if (answer.record.isUndisclosed) return 'Cette entreprise a demandé que son adresse ne soit pas diffusée\u00a0: saisissez-la vous-même.'
  return 'Le nom et l’adresse viennent de la base des entreprises. Vérifiez-les\u00a0; vous pouvez les corriger.'
}

/** The fields of the structure form that a record fills; an undisclosed address fills nothing. */
export function fieldsOf(record: CompanyRecord): Record<string, string> {
  const address = record.isUndisclosed ? {} : { addressLine1: record.addressLine1, addressLine2: record.addressLine2, postalCode: record.postalCode, city: record.city }
  return Object.fromEntries(Object.entries({ name: record.name, ...address, addressCountry: 'FR' }).map(([name, value]) => [`structure.${name}`, value]))
}

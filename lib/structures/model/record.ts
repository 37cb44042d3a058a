import { z } from 'zod'
import { structureIdSchema } from './schemas'

const line = (max: number) => z.string().trim().max(max, `${max} caractères au plus.`).optional().transform((value) => value || null)
const needed = (sentence: string, max: number) => z.string(sentence).trim().min(1, sentence).max(max, `${max} caractères au plus.`)
const shaped = (shape: RegExp, sentence: string, clean: (typed: string) => string = (typed) => typed) =>
  z.string().trim().optional().default('').transform(clean).pipe(z.union([z.literal('').transform(() => null), z.string().regex(shape, sentence)]))
const box = z.string().optional().transform((value) => value === 'oui')
const withoutBlanks = (typed: string) => typed.replace(/[\s.\u00a0\u202f-]/g, '').toUpperCase()

const phone = shaped(/^\+?[\d\s().\u00a0\u202f-]{4,30}$/, 'Un numéro de téléphone n’a que des chiffres et des espaces, 30 caractères au plus.')
const phoneCode = shaped(/^\+?\d{1,4}$/, 'Un indicatif a un + et un à quatre chiffres : « +33 » pour la France.', withoutBlanks)

/** The version on which a form was filled in. */
export const versionSchema = z.coerce.number('Rechargez la page.').int().min(1)

/** What managers may change on the record. Identifier, type, name and what comes from the Insee stay (portal 3.3). */
export const recordSchema = structureIdSchema.extend({
  version: versionSchema,
  /** The person has seen what a colleague changed meanwhile, and wants his own values. */
  overwrite: box,
  label: line(100),
  email: z.union([z.literal('').transform(() => null), z.email('Cette adresse électronique est incomplète : il faut un nom, un @ et un domaine.')]).optional().default(null),
  phoneCode,
  phone,
  faxCode: phoneCode,
  fax: phone,
  vatNumber: shaped(/^[A-Z]{2}[A-Z0-9+*]{2,16}$/, 'Un numéro de TVA commence par les deux lettres du pays : FR et 11 caractères pour la France.', withoutBlanks),
  rcsNumber: line(50),
  parentOrganisation: line(201),
  pacageNumber: shaped(/^\d{9}$/, 'Un numéro PACAGE a 9 chiffres.', withoutBlanks),
  isAgriculturalCentre: box,
  isDelegateValidator: box,
  sendsEdi: box,
  receivesEdiLifecycle: box,
  addressLine1: needed('Indiquez l’adresse : numéro et voie.', 200),
  addressLine2: line(200),
  addressLine3: line(200),
  postalCode: needed('Indiquez le code postal.', 20),
  city: needed('Indiquez la ville.', 100),
})

export type RecordValues = Omit<z.output<typeof recordSchema>, 'structureId' | 'version' | 'overwrite'>

/** The same as a row holds them: an old record may lack what the form asks for. */
export type KeptValues = { [Field in keyof RecordValues]: RecordValues[Field] | null }

/** Names of the fields of the record, as its page and its form show them. */
export const RECORD_LABEL: Record<keyof RecordValues, string> = {
  label: 'Libellé de la structure',
  email: 'Adresse électronique',
  phoneCode: 'Indicatif du téléphone',
  phone: 'Téléphone',
  faxCode: 'Indicatif du fax',
  fax: 'Fax',
  vatNumber: 'N° TVA intracommunautaire',
  rcsNumber: 'N° RCS',
  parentOrganisation: 'Organisation parente',
  pacageNumber: 'N° PACAGE',
  isAgriculturalCentre: 'Centre de gestion agricole',
  isDelegateValidator: 'Valideur délégué',
  sendsEdi: 'Émetteur de flux EDI',
  receivesEdiLifecycle: 'Recevoir les cycles de vie EDI',
  addressLine1: 'Adresse',
  addressLine2: 'Complément d’adresse 1',
  addressLine3: 'Complément d’adresse 2',
  postalCode: 'Code postal',
  city: 'Ville',
}

const shown = (value: string | boolean | null) => (typeof value === 'boolean' ? (value ? 'oui' : 'non') : value === null ? 'vide' : `« ${value} »`)

/** Where the record as it is now differs from what was typed: « Ville : « Albi » », for the person who comes second. */
export const differencesFrom = (current: KeptValues, typed: RecordValues): string[] =>
  (Object.keys(RECORD_LABEL) as (keyof RecordValues)[]).filter((field) => current[field] !== typed[field]).map((field) => `${RECORD_LABEL[field]} : ${shown(current[field])}`)

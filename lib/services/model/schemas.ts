import { z } from 'zod'
import { parseFrenchDate } from '@/lib/shared/civil-dates'
import { isCountry } from '@/lib/shared/countries'

export const CODE_MAX = 100
export const NAME_MAX = 255
const DESCRIPTION_MAX = 500

const optional = (max: number) => z.string().trim().max(max, `${max} caractères au plus.`).optional().transform((value) => value || null)
const needed = (sentence: string, max: number) => z.string(sentence).trim().min(1, sentence).max(max, `${max} caractères au plus.`)
const date = z.string().trim().optional().default('')
const isTicked = z.string().optional().transform((value) => value === 'oui')

const typed = z.object({
  code: needed('Donnez un code au service.', CODE_MAX),
  name: needed('Donnez un libellé au service.', NAME_MAX),
  description: optional(DESCRIPTION_MAX),
  activeFrom: date,
  activeUntil: date,
  addressLine1: optional(200),
  addressLine2: optional(200),
  addressLine3: optional(200),
  postalCode: optional(20),
  city: optional(100),
  addressCountry: z.union([z.literal('').transform(() => null), z.string().refine(isCountry, 'Choisissez le pays.')]).optional().default(null),
  phone: optional(30).refine((value) => value === null || /^[+\d\s().-]{4,}$/.test(value), 'Un numéro de téléphone est fait de chiffres, avec + au début pour l’étranger.'),
  /** The two settings of a public structure's service (portal 3.6). */
  commitmentRequired: isTicked,
  paymentReported: isTicked,
})

type Typed = z.output<typeof typed>

function check({ activeFrom, activeUntil, addressLine1, postalCode, city, addressCountry }: Typed, context: z.RefinementCtx): void {
  const refuse = (field: keyof Typed, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  const [from, until] = [parseFrenchDate(activeFrom), parseFrenchDate(activeUntil)]
  if (!from) refuse('activeFrom', activeFrom === '' ? 'Indiquez le premier jour d’activité du service.' : 'Écrivez une date qui existe, au format jj/mm/aaaa.')
  if (activeUntil !== '' && !until) refuse('activeUntil', 'Écrivez une date qui existe, au format jj/mm/aaaa.')
  if (from && until && until <= from) refuse('activeUntil', 'La fin d’activité vient après le début.')
  // An address of its own is whole or none: half of one would hide that of the structure.
  const hasAddress = Boolean(addressLine1 ?? postalCode ?? city)
  if (!hasAddress) return
  if (!addressLine1) refuse('addressLine1', 'Complétez l’adresse : numéro et voie. Pour garder celle de la structure, videz aussi le code postal et la ville.')
  if (!postalCode) refuse('postalCode', 'Complétez l’adresse : code postal.')
  if (!city) refuse('city', 'Complétez l’adresse : ville.')
  if ((addressCountry ?? 'FR') === 'FR' && postalCode && !/^\d{5}$/.test(postalCode)) refuse('postalCode', 'Un code postal français a 5 chiffres.')
}

const settled = <T extends Typed>(service: T) => ({
  ...service,
  activeFrom: parseFrenchDate(service.activeFrom) ?? '',
  activeUntil: parseFrenchDate(service.activeUntil),
  addressCountry: service.addressLine1 === null ? null : (service.addressCountry ?? 'FR'),
})

const structureId = z.uuid('Choisissez une structure.')
const serviceId = z.uuid('Ce service n’existe pas.')

export const serviceFields = typed.superRefine(check).transform(settled)
export const createSchema = typed.extend({ structureId }).superRefine(check).transform(settled)
export const updateSchema = typed.extend({ serviceId, version: z.string('Rechargez la page, puis recommencez.') }).superRefine(check).transform(settled)
export const serviceIdSchema = z.object({ serviceId })
/** Several ticked in the list of one structure. */
export const severalSchema = z.object({
  structureId,
  serviceIds: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(serviceId, 'Cochez les services à désactiver.').min(1).max(200)),
})

import { z } from 'zod'
import type { CompanyRecord } from '@/lib/company-register/model/company-record'
import { searchTextOf } from '@/lib/shared/search-text'
import { companySizeLabel, legalCategoryLabel } from './legal-categories'
import { versionSchema } from './record'
import { structureIdSchema } from './schemas'

/** What the register may change on a record; an address is one choice, so that no half of it is left behind. */
export const REGISTER_FIELDS = ['name', 'address', 'legalCategory', 'companySize', 'vatNumber', 'isUndisclosed'] as const
export type RegisterField = (typeof REGISTER_FIELDS)[number]

export const REGISTER_LABEL: Record<RegisterField, string> = {
  name: 'Raison sociale',
  address: 'Adresse',
  legalCategory: 'Catégorie juridique',
  companySize: 'Catégorie d’entreprise',
  vatNumber: 'N° TVA intracommunautaire',
  isUndisclosed: 'Non diffusible à l’Insee',
}

/** The part of a structure that the register knows too. */
export interface RegisterValues {
  name: string
  addressLine1: string | null
  addressLine2: string | null
  addressLine3: string | null
  postalCode: string | null
  city: string | null
  legalCategory: string | null
  companySize: string | null
  vatNumber: string | null
  isUndisclosed: boolean
}

export interface Difference {
  field: RegisterField
  label: string
  /** Null: empty today. */
  today: string | null
  register: string
}

/** « Mettre à jour depuis la base Insee »: the lines that the manager ticked. */
export const refreshSchema = structureIdSchema.extend({
  version: versionSchema,
  fields: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(REGISTER_FIELDS)).min(1, 'Cochez au moins une ligne à reprendre, ou annulez.')),
})

const addressOf = (values: Partial<RegisterValues>) => [values.addressLine1, values.addressLine2, values.addressLine3, [values.postalCode, values.city].filter(Boolean).join(' ')].filter(Boolean).join(', ') || null
const yesOrNo = (value: boolean) => (value ? 'Oui' : 'Non')

/** One field as a person reads it; null when there is nothing. */
const shownOf: Record<RegisterField, (values: RegisterValues) => string | null> = {
  name: ({ name }) => name || null,
  address: addressOf,
  legalCategory: ({ legalCategory }) => legalCategory && legalCategoryLabel(legalCategory),
  companySize: ({ companySize }) => companySize && companySizeLabel(companySize),
  vatNumber: ({ vatNumber }) => vatNumber,
  isUndisclosed: ({ isUndisclosed }) => yesOrNo(isUndisclosed),
}

/** The register's answer in the columns of a structure. What it hides or does not know stays empty. */
export const valuesOf = (record: CompanyRecord): RegisterValues => {
  const { name, legalCategory, companySize, vatNumber, isUndisclosed } = record
  const address = isUndisclosed ? { addressLine1: null, addressLine2: null, postalCode: null, city: null } : { addressLine1: record.addressLine1 || null, addressLine2: record.addressLine2 || null, postalCode: record.postalCode || null, city: record.city || null }
  return { name, legalCategory, companySize, vatNumber, isUndisclosed, ...address, addressLine3: null }
}

/** Where record and register differ, letters and accents apart. What the register does not say changes nothing. */
export function compareWithRegister(today: RegisterValues, register: RegisterValues): Difference[] {
  return REGISTER_FIELDS.flatMap((field) => {
    const [before, after] = [shownOf[field](today), shownOf[field](register)]
    return after === null || searchTextOf(before) === searchTextOf(after) ? [] : [{ field, label: REGISTER_LABEL[field], today: before, register: after }]
  })
}

/** The columns to write for the chosen fields. */
export function chosenValues(register: RegisterValues, fields: readonly RegisterField[]): Partial<RegisterValues> {
  const { addressLine1, addressLine2, addressLine3, postalCode, city } = register
  const known = fields.filter((field) => shownOf[field](register) !== null)
  return Object.assign({}, ...known.map((field) => (field === 'address' ? { addressLine1, addressLine2, addressLine3, postalCode, city } : { [field]: register[field] }))) as Partial<RegisterValues>
}

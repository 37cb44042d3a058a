import { structureTextOf } from '@/lib/shared/search-text'

/** What the directory keeps of a structure, as an import reads and writes it. */
export interface ImportedStructure {
  name: string
  label: string | null
  addressLine1: string | null
  addressLine2: string | null
  postalCode: string | null
  city: string | null
  status: string
  serviceRequired: boolean
  commitmentRequired: boolean
  serviceOrCommitmentRequired: boolean
  paymentReported: boolean
  payerCategory: string | null
  searchText: string
}

export type GivenStructure = { [Field in keyof Omit<ImportedStructure, 'searchText'>]: ImportedStructure[Field] | null }

const NEW: ImportedStructure = {
  name: 'Structure publique (nom non communiqué)', label: null, addressLine1: null, addressLine2: null, postalCode: null, city: null, status: 'ACTIVE',
  serviceRequired: false, commitmentRequired: false, serviceOrCommitmentRequired: false, paymentReported: true, payerCategory: null, searchText: '',
}
const OBLIGATIONS = ['serviceRequired', 'commitmentRequired', 'serviceOrCommitmentRequired', 'paymentReported'] as const

/**
 * The record after the import: what the file gives, what is there already where it gives nothing. A structure that has a
 * manager in the portal settles its own obligations.
 */
export function mergeStructure(given: GivenStructure, known: ImportedStructure | null, isManaged: boolean): { fate: 'created' | 'updated' | 'unchanged'; next: ImportedStructure } {
  const base = known ?? NEW
  const next = { ...base }
  for (const [field, value] of Object.entries(given)) if (value !== null) Object.assign(next, { [field]: value })
  if (isManaged) for (const field of OBLIGATIONS) next[field] = base[field]
  next.searchText = structureTextOf(next)
  if (!known) return { fate: 'created', next }
  const isSame = (Object.keys(NEW) as (keyof ImportedStructure)[]).every((field) => next[field] === known[field])
  return { fate: isSame ? 'unchanged' : 'updated', next }
}

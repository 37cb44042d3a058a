import type { RecipientRules, ServiceRules } from '@/lib/directory/model/obligations'

/** What the fields of an invoice show at first, by name: text as a person would type it, dates YYYY-MM-DD. */
export type InvoiceValues = Record<string, string>

export interface ChoiceOf {
  value: string
  label: string
}

/** A bank account, with who is paid on it when that is a factor: « Factofrance, 06380205200055 (France) ». */
interface BankAccountChoice extends ChoiceOf {
  factor: string | null
}

/** The lists of the seller's own things. */
export interface SellerChoices {
  /** « SIRET - raison sociale » of the issuing structure. */
  structure: string
  services: ChoiceOf[]
  /** A person limited to some services chooses one of them. */
  isServiceRequired: boolean
  bankAccounts: BankAccountChoice[]
}

export interface RecipientService extends ServiceRules {
  code: string
  name: string
  /** Between public bodies only. */
  isReserved: boolean
}

/** What the directory says of a public structure, as its door gives it. */
export interface RecipientStructure extends RecipientRules {
  name: string
  status: 'ACTIVE' | 'INACTIVE'
  address: string[]
  postalCode: string | null
  city: string | null
  /** Active today. */
  services: RecipientService[]
}

export interface RecipientAtFirst {
  /** What the directory knows of the SIRET that the form starts with. */
  structure: RecipientStructure | null
  isState: 'oui' | 'non' | undefined
}

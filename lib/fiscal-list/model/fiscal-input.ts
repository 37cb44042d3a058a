import type { CivilDate } from '@/lib/shared/civil-dates'

/** `mandat`: what article 96 G asks for, entered under mandate or with structured data; `toutes`: everything that was sent. */
export type FiscalScope = 'mandat' | 'toutes'

/** One list: of one structure, the taxable person, over a period of the date of the invoice. */
export interface FiscalInput {
  structureId: string
  /** Only this service of the person's; all of his when null. */
  serviceId: string | null
  from: CivilDate
  to: CivilDate
  scope: FiscalScope
}

export const SCOPE_LABEL: Record<FiscalScope, string> = {
  mandat: 'Saisies sous mandat et structurées (article 96 G)',
  toutes: 'Toutes les factures envoyées',
}

import type { CivilDate } from '@/lib/shared/dates'
import type { StructureStatus } from '@/prisma/generated/enums'
import type { Obligations } from './obligations'

export interface DirectoryRow {
  id: string
  identifier: string
  name: string
  postalCode: string | null
  city: string | null
  status: StructureStatus
}

export interface DirectoryResult {
  rows: DirectoryRow[]
  /** Exact up to the limit of the search, 1,000. */
  total: number
  /** There are more: the search should be narrowed. */
  isCapped: boolean
  /** Nothing answers what was typed; these are like it. */
  isNear: boolean
}

export interface PublicService {
  id: string
  code: string
  name: string
  activeFrom: CivilDate
  activeUntil: CivilDate | null
  commitmentRequired: boolean
  paymentReported: boolean
  /** « FACTURES_PUBLIQUES »: between public bodies only, a private supplier may not invoice it (portal 3.6). */
  isReserved: boolean
}

export interface PublicStructure {
  id: string
  identifier: string
  name: string
  label: string | null
  status: StructureStatus
  address: string[]
  postalCode: string | null
  city: string | null
  serviceRequired: boolean
  commitmentRequired: boolean
  serviceOrCommitmentRequired: boolean
  paymentReported: boolean
  /** Days it has to pay an invoice. */
  paymentDays: number
  obligations: Obligations
  /** Active today in Paris, by code. */
  services: PublicService[]
}

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { FieldName } from '@/lib/recognition/types'

export interface Case {
  id: string
  set: 'dev' | 'samples' | 'samples held out'
  path: string
  lang: string
  family: string
  /** Expected values, for the fields that are printed. */
  expected: Partial<Record<FieldName, string>>
  /** Fields known to be absent from the document. */
  absent: FieldName[]
}

const ROOT = path.join(import.meta.dirname, '..', '..')
const SHARED = process.env.CANTATE_SHARED ?? path.join(ROOT, '..', 'shared', 'corpora')
const SCORED: FieldName[] = ['invoiceNumber', 'issueDate', 'currency', 'totalWithoutTax', 'totalTax', 'totalWithTax', 'amountDue', 'sellerVat', 'sellerSiret', 'buyerSiret', 'buyerReference', 'purchaseOrderReference', 'contractReference', 'typeCode', 'iban']

/** The real invoices of the shared corpus; empty where it is not installed. */
export function developmentCases(): Case[] {
  const file = path.join(SHARED, 'invoices', 'dev.json')
  if (!existsSync(file)) return []
  const documents = JSON.parse(readFileSync(file, 'utf8')) as { id: string; file: string; lang: string; layoutFamily: string; truth: Record<string, string | null>; scorable: FieldName[]; unscorable: FieldName[] }[]
  return documents.map((one) => ({
    id: one.id,
    set: 'dev',
    path: path.join(SHARED, one.file),
    lang: one.lang,
    family: one.layoutFamily,
    expected: Object.fromEntries(one.scorable.map((field) => [field, one.truth[field] ?? ''])),
    absent: SCORED.filter((field) => one.truth[field] === null && !one.unscorable.includes(field)),
  }))
}

/** Our own samples: their layouts are split into those looked at and those held out. */
export function sampleCases(): Case[] {
  const folder = path.join(ROOT, 'tests', 'samples')
  const truths = JSON.parse(readFileSync(path.join(folder, 'truth.json'), 'utf8')) as { id: string; file: string; lang: string; layoutFamily: string; heldOut: boolean; truth: Case['expected'] }[]
  return truths.map((one) => ({
    id: one.id,
    set: one.heldOut ? 'samples held out' : 'samples',
    path: path.join(folder, 'invoices', one.file),
    lang: one.lang,
    family: one.layoutFamily,
    expected: one.truth,
    absent: SCORED.filter((field) => one.truth[field] === undefined),
  }))
}

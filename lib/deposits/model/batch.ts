import type { TypeCode } from '@/lib/invoices/model/code-lists'
import type { Cents } from '@/lib/shared/money'

/** Where a file of a batch stands; what is under way in the browser (upload) is the browser's own. */
export type BatchFileState = 'awaited' | 'refused' | 'reading' | 'toComplete' | 'ready' | 'sending' | 'sent'

/** What lacks before it can be sent, or is worth a second look. */
export interface Remark {
  sentence: string
  /** Name of the form field. */
  field?: string
}

export interface BatchInvoice {
  id: string
  version: number
  structureId: string
  structureName: string
  number: string | null
  typeCode: TypeCode
  recipient: { name: string; identifier: string } | null
  totalWithVat: Cents | null
  currency: string
}

export interface BatchFile {
  id: string
  name: string
  /** In bytes. */
  size: number
  state: BatchFileState
  /** Why it is refused, with the way to what it repeats. */
  refusal: { sentence: string; href: string | null } | null
  invoice: BatchInvoice | null
  lacks: Remark[]
  warnings: Remark[]
  /** Why the last sending was refused. */
  sendingProblem: string | null
  /** The invoice names another supplier; `own` when the person works there and may deposit. */
  otherSeller: { printed: string; own: { id: string; name: string } | null } | null
}

const count = (files: readonly BatchFile[], ...states: BatchFileState[]) => files.filter(({ state }) => states.includes(state)).length

const COUNTED: [BatchFileState, one: string, many: string][] = [
  ['awaited', 'en attente', 'en attente'],
  ['reading', 'en lecture', 'en lecture'],
  ['toComplete', 'à compléter', 'à compléter'],
  ['ready', 'prête', 'prêtes'],
  ['sending', 'en cours d’envoi', 'en cours d’envoi'],
  ['sent', 'envoyée', 'envoyées'],
  ['refused', 'refusée', 'refusées'],
]

/** How far the reading is: « 37 sur 100 lues ». A refused file was looked at too. */
export function readingProgress(files: readonly BatchFile[]): { done: number; total: number; sentence: string } {
  const [total, done] = [files.length, files.length - count(files, 'awaited', 'reading')]
  return { done, total, sentence: `${done} sur ${total} ${done > 1 ? 'lues' : 'lue'}` }
}

/** « 12 prêtes, 5 à compléter, 2 refusées » */
export function batchSummary(files: readonly BatchFile[]): string {
  const parts = COUNTED.map(([state, one, many]) => [count(files, state), one, many] as const).filter(([some]) => some > 0)
  return parts.map(([some, one, many]) => `${some} ${some > 1 ? many : one}`).join(', ')
}

/** Numbers that two drafts of one structure would bear: each but the first lacks its own. */
export function markSameNumbers(files: readonly BatchFile[]): BatchFile[] {
  const first = new Map<string, BatchFile>()
  return files.map((file) => {
    const { state, invoice } = file
    if (!invoice?.number || (state !== 'ready' && state !== 'toComplete')) return file
    const key = `${invoice.structureId} ${invoice.number}`
    const other = first.get(key)
    if (!other) {
      first.set(key, file)
      return file
    }
    return { ...file, state: 'toComplete', lacks: [...file.lacks, { field: 'number', sentence: `Le numéro ${invoice.number} est aussi celui de « ${other.name} » dans ce lot : donnez à chaque facture le sien.` }] }
  })
}

export interface ReadyGroup {
  recipient: string
  identifier: string
  typeCode: TypeCode
  currency: string
  count: number
  /** Total with VAT. */
  total: Cents
}

/** What « Envoyer les factures prêtes » would send: number and total for each recipient, credit notes apart. */
export function readyGroups(files: readonly BatchFile[]): ReadyGroup[] {
  const groups = new Map<string, ReadyGroup>()
  for (const { state, invoice } of files) {
    if (state !== 'ready' || !invoice?.recipient) continue
    const { typeCode, currency, recipient } = invoice
    const key = [recipient.identifier, typeCode, currency].join(' ')
    const group = groups.get(key) ?? { recipient: recipient.name, identifier: recipient.identifier, typeCode, currency, count: 0, total: 0n }
    groups.set(key, { ...group, count: group.count + 1, total: group.total + (invoice.totalWithVat ?? 0n) })
  }
  return [...groups.values()].sort((a, b) => a.recipient.localeCompare(b.recipient, 'fr') || a.typeCode.localeCompare(b.typeCode))
}

const isToComplete = ({ state }: BatchFile) => state === 'toComplete' || state === 'reading'

export interface BatchStep {
  /** « 3 sur 12 à compléter »; null when this one lacks nothing. */
  position: number | null
  total: number
  previousId: string | null
  nextId: string | null
  lacks: Remark[]
}

/** Where an invoice stands among those that lack something; null when it is not in the batch. */
export function stepOf(files: readonly BatchFile[], invoiceId: string): BatchStep | null {
  const index = files.findIndex(({ invoice }) => invoice?.id === invoiceId)
  const current = files[index]
  if (!current) return null
  const before = files.slice(0, index).filter(isToComplete)
  const after = files.slice(index + 1).filter(isToComplete)
  const isOne = isToComplete(current)
  return {
    position: isOne ? before.length + 1 : null,
    total: before.length + after.length + (isOne ? 1 : 0),
    previousId: before.at(-1)?.invoice?.id ?? null,
    nextId: after[0]?.invoice?.id ?? null,
    lacks: current.lacks,
  }
}

/** The next that lacks something after this invoice, or from the start; null when there is none. */
export function nextToComplete(files: readonly BatchFile[], afterId: string | null): string | null {
  if (afterId !== null) return stepOf(files, afterId)?.nextId ?? null
  return files.find(isToComplete)?.invoice?.id ?? null
}

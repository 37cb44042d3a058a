import type { InvoiceStatus } from '@/prisma/generated/enums'
import { LIST_SORTS, type ListSort, sortsOf } from '@/lib/invoices/model/list-params'
import { STATUSES, statusesOf, statusRow } from '@/lib/invoices/model/status'
import { routes } from '@/lib/shared/routes'
import { firstOf, parseTableParams, tableHref, type Direction, type SearchParams, type TableParams } from '@/lib/shared/table-params'

type Group = 'toDo' | 'inProgress'

/** What an empty group says: where we are, and the next step. */
export const EMPTY: Record<Group, { title: string; sentence: string }> = {
  toDo: { title: 'Rien ne vous attend.', sentence: 'Vos brouillons et les factures à corriger apparaîtront ici.' },
  inProgress: { title: 'Aucune facture en cours.', sentence: 'Une facture envoyée apparaît ici, avec son statut, jusqu’à sa mise en paiement. « Déposer une facture » en commence une.' },
}

/** What its filter offers. */
export const OFFERED = [...statusesOf('toDo'), ...statusesOf('inProgress')].map((code) => ({ code, label: statusRow(code).label }))

const NAMES: Record<Group, string> = { toDo: 'a-faire', inProgress: 'en-cours' }

/** The address of the synthesis as what its queries take; what cannot be read falls back to its default. */
export function parseSynthesis(params: SearchParams) {
  const table = parseTableParams<ListSort>(params, { sorts: LIST_SORTS, sort: 'depot' })
  const status = STATUSES.find((known) => known === firstOf(params.statut)) ?? null
  const structure = firstOf(params.structure)
  return {
    table,
    text: firstOf(params.q).slice(0, 100),
    status: status as InvoiceStatus | null,
    structureId: /^[0-9a-f-]{36}$/i.test(structure) ? structure : null,
    /** A cursor belongs to one of the two groups; the other stays on its first page. */
    pageOf: (group: Group) => (firstOf(params.groupe) === NAMES[group] ? { after: firstOf(params.apres) || undefined, before: firstOf(params.avant) || undefined } : {}),
  }
}

/** The links of the synthesis: every sort and page is an address. */
export function synthesisLinks(params: SearchParams, { sort, direction }: TableParams<ListSort>) {
  const turn = (group: Group, cursors: { apres?: string; avant?: string }) => tableHref(routes.synthesis, params, { groupe: NAMES[group], apres: undefined, avant: undefined, ...cursors })
  return {
    sorts: sortsOf((column): { href: string; current?: Direction } => ({
      href: tableHref(routes.synthesis, params, { tri: column, sens: sort === column && direction === 'asc' ? 'desc' : 'asc', groupe: undefined }),
      current: sort === column ? direction : undefined,
    })),
    next: (group: Group, after: string | null) => (after ? turn(group, { apres: after }) : undefined),
    previous: (group: Group, before: string | null) => (before ? turn(group, { avant: before }) : undefined),
  }
}

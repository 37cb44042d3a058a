import { statusRow } from '@/lib/invoices/model/status'
import { addDays, type CivilDate, civilDateOf, civilToColumn, instantOf, startOfDay } from '@/lib/shared/dates'
import { type Cents, formatCents } from '@/lib/shared/money'
import { routes } from '@/lib/shared/routes'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { type ChangeDoor, changesIn } from './recap-changes'

/** The recap leaves on Mondays when the clocks of Paris show this, in winter and in summer. */
export const RECAP_HOUR = 7

const MONDAY = 1

/** The week that a recap tells of: from a Monday to the next one, excluded, by the days of Paris. */
export interface Week {
  /** The Monday on which the recap leaves. */
  monday: CivilDate
  first: CivilDate
  last: CivilDate
  from: Date
  until: Date
}

/** The week that is told at an instant: the one before, all Monday long from the hour of the recap; null at any other moment. */
export function dueRecap(now: Date): Week | null {
  const monday = civilDateOf(now)
  if (civilToColumn(monday).getUTCDay() !== MONDAY || now < instantOf(monday, RECAP_HOUR)) return null
  const first = addDays(monday, -7)
  return { monday, first, last: addDays(monday, -1), from: startOfDay(first), until: startOfDay(monday) }
}

/** So many invoices in one currency, avoirs subtracted from the amount and counted apart. */
export interface Sum {
  currency: string
  invoices: number
  credits: number
  total: Cents
}

export interface WaitingInvoice {
  id: string
  number: string | null
  status: InvoiceStatus
  recipient: string | null
}

/** What happened in a structure within the week. */
export interface Movements {
  id: string
  name: string
  identifier: string
  sent: Sum[]
  paid: Sum[]
  /** Sent back, suspended or refused within the week, and still waiting for the supplier. */
  waiting: WaitingInvoice[]
  joined: string[]
  left: string[]
  changes: { door: ChangeDoor; count: number }[]
}

/** Named one by one; of the others only the number is said. */
const NAMED = 5

interface Line {
  text: string
  url?: string
}

const LIST = new Intl.ListFormat('fr-FR')

const counted = (count: number, one: string) => (count === 0 ? [] : [`${count} ${one}${count > 1 ? 's' : ''}`])

function sumLine(label: string, sums: readonly Sum[]): Line[] {
  const total = (key: 'invoices' | 'credits') => sums.reduce((sum, row) => sum + row[key], 0)
  const what = LIST.format([...counted(total('invoices'), 'facture'), ...counted(total('credits'), 'avoir')])
  const amounts = LIST.format(sums.map(({ total: cents, currency }) => `${formatCents(cents, currency)} TTC`))
  return sums.length === 0 ? [] : [{ text: `${label} : ${what}, pour ${amounts}` }]
}

function waitingLines(waiting: readonly WaitingInvoice[], urlOf: (path: string) => string): Line[] {
  const others = waiting.length - NAMED
  const lines: Line[] = waiting.slice(0, NAMED).map(({ id, number, status, recipient }) => ({ text: `${statusRow(status).label}, attend un geste de votre part : facture ${number ?? 'sans numéro'}${recipient ? ` pour ${recipient}` : ''}`, url: urlOf(routes.invoice(id)) }))
  return others > 0 ? [...lines, { text: others > 1 ? `et ${others} autres factures qui attendent` : 'et une autre facture qui attend', url: urlOf(routes.synthesis) }] : lines
}

function peopleLine(label: string, names: readonly string[], url: string): Line[] {
  const others = names.length - NAMED
  const told = others > 0 ? [...names.slice(0, NAMED), others > 1 ? `${others} autres personnes` : 'une autre personne'] : names
  return names.length === 0 ? [] : [{ text: `${label} : ${LIST.format(told)}`, url }]
}

/**
 * The section of a structure in the mail.
 * @returns null for a structure where nothing moved: it is left out.
 */
export function recapSection(movements: Movements, urlOf: (path: string) => string): { title: string; lines: Line[] } | null {
  const { id, name, identifier, sent, paid, waiting, joined, left, changes } = movements
  const users = urlOf(routes.users(id))
  const lines = [
    ...sumLine('Envoi', sent),
    ...sumLine('Mise en paiement', paid),
    ...waitingLines(waiting, urlOf),
    ...peopleLine('Arrivée', joined, users),
    ...peopleLine('Départ', left, users),
    ...changesIn(id, changes).map(({ text, path }) => ({ text, url: urlOf(path) })),
  ]
  return lines.length === 0 ? null : { title: `${name} (${identifier})`, lines }
}

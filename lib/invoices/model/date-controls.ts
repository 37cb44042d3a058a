import { type CivilDate, shortDate } from '@/lib/shared/civil-dates'
import { type Control, stop, warn } from './control'
import type { DraftFields } from './draft'

const aYearBefore = (day: CivilDate): CivilDate => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

/** The dates of an invoice, seen from the day of its sending (appendix B 10). */
export function dateControls({ issueDate, dueDate }: Pick<DraftFields, 'issueDate' | 'dueDate'>, today: CivilDate): Control[] {
  const controls: Control[] = []
  if (!issueDate) controls.push(stop('invoice.no-date', 'Indiquez la date de la facture, au format jj/mm/aaaa.', 'issueDate'))
  else if (issueDate > today) controls.push(stop('invoice.future-date', 'La date de la facture est dans le futur. Elle doit être celle du jour, ou plus ancienne.', 'issueDate'))
  else if (issueDate < aYearBefore(today)) controls.push(warn('invoice.old-date', `La facture est datée du ${shortDate(issueDate)}, il y a plus d’un an. Vérifiez l’année.`, 'issueDate'))
  if (dueDate && issueDate && dueDate < issueDate) controls.push(warn('invoice.early-due-date', 'L’échéance de paiement est avant la date de la facture.', 'dueDate'))
  return controls
}

import { z } from 'zod'
import { type CivilDate, parseFrenchDate } from '@/lib/shared/dates'
import { type Cents, MAX_CENTS, parseAmount } from '@/lib/shared/money'
import { parseDecimal } from '@/lib/shared/plain-decimals'

/** Pieces of the forms about invoices: what people type in French becomes what the rules read; blank is null. */

/** A text of at most so many characters. */
export const text = (max: number, name: string) =>
  z.string().default('').transform((typed) => typed.trim() || null).refine((value) => value === null || value.length <= max, { message: `${name} : ${max} caractères au plus.` })

/** « 7 850,00 » → cents. Credit notes are typed without a sign as well (portal 13.4). */
export const amount = z.string().default('').transform((typed, context): Cents | null => {
  if (typed.trim() === '') return null
  const cents = parseAmount(typed)
  if (cents === null) return refuse(context, 'Écrivez un montant avec deux décimales au plus, par exemple 7850,00.')
  if (cents < 0n) return refuse(context, 'Écrivez le montant sans signe moins, même pour un avoir.')
  return cents > MAX_CENTS ? refuse(context, 'Ce montant est trop grand.') : cents
})

/** « 12/03/2026 » → `2026-03-12`. */
export const date = z.string().default('').transform((typed, context): CivilDate | null => {
  if (typed.trim() === '') return null
  return parseFrenchDate(typed) ?? refuse(context, 'Écrivez une date qui existe, au format jj/mm/aaaa.')
})

/** A rate in percent, « 5,5 » → `5.5`. */
export const rate = z.string().default('').transform((typed, context): string | null => {
  const plain = typed.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.')
  if (plain === '') return null
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain) || Number(plain) > 100) return refuse(context, 'Un taux va de 0 à 100, avec deux décimales au plus.')
  return parseDecimal(plain)
})

/** One of some official codes; blank is null. */
export const code = <Code extends string>(codes: readonly Code[], sentence: string) =>
  z.string().default('').transform((typed, context): Code | null => {
    if (typed === '') return null
    return codes.find((known) => known === typed) ?? refuse(context, sentence)
  })

/** An id chosen in a list; blank is null. */
export const chosenId = z.string().default('').transform((typed) => typed || null).pipe(z.uuid('Choisissez dans la liste.').nullable())

function refuse(context: z.RefinementCtx, message: string): null {
  context.addIssue({ code: 'custom', message })
  return null
}

import { createHash, timingSafeEqual } from 'node:crypto'
import { invalid } from '@/lib/shared/errors'
import { db, type Tx } from '../db'
import { env } from '../env'
import { openSequence, SOLVED_MS } from './sequence'

const MAX_ATTEMPTS = 5
/** Added to the attempts of a sequence that has served: a mark that no clock can blur. */
const SPENT = 100

const clean = (typed: string) => typed.replace(/\s/g, '').toUpperCase()
const hash = (text: string) => createHash('sha256').update(text).digest()
const isTestAnswer = (typed: string) => env().CAPTCHA_TEST_ANSWER !== undefined && typed.trim() === env().CAPTCHA_TEST_ANSWER

const outdated = () => invalid('captcha.outdated', 'Cette séquence n’est plus valable. Recopiez la nouvelle séquence, puis validez.', 'captcha')
const used = () => invalid('captcha.attempts', 'Cette séquence a servi ou a été essayée trop souvent. Demandez une nouvelle séquence.', 'captcha')

/**
 * Checks the characters that were copied. Right: the sequence is solved, and good for one form. It counts each try, so it
 * stands outside of the caller's transaction.
 * @throws invalid at field `captcha`.
 */
export async function solveCaptcha(sealed: string, typed: string, now: Date): Promise<void> {
  const sequence = await openSequence(sealed)
  if (!sequence) throw outdated()
  const { id } = sequence
  if (await isSolved(sealed, now)) return
  if (sequence.expiresAt <= now) throw outdated()
  if (typed.trim() === '') throw invalid('captcha.empty', 'Recopiez les caractères de l’image, ou écoutez-les.', 'captcha')
  await db().captcha.createMany({ data: [{ id, answerHash: hash(sequence.answer).toString('hex'), expiresAt: sequence.expiresAt }], skipDuplicates: true })
  const { count } = await db().captcha.updateMany({ where: { id, usedAt: null, attempts: { lt: MAX_ATTEMPTS }, expiresAt: { gt: now } }, data: { attempts: { increment: 1 } } })
  if (count === 0) throw used()
  if (!isTestAnswer(typed) && !timingSafeEqual(hash(clean(typed)), hash(sequence.answer))) throw invalid('captcha.wrong', 'Les caractères ne correspondent pas. Recopiez-les à nouveau, écoutez-les, ou demandez une nouvelle séquence.', 'captcha')
  await db().captcha.updateMany({ where: { id, usedAt: null }, data: { usedAt: now, expiresAt: new Date(now.getTime() + SOLVED_MS) } })
}

/** Has this sequence been solved and not yet been used? */
export async function isSolved(sealed: string, now: Date): Promise<boolean> {
  const sequence = await openSequence(sealed)
  return sequence !== null && (await db().captcha.count({ where: { id: sequence.id, usedAt: { not: null }, attempts: { lt: SPENT }, expiresAt: { gt: now } } })) === 1
}

/**
 * Uses a solved sequence up: it opens one form, once.
 * @throws invalid at field `captcha` when it was never solved, is too old, or has served.
 */
export async function spendCaptcha(tx: Tx, sealed: string, now: Date): Promise<void> {
  const sequence = await openSequence(sealed)
  if (!sequence) throw outdated()
  const { count } = await tx.captcha.updateMany({ where: { id: sequence.id, usedAt: { not: null }, attempts: { lt: SPENT }, expiresAt: { gt: now } }, data: { attempts: { increment: SPENT } } })
  if (count === 0) throw invalid('captcha.spent', 'Cette séquence a déjà servi ou n’est plus valable. Si vous venez de confirmer, votre demande est enregistrée\u00a0: consultez votre messagerie. Sinon, demandez une nouvelle séquence.', 'captcha')
}

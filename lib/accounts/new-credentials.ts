import { DomainError, DomainErrors } from '@/lib/shared/errors'
import type { Recipient } from './emails/facts'
import { refusalsOf } from './model/password'
import { plainAnswer } from './model/secret-answer'
import { hashPassword } from './password-hash'

/** Hash of a new password. @throws invalid at field `password`, one sentence for each thing that lacks. */
export async function hashNewPassword(password: string, person: Recipient): Promise<string> {
  const [first, ...rest] = refusalsOf(password, [person.firstName, person.lastName, person.email]).map((sentence) => new DomainError('invalid', 'password.weak', sentence, 'password'))
  if (first) throw new DomainErrors([first, ...rest])
  return hashPassword(password)
}

/** The columns of the secret question; both null without one. */
export async function hashSecret({ secretQuestion, secretAnswer }: { secretQuestion: string; secretAnswer: string }) {
  if (secretQuestion === '') return { secretQuestion: null, secretAnswerHash: null }
  const plain = plainAnswer(secretAnswer)
  if (plain === '') throw new DomainError('invalid', 'secret.empty', 'La réponse doit contenir des lettres ou des chiffres.', 'secretAnswer')
  return { secretQuestion, secretAnswerHash: await hashPassword(plain) }
}

import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor } from '@/lib/accounts/derived-keys'
import { type ChosenKind, CHOSEN_KINDS } from '@/lib/shared/notification-kinds'

/** « Ne plus recevoir ces courriels »: whose, and of which kind. */
export interface StopLink {
  userId: string
  kind: ChosenKind
}

const markOf = (text: string) => createHmac('sha256', keyFor('stop-mails')).update(text).digest('base64url')

/** A token that says who wants no more of which mails, signed. Whoever has the mail can do no more with it than stop them. */
export const stopToken = ({ userId, kind }: StopLink): string => `${userId}.${kind}.${markOf(`${userId}.${kind}`)}`

/** @returns null for a token that is not ours. */
export function readStopToken(token: string): StopLink | null {
  const [userId = '', kind = '', mark = ''] = token.split('.')
  const [given, right] = [Buffer.from(mark), Buffer.from(markOf(`${userId}.${kind}`))]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  const known = CHOSEN_KINDS.find((one) => one === kind)
  return known ? { userId, kind: known } : null
}

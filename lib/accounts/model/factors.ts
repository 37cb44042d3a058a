/** How the portal asks for a second factor: SECOND_FACTOR of the configuration. */
export type FactorPolicy = 'off' | 'optional' | 'required'
/** passkey: a key or a fingerprint; application: a TOTP code; mail: a code by mail; recovery: one of the ten codes kept on paper. */
export type FactorMethod = 'passkey' | 'application' | 'mail' | 'recovery'

/** What a person has set up. */
export interface Factors {
  hasMailCode: boolean
  hasApplication: boolean
  passkeys: number
  /** Recovery codes that were not used. */
  recoveryLeft: number
}

/**
 * What somebody must choose from after his password; empty: nothing is asked. Where a second factor is required and none is set
 * up, a code by mail is there from the first login.
 */
export function methodsFor(policy: FactorPolicy, { hasMailCode, hasApplication, passkeys, recoveryLeft }: Factors): FactorMethod[] {
  if (policy === 'off') return []
  const own: FactorMethod[] = [...(passkeys > 0 ? (['passkey'] as const) : []), ...(hasApplication ? (['application'] as const) : []), ...(hasMailCode ? (['mail'] as const) : [])]
  if (own.length === 0) return policy === 'required' ? ['mail'] : []
  return recoveryLeft > 0 ? [...own, 'recovery'] : own
}

/** One code by mail lives this long. */
export const MAIL_CODE_MINUTES = 10
/** Before another may be asked for. */
export const RESEND_SECONDS = 60
/** For one login. */
export const MOST_MAIL_CODES = 5
/** Between the password and the second factor. */
export const CHALLENGE_MINUTES = 15

/** Seconds to wait before another code may be asked for; 0 when it may be now. */
export const waitBeforeResend = (sentAt: Date | null, now: Date): number => (sentAt ? Math.max(0, Math.ceil((sentAt.getTime() + RESEND_SECONDS * 1000 - now.getTime()) / 1000)) : 0)

/** « ca•••@exemple.fr »: enough to know one's mailbox. */
export const maskedEmail = (email: string): string => email.replace(/^([^@]{1,2})[^@]*/, '$1•••')

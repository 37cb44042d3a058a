/** Crockford's base32: no i, l, o or u, which are taken for others. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz'

export const RECOVERY_CODES = 10
/** Signs of one code: 50 random bits. */
export const RECOVERY_SIGNS = 10

/** « k7m2x-9qd4f » from ten random bytes. */
export function recoveryCode(random: Uint8Array): string {
  const signs = Array.from(random.slice(0, RECOVERY_SIGNS), (byte) => SIGNS[byte & 31]).join('')
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}

/** A recovery code as it is hashed, however it was copied: capitals, blanks, o for 0, i or l for 1. */
export const plainRecoveryCode = (typed: string): string =>
  typed.toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1').replace(/[^0-9a-z]/g, '')

import { Secret, TOTP } from 'otpauth'

/** One code is valid for this long (RFC 6238). */
const STEP_SECONDS = 30

/** Algorithm, digits and period are those that every application knows. */
const totpOf = (key: string, email: string) => new TOTP({ issuer: 'Cantate', label: email, algorithm: 'SHA1', digits: 6, period: STEP_SECONDS, secret: Secret.fromBase32(key) })

/** 160 random bits, as base32. */
export const newTotpKey = (): string => new Secret({ size: 20 }).base32

/** The address that a QR code carries to the application. */
export const totpAddress = (key: string, email: string): string => totpOf(key, email).toString()

/**
 * Which 30-second step this code belongs to: the present one, or one before or after for a clock that is a little off.
 * Compared in constant time by the library.
 * @returns null when it is none of the three.
 */
export function totpStep(key: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const delta = totpOf(key, '').validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta
}

/** « ABCD EFGH… », for who copies the key by hand. */
export const groupedKey = (key: string): string => key.match(/.{1,4}/g)?.join(' ') ?? key

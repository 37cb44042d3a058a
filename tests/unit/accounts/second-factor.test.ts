import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { maskedEmail, methodsFor, waitBeforeResend, type FactorPolicy, type Factors } from '@/lib/accounts/model/factors'
import { plainRecoveryCode, recoveryCode } from '@/lib/accounts/model/recovery-code'
import { newTotpKey, totpAddress, totpStep } from '@/lib/accounts/model/totp'

const NOW = new Date('2026-11-21T09:00:10Z')
const codeAt = (key: string, seconds: number) => new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: NOW.getTime() + seconds * 1000 })
const STEP = Math.floor(NOW.getTime() / 30_000)

describe('code of an application', () => {
  it('is that of RFC 6238 (SHA-1, its own test vector)', () => {
    expect(totpStep(Secret.fromLatin1('12345678901234567890').base32, '287082', new Date(59_000))).toBe(1)
  })

  it.each([[-30, STEP - 1], [0, STEP], [30, STEP + 1], [-60, null], [60, null]])('of %i seconds from now belongs to step %s', (seconds, step) => {
    const key = newTotpKey()
    expect(totpStep(key, codeAt(key, seconds), NOW)).toBe(step)
  })

  it.each(['', '12345', '1234567', 'abcdef', '12 456', '٣٣٣٣٣٣'])('« %s » is none', (code) => {
    expect(totpStep(newTotpKey(), code, NOW)).toBeNull()
  })

  it('travels in an address that names portal and account', () => {
    expect(totpAddress('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 'a@exemple.fr')).toMatch(/^otpauth:\/\/totp\/Cantate:a%40exemple\.fr\?issuer=Cantate&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP/)
  })

  it('has a key of 160 bits, another each time', () => {
    expect(newTotpKey()).toHaveLength(32)
    expect(newTotpKey()).not.toBe(newTotpKey())
  })
})

describe('recovery code', () => {
  it('is ten signs that are not taken for others', () => {
    const code = recoveryCode(Uint8Array.from({ length: 10 }, (_, index) => index * 25))
    expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/)
  })

  it('is the same however it was copied', () => {
    expect(plainRecoveryCode(' K7M2X 9QD4F ')).toBe('k7m2x9qd4f')
    expect(plainRecoveryCode('O1l0I-aaaaa')).toBe('01101aaaaa')
  })
})

describe('what is asked after the password', () => {
  const none: Factors = { hasMailCode: false, hasApplication: false, passkeys: 0, recoveryLeft: 0 }
  const cases: [FactorPolicy, Partial<Factors>, string[]][] = [
    ['off', { hasApplication: true, passkeys: 1 }, []],
    ['optional', {}, []],
    ['optional', { hasMailCode: true }, ['mail']],
    ['optional', { hasApplication: true, recoveryLeft: 3 }, ['application', 'recovery']],
    ['optional', { recoveryLeft: 3 }, []],
    ['required', {}, ['mail']],
    ['required', { hasApplication: true }, ['application']],
    ['required', { passkeys: 2, hasApplication: true, hasMailCode: true, recoveryLeft: 1 }, ['passkey', 'application', 'mail', 'recovery']],
  ]
  it.each(cases)('%s, with %o: %o', (policy, factors, methods) => expect(methodsFor(policy, { ...none, ...factors })).toEqual(methods))
})

it('another code may be asked for after a minute', () => {
  expect(waitBeforeResend(null, NOW)).toBe(0)
  expect(waitBeforeResend(new Date(NOW.getTime() - 20_000), NOW)).toBe(40)
  expect(waitBeforeResend(new Date(NOW.getTime() - 60_000), NOW)).toBe(0)
})

it('a mailbox is hinted at, not shown', () => {
  expect(maskedEmail('camille.durand@exemple.fr')).toBe('ca•••@exemple.fr')
  expect(maskedEmail('a@exemple.fr')).toBe('a•••@exemple.fr')
})

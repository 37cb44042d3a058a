import { describe, expect, it } from 'vitest'
import { cleanIdentifier, formatSiret, hasValidKey, siretProblem } from '@/lib/shared/siret'

describe('SIRET', () => {
  it.each(['11000201100044', '22310001700423', '12345678200028', '12345678200051'])('accepts %s of the guides', (siret) => expect(siretProblem(siret)).toBeNull())
  it('follows La Poste’s own rule: digits that sum to a multiple of five', () => {
    expect(hasValidKey('35600000000048')).toBe(true)
    expect(hasValidKey('35600000049837')).toBe(true)
    expect(hasValidKey('35600000049838')).toBe(false)
  })
  it('leaves Monaco’s letters alone', () => expect(hasValidKey('MONACOCONFO001')).toBe(true))
  it('says what is wrong', () => {
    expect(siretProblem('1100020110004')).toBe('Ce SIRET a 13 caractères, il en faut 14.')
    expect(siretProblem('110002011')).toContain('SIREN')
    expect(siretProblem('89743394200055')).toContain('erreur de frappe')
    expect(siretProblem('')).toContain('14 chiffres')
  })
  it('reads what people copy', () => expect(cleanIdentifier(' 110 002.011\u00a000044 ')).toBe('11000201100044'))
  it('is shown in groups', () => expect(formatSiret('11000201100044')).toBe('110\u00a0002\u00a0011\u00a000044'))
})

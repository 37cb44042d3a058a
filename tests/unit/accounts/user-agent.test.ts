import { expect, it } from 'vitest'
import { deviceWords } from '@/lib/accounts/model/user-agent'
import { loginChangeState } from '@/lib/accounts/model/login-change'

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox sur Windows'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0', 'Edge sur Windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15', 'Safari sur un Mac'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1', 'Safari sur un iPhone'],
  ['Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36', 'Chrome sur un téléphone Android'],
  ['Mozilla/5.0 (Linux; Android 14; SM-X710) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Safari/537.36', 'Samsung Internet sur une tablette Android'],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36', 'Chrome sur Linux'],
  ['Mozilla/5.0 (X11; Linux x86_64)', 'Un navigateur sur Linux'],
  ['curl/8.5.0', 'Navigateur inconnu'],
  [null, 'Navigateur inconnu'],
])('%s is « %s »', (userAgent, words) => expect(deviceWords(userAgent)).toBe(words))

it('a change of login address is what its dates say', () => {
  const [now, soon] = [new Date('2026-11-21T09:00:00Z'), new Date('2026-11-21T10:00:00Z')]
  const waiting = { oldConfirmedAt: null, newConfirmedAt: null, cancelledAt: null, appliedAt: null, expiresAt: soon }
  expect(loginChangeState(waiting, now)).toBe('living')
  expect(loginChangeState(waiting, soon)).toBe('expired')
  expect(loginChangeState({ ...waiting, cancelledAt: now }, now)).toBe('cancelled')
  expect(loginChangeState({ ...waiting, appliedAt: now }, soon)).toBe('applied')
})

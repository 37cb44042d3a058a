import { expect, test, type APIRequestContext } from '@playwright/test'
import { person } from '../support/journey'

async function credentials(request: APIRequestContext, password: string) {
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  return request.post('/api/auth/callback/credentials', { form: { csrfToken, email: person().email, password, json: 'true' }, maxRedirects: 0 })
}

test('the NextAuth door lets the same people in as the login page, and tells nothing of the account', async ({ request }) => {
  await credentials(request, 'Ce-n-est-pas-lui-1')
  expect((await request.get('/mon-compte', { maxRedirects: 0 })).status()).toBe(307)
  await credentials(request, person().password)
  expect((await request.get('/mon-compte', { maxRedirects: 0 })).status()).toBe(200)
  const session = (await (await request.get('/api/auth/session')).json()) as Record<string, unknown>
  expect(Object.keys(session)).toEqual(['expires'])
})

import { expect, test } from '@playwright/test'

test('the portal says that it is up and reaches its database', async ({ request }) => {
  const response = await request.get('/api/sante')
  expect(response.status()).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok' })
})

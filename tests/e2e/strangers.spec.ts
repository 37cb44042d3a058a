import { expect } from '@playwright/test'
import { depositSample, logIn, stranger, test } from '../support/journey'

test('an invoice and a file of somebody else are not found', async ({ page, browser }) => {
  await depositSample(page)
  const form = page.url()
  const file = await page.getByRole('link', { name: 'facture.pdf' }).getAttribute('href')
  const elsewhere = await browser.newContext({ baseURL: process.env.BASE_URL, storageState: undefined })
  const other = await elsewhere.newPage()
  for (const address of [form, form.replace('/deposer/', '/')]) {
    await other.goto(address)
    await expect(other).toHaveURL(/connexion/)
  }
  expect((await other.request.get(String(file))).status()).toBe(401)
  await logIn(other, stranger())
  for (const address of [form, form.replace('/deposer/', '/')]) {
    const response = await other.goto(address)
    expect(response?.status()).toBe(404)
  }
  expect((await other.request.get(String(file))).status()).toBe(404)
  await elsewhere.close()
})

import { expect } from '@playwright/test'
import { ribKey } from '@/lib/bank-accounts/model/rib'
import { expectAccessible } from '../support/accessibility'
import { depositSample, field, logIn, logins, test } from '../support/journey'
import { linesPdf } from '../support/sample-invoice'

/** An account that no other run has. */
const newRib = () => {
  const account = { bankCode: '30006', branchCode: '00001', accountNumber: Date.now().toString().slice(-11) }
  return { ...account, key: ribKey(account) }
}

test('a RIB becomes an IBAN, its key is checked, its PDF is kept, and a deposit offers it with its factor', async ({ page, browser }) => {
  test.slow()
  const rib = newRib()
  const name = `Compte ${rib.accountNumber}`
  await page.goto('/domaines/organisation')
  await page.getByRole('link', { name: 'Créer une coordonnée bancaire' }).first().click()
  await page.getByLabel('Nom', { exact: true }).or(page.getByRole('textbox', { name: 'Nom' })).first().fill(name)
  await expect(page.getByRole('textbox', { name: 'IBAN' })).toBeVisible()
  await page.getByRole('radio', { name: 'RIB' }).check()
  await expect(page.getByRole('textbox', { name: 'IBAN' })).toBeHidden()
  await page.getByRole('textbox', { name: 'Code banque' }).fill(rib.bankCode)
  await page.getByRole('textbox', { name: 'Code guichet' }).fill(rib.branchCode)
  await page.getByRole('textbox', { name: 'Compte bancaire' }).fill(rib.accountNumber)
  await page.getByRole('textbox', { name: 'Clé' }).fill(rib.key === '11' ? '12' : '11')
  await page.getByRole('checkbox', { name: 'Ce compte est celui d’un affactureur' }).check()
  await page.getByRole('textbox', { name: 'Raison sociale de l’affactureur' }).fill('Garonne Factor')
  await page.getByRole('textbox', { name: 'Code de l’affactureur' }).fill('12345678200010')
  await page.getByLabel('RIB en PDF').setInputFiles({ name: 'rib.pdf', mimeType: 'application/pdf', buffer: await linesPdf(['RIB']) })
  await page.getByRole('button', { name: 'Créer la coordonnée bancaire' }).click()
  await expect(page.getByRole('textbox', { name: 'Clé' })).toHaveAccessibleDescription(/Cette clé ne correspond pas/)
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Clé' }).fill(rib.key)
  await page.getByRole('button', { name: 'Créer la coordonnée bancaire' }).click()
  await expect(page.getByText('La coordonnée bancaire est créée.')).toBeVisible()
  const record = page.getByRole('region', { name: 'Compte' })
  await expect(record).toContainText(new RegExp(`FR\\d\\d\\s3000\\s6000\\s01`))
  await expectAccessible(page)
  const address = new URL(page.url()).pathname
  const href = await record.getByRole('link', { name: /rib\.pdf/ }).getAttribute('href')
  expect((await (await page.request.get(href!)).body()).subarray(0, 5).toString()).toBe('%PDF-')

  // A colleague who only reads sees it masked, and may not open the RIB.
  const reader = await (await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR', storageState: { cookies: [], origins: [] } })).newPage()
  await logIn(reader, logins().find(({ email }) => email.startsWith('paul.petit'))!)
  await reader.goto(address)
  await expect(reader.getByRole('region', { name: 'Compte' })).toContainText(/FR\d\d … \w{4}/)
  await expect(reader.getByRole('button', { name: 'Enregistrer' })).toHaveCount(0)
  expect((await reader.request.get(href!)).status()).toBe(403)
  await reader.context().close()

  await depositSample(page)
  const accounts = field(page, 'Références bancaires')
  await accounts.selectOption({ label: (await accounts.getByRole('option').allTextContents()).find((label) => label.startsWith(name))! })
  await expect(page.getByRole('group', { name: 'Affactureur' })).toContainText('Garonne Factor')
  await expect(page.getByRole('group', { name: 'Affactureur' })).toContainText('mention subrogative')
  await expectAccessible(page)

  // Once ended it is offered no more.
  await page.goto(address)
  await page.getByRole('button', { name: 'Mettre fin à la validité' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Mettre fin à la validité' }).click()
  await expect(page.getByText('La coordonnée bancaire est terminée')).toBeVisible()
  await depositSample(page)
  expect((await field(page, 'Références bancaires').getByRole('option').allTextContents()).join()).not.toContain(name)
})

test('the fields of a RIB appear without JavaScript', async ({ browser, storageState }) => {
  const context = await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR', javaScriptEnabled: false, storageState })
  const page = await context.newPage()
  await page.goto('/coordonnees-bancaires/creer')
  await page.getByRole('radio', { name: 'RIB' }).check()
  await expect(page.getByRole('textbox', { name: 'Code banque' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Code banque' }).fill('123')
  await page.getByRole('button', { name: 'Créer la coordonnée bancaire' }).click()
  await expect(page.getByText('Un code banque a 5 chiffres.').first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Code banque' })).toHaveValue('123')
  await context.close()
})

import { expect, type Page } from '@playwright/test'
import { completeForm, depositSample, field, sendForm, test } from '../support/journey'

test.use({ viewport: { width: 360, height: 740 } })

const noSidewaysScroll = async (page: Page) => expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(360)

for (const address of ['/connexion', '/inscription', '/annuaire', '/aide', '/domaines/facturation', '/demonstration/messagerie']) {
  test(`${address} fits a phone`, async ({ page }) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await noSidewaysScroll(page)
  })
}

test('on a phone a button brings the PDF over, a word fills the field, and the way leads to the end', async ({ page }) => {
  const number = await depositSample(page)
  await noSidewaysScroll(page)
  await field(page, 'Numéro du marché').focus()
  await page.getByRole('button', { name: 'Voir la facture' }).click()
  const window = page.getByRole('dialog', { name: 'Facture PDF' })
  await window.getByRole('option', { name: number }).click()
  await expect(window).toHaveCount(0)
  await expect(field(page, 'Numéro du marché')).toHaveValue(number)
  await completeForm(page)
  await sendForm(page)
  await noSidewaysScroll(page)
  await page.goto(`/factures-emises/synthese?q=${number}`)
  await noSidewaysScroll(page)
})

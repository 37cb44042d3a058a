import { expect } from '@playwright/test'
import { depositSample, test } from '../support/journey'

test('a field in hand shows its place, and a word of the page fills it', async ({ page }) => {
  const number = await depositSample(page)
  const viewer = page.getByRole('region', { name: 'Facture PDF' })
  await expect(viewer.locator('canvas[data-drawn]')).toBeVisible()
  await page.getByLabel(/^Numéro de facture/).focus()
  await expect(viewer.locator('[data-mark=number][data-current]')).toBeInViewport()

  const market = page.getByLabel('Numéro du marché')
  await market.focus()
  await viewer.getByRole('option', { name: number }).click()
  await expect(market).toHaveValue(number)
  await expect(market).toBeFocused()

  await page.getByLabel(/^Montant HT/).fill('1')
  await expect(page.getByLabel(/^Montant HT/)).not.toHaveAccessibleDescription(/lu sur la facture/)
  await viewer.getByRole('option', { name: '000,00' }).first().click()
  await expect(page.getByLabel(/^Montant HT/)).toHaveValue(/1.000,00/)
})

test('words are chosen by keyboard, pages turned, the page enlarged', async ({ page }) => {
  const number = await depositSample(page)
  const viewer = page.getByRole('region', { name: 'Facture PDF' })
  await page.getByLabel('Numéro du marché').focus()
  const words = viewer.getByRole('listbox', { name: /Mots de la page 1, à choisir pour « Numéro du marché »/ })
  await words.focus()
  const all = await words.getByRole('option').allTextContents()
  for (let step = 0; step < all.indexOf(number); step++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Numéro du marché')).toHaveValue(number)
  await viewer.getByRole('button', { name: 'Agrandir' }).click()
  await expect(viewer.getByText('125 %')).toBeVisible()
  await viewer.getByRole('button', { name: 'Page suivante' }).click()
  await expect(viewer.getByText('Page 2 sur 2')).toBeVisible()
})

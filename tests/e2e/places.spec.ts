import { expect } from '@playwright/test'
import { depositSample, field, test } from '../support/journey'

test('a field in hand shows its place, and a word of the page fills it', async ({ page }) => {
  const number = await depositSample(page)
  const viewer = page.getByRole('region', { name: 'Facture PDF' })
  await expect(viewer.locator('canvas[data-drawn]')).toBeVisible({ timeout: 30_000 })
  await field(page, 'Numéro de facture').focus()
  await expect(viewer.locator('[data-mark=number][data-current]')).toBeInViewport()

  const market = field(page, 'Numéro du marché')
  await market.focus()
  await viewer.getByRole('option', { name: number }).click()
  await expect(market).toHaveValue(number)
  await expect(market).toBeFocused()

  await field(page, 'Montant HT').fill('1')
  await expect(field(page, 'Montant HT')).not.toHaveAccessibleDescription(/lu sur la facture/)
  await viewer.getByRole('option', { name: '000,00' }).first().click()
  await expect(field(page, 'Montant HT')).toHaveValue(/1.000,00/)
})

test('words are chosen by keyboard, pages turned, the page enlarged', async ({ page }) => {
  const number = await depositSample(page)
  const viewer = page.getByRole('region', { name: 'Facture PDF' })
  await field(page, 'Numéro du marché').focus()
  const words = viewer.getByRole('listbox', { name: 'Mots de la page 1' })
  await expect(words).toHaveAccessibleDescription(/Champ en main\s: Numéro du marché/)
  await words.focus()
  const all = await words.getByRole('option').allTextContents()
  for (let step = 0; step < all.indexOf(number); step++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Numéro du marché')).toHaveValue(number)
  await viewer.getByRole('button', { name: 'Agrandir' }).click()
  await expect(viewer.getByText('125 %')).toBeVisible()
  await viewer.getByRole('button', { name: 'Page suivante' }).click()
  await expect(viewer.getByText('Page 2 sur 2')).toBeVisible()
})

import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/accessibility'
import { field, RECIPIENTS, sendForm, test } from '../support/journey'

/** « Saisir facture » up to the empty form. */
async function begin(page: Page) {
  await page.goto('/factures-emises/synthese')
  await page.getByRole('link', { name: 'Saisir facture' }).click()
  await page.getByRole('button', { name: 'Commencer la facture' }).click()
  await expect(page.getByRole('heading', { name: 'Facture à saisir et envoyer', level: 1 })).toBeVisible({ timeout: 20_000 })
}

const cell = (page: Page, name: string, row: number) => page.getByRole('textbox', { name: `${name} de la ligne ${row}`, exact: true }).or(page.getByRole('combobox', { name: `${name} de la ligne ${row}`, exact: true }))
const total = (page: Page, name: string) => page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) }).locator('xpath=following-sibling::dd')
const saved = (page: Page) => page.getByText(/^Brouillon enregistré à \d\d:\d\d/)

/** What Ctrl + V brings. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

test('an invoice is typed with the keyboard alone, pasted into, sent, read as a PDF, and repeated', async ({ page }) => {
  test.slow()
  await begin(page)
  await field(page, 'SIRET').fill(RECIPIENTS.free.siret)
  // Who types a SIRET has answered the question above it.
  await expect(page.getByRole('radio', { name: 'Non' })).toBeChecked()
  await page.keyboard.press('Escape')
  await field(page, 'Type de TVA').selectOption({ label: 'TVA sur les débits' })
  await expect(page.getByText('attribué à l’envoi')).toBeVisible()

  // Tab goes from cell to cell; Enter goes back under the first of them.
  await cell(page, 'Dénomination', 1).focus()
  for (const text of ['Pain de campagne', '12', 'kg', '4,50', '10 %', '5,5']) {
    await page.keyboard.press('Control+A')
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Shift+Tab')
  await expect(cell(page, 'TVA %', 1)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(cell(page, 'TVA %', 2)).toBeFocused()
  await cell(page, 'Dénomination', 2).focus()
  await paste(page, 'Désignation\tQté\tPrix unitaire HT\tTVA\nFour à sole\t1\t1 234,50 €\t20 %\nLivraison\t2\t1,000.25\t20\n')
  await expect(page.getByText('2 lignes collées.')).toBeVisible()
  await expect(cell(page, 'Prix unitaire HT', 3)).toHaveValue('1,000.25')
  // 48,60 at 5.5 %, 1 234,50 + 2 000,50 at 20 %: 3 283,60 HT, 2,67 + 647,00 of VAT.
  await expect(total(page, 'Montant HT')).toHaveText('3\u202f283,60\u00a0€')
  await expect(total(page, 'Montant TTC')).toHaveText('3\u202f933,27\u00a0€')
  await cell(page, 'Dénomination', 3).focus()
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Dénomination', 4)).toBeFocused()
  await page.keyboard.type('Ligne de trop')
  await expect(page.getByText('Une ligne incomplète n’est pas comptée.')).toBeVisible()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(cell(page, 'Dénomination', 3)).toHaveValue('Ligne de trop')
  await expect(cell(page, 'Dénomination', 3)).toBeFocused()

  // A refusal is said at its cell, and all that was typed stays.
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Ligne 3 : indiquez la quantité.')
  await page.getByRole('link', { name: 'Ligne 3 : indiquez la quantité.' }).first().click()
  await expect(cell(page, 'Quantité', 3)).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Control+Delete')
  await expect(cell(page, 'Dénomination', 3)).toHaveValue('Livraison')
  await expect(field(page, 'SIRET')).toHaveValue(/^123/)
  await sendForm(page)

  await expect(page.getByRole('heading', { name: /^Facture CANTATE-\d{4}-\d{6}$/, level: 1 })).toBeVisible()
  await expect(page.getByText('3\u202f933,27\u00a0€').first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Facture PDF' }).locator('canvas[data-drawn]')).toBeVisible({ timeout: 30_000 })
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CANTATE-.*\.pdf/ }).first().click()])
  expect(download.suggestedFilename()).toMatch(/^CANTATE-\d{4}-\d{6}\.pdf$/)

  await page.getByRole('button', { name: 'Répéter cette facture' }).click()
  await expect(page).toHaveURL(/\/saisir\/[0-9a-f-]{36}$/)
  await expect(cell(page, 'Dénomination', 2)).toHaveValue('Four à sole')
  await expect(page.getByText('attribué à l’envoi')).toBeVisible()
})

test('a draft is saved while one types, opens from Synthèse, and a stale tab never overwrites it', async ({ page, context }) => {
  await begin(page)
  await cell(page, 'Dénomination', 1).fill('Croissants')
  await expect(saved(page)).toBeVisible({ timeout: 15_000 })
  const stale = await context.newPage()
  await stale.goto(page.url())
  await expect(cell(stale, 'Dénomination', 1)).toHaveValue('Croissants')

  await cell(page, 'Dénomination', 1).fill('Croissants au beurre')
  await page.getByRole('button', { name: 'Enregistrer en mode Brouillon' }).click()
  await expect(page.getByText('Brouillon enregistré. Cette facture n’est pas envoyée.')).toBeVisible()
  await cell(stale, 'Dénomination', 1).fill('Chaussons')
  await expect(stale.getByText('L’enregistrement automatique est arrêté')).toBeVisible({ timeout: 15_000 })
  await expect(stale.getByRole('alert').first()).toContainText('modifiée ailleurs')
  await expect(cell(stale, 'Dénomination', 1)).toHaveValue('Chaussons')
  await stale.close({ runBeforeUnload: false })

  const address = new URL(page.url()).pathname
  await page.goto('/factures-emises/synthese')
  await page.locator(`a[href="${address}"]`).first().click()
  await expect(cell(page, 'Dénomination', 1)).toHaveValue('Croissants au beurre')
  // On a phone each line is a card.
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a few lines can be typed, saved and found again', async ({ page }) => {
    await begin(page)
    await cell(page, 'Dénomination', 1).fill('Brioche')
    await cell(page, 'Quantité', 1).fill('3')
    await cell(page, 'Prix unitaire HT', 1).fill('8')
    await page.getByRole('button', { name: 'Valider et envoyer' }).click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await expect(cell(page, 'Dénomination', 1)).toHaveValue('Brioche')
    await page.getByRole('button', { name: 'Enregistrer en mode Brouillon' }).click()
    await expect(page.getByText('Brouillon enregistré. Cette facture n’est pas envoyée.')).toBeVisible()
    await page.goto(page.url())
    await expect(cell(page, 'Dénomination', 1)).toHaveValue('Brioche')
    await expect(total(page, 'Montant HT')).toHaveText('24,00\u00a0€')
  })
})

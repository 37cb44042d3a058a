import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/accessibility'
import { field, logIn, person, test } from '../support/journey'

const SCAN = readFileSync(path.join(import.meta.dirname, '../samples/scans/scan-droit.pdf'))
const reading = (page: Page) => page.getByRole('region', { name: 'Lecture de l’image' })

async function depositScan(page: Page) {
  await page.goto('/factures-emises/deposer')
  await page.getByLabel('Choix du fichier à importer').setInputFiles({ name: 'numérisée.pdf', mimeType: 'application/pdf', buffer: SCAN })
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('heading', { name: 'Facture à vérifier et envoyer', level: 1 })).toBeVisible({ timeout: 30_000 })
}

test('a scan is read while the form is used: progress, marks, nothing typed is overwritten', async ({ page }) => {
  await depositScan(page)
  await expect(reading(page).getByRole('button', { name: 'Annuler la lecture' })).toBeVisible()
  await expect(reading(page).getByRole('progressbar').first()).toBeVisible()
  await field(page, 'Net à payer').fill('1,00')
  await expect(reading(page).getByRole('progressbar', { name: 'Page 1 sur 1' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/valeurs ont été lues sur l’image/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/^Estimation/)).toContainText(/sûre/)
  await expect(field(page, 'Numéro de facture')).toHaveValue('FA-2026-0417')
  await expect(field(page, 'Numéro de facture')).toHaveAccessibleDescription(/lu sur la facture \(image\), à vérifier/)
  await expect(field(page, 'Date de facture')).toHaveValue('12/10/2026')
  await expect(field(page, 'Net à payer')).toHaveValue('1,00')
  await expect(page.getByRole('radio', { name: 'Oui' })).toBeChecked()
  await field(page, 'Numéro de facture').focus()
  await expect(page.locator('[data-mark=number][data-current]')).toBeInViewport({ timeout: 20_000 })
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByText(/valeurs ont été lues sur l’image/)).toBeVisible()
  await expect(field(page, 'Numéro de facture')).toHaveValue('FA-2026-0417')
})

test('the reading is cancelled, and asked for again', async ({ page }) => {
  await depositScan(page)
  await reading(page).getByRole('button', { name: 'Annuler la lecture' }).click()
  await expect(page.getByText('La lecture de l’image est annulée.')).toBeVisible()
  await expect(field(page, 'Numéro de facture')).toHaveValue('')
  await page.getByRole('button', { name: 'Lire l’image' }).click()
  await expect(field(page, 'Numéro de facture')).toHaveValue('FA-2026-0417', { timeout: 60_000 })
})

test('without JavaScript a button reads the image', async ({ browser }) => {
  test.setTimeout(90_000)
  const context = await browser.newContext({ baseURL: process.env.BASE_URL, javaScriptEnabled: false, locale: 'fr-FR', storageState: undefined })
  const page = await context.newPage()
  await logIn(page, person())
  await depositScan(page)
  await page.getByRole('button', { name: 'Lire l’image' }).click()
  await expect(page.getByText(/valeurs ont été lues sur l’image/)).toBeVisible({ timeout: 60_000 })
  await expect(field(page, 'Numéro de facture')).toHaveValue('FA-2026-0417')
  await context.close()
})

import { expect, type Page } from '@playwright/test'
import { test } from '../support/journey'
import { lockedPdf, longPdf, samplePdf } from '../support/sample-invoice'

const MEGABYTE = 2 ** 20

async function choose(page: Page, buffer: Buffer, name = 'facture.pdf') {
  await page.goto('/factures-emises/deposer')
  await page.getByRole('radio', { name: /A2/ }).check()
  await page.getByLabel('Choix du fichier à importer').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  await page.getByRole('button', { name: 'Continuer' }).click()
}

const CASES: [string, () => Promise<Buffer> | Buffer, RegExp][] = [
  ['of 11 MB', async () => Buffer.concat([await samplePdf(), Buffer.alloc(11 * MEGABYTE)]), /10 au plus/],
  ['that is no PDF', () => Buffer.from('Ceci est une facture'), /n’est pas un PDF/],
  ['that is empty', () => Buffer.alloc(0), /vide/],
  ['behind a password', lockedPdf, /mot de passe/],
  ['cut off', async () => (await samplePdf()).subarray(0, 1200), /incomplet/],
]

for (const [what, make, sentence] of CASES) {
  test(`a file ${what} is refused at its field, and the other choices stay`, async ({ page }) => {
    await choose(page, await make())
    await expect(page.getByRole('alert').first()).toContainText(sentence)
    await expect(page.getByLabel('Choix du fichier à importer')).toHaveAccessibleDescription(sentence)
    await expect(page.getByRole('radio', { name: /A2/ })).toBeChecked()
    await expect(page).toHaveURL(/deposer$/)
  })
}

test('a PDF of 5,000 pages is deposited all the same', async ({ page }) => {
  await choose(page, await longPdf(5000))
  await expect(page.getByRole('heading', { name: 'Facture à vérifier et envoyer' })).toBeVisible({ timeout: 40_000 })
})

test('a broken connection keeps everything, and the second try is the same deposit', async ({ page }) => {
  await page.route('**/api/depots', (route) => route.abort(), { times: 1 })
  await choose(page, await samplePdf())
  await expect(page.getByRole('alert').first()).toContainText('La connexion s’est interrompue')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('heading', { name: 'Facture à vérifier et envoyer' })).toBeVisible({ timeout: 30_000 })
})

import { expect, test } from '@playwright/test'
import { person, RECIPIENTS } from '../support/journey'
import { freshNumber, samplePdf } from '../support/sample-invoice'

test.use({ javaScriptEnabled: false })

test('without JavaScript: login, deposit, form, confirmation, certificate', async ({ page }) => {
  const { email, password } = person()
  const number = freshNumber()
  await page.goto('/factures-emises/deposer')
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()

  await expect(page.getByRole('heading', { name: 'Dépôt d’une nouvelle facture', level: 1 })).toBeVisible()
  const buffer = await samplePdf({ number, buyerSiret: RECIPIENTS.free.siret, serviceCode: 'SERVICE-1', commitment: undefined })
  await page.getByLabel('Choix du fichier à importer').setInputFiles({ name: 'facture.pdf', mimeType: 'application/pdf', buffer })
  await page.getByRole('button', { name: 'Continuer' }).click()

  await expect(page.getByRole('heading', { name: 'Facture à vérifier et envoyer', level: 1 })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByLabel('Numéro de facture', { exact: false }).first()).toHaveValue(number)
  await expect(page.getByRole('link', { name: 'Ouvrir le PDF' })).toBeVisible()
  // A refusal comes first: what is typed stays in the page that answers.
  await page.getByLabel('Date de facture').fill('01/01/2099')
  await page.getByLabel('Numéro du marché').fill('19M-204')
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await expect(page.getByRole('alert').first()).toContainText('La date de la facture est dans le futur')
  await expect(page.getByLabel('Numéro du marché')).toHaveValue('19M-204')
  await page.getByLabel('Date de facture').fill('12/03/2026')
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()

  await expect(page.getByText('Confirmez-vous l’envoi de cette facture')).toBeVisible()
  await page.getByRole('button', { name: 'Confirmer l’envoi' }).click()
  await expect(page.getByRole('heading', { name: `Facture ${number}`, level: 1 })).toBeVisible({ timeout: 20_000 })
  const certificate = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Télécharger le certificat de dépôt' }).click()
  expect((await certificate).suggestedFilename()).toMatch(/\.pdf$/)
})

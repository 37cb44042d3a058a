import { expect } from '@playwright/test'
import { completeForm, depositSample, person, test } from '../support/journey'
import { mailsTo, waitForMail } from '../support/mailbox'

test('a double click on the confirmation sends once: one invoice, one mail', async ({ page }) => {
  const number = await depositSample(page)
  await completeForm(page)
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Confirmer l’envoi' }).dblclick()
  await expect(page).toHaveURL(/\/factures-emises\/[0-9a-f-]{36}$/)
  await page.goto(`/factures-emises/synthese?q=${number}`)
  await expect(page.getByRole('row', { name: new RegExp(number) })).toHaveCount(1)
  if (!process.env.MAIL_FOLDER) return
  await waitForMail({ to: person().email, subject: number })
  const subjects = (await mailsTo({ to: person().email, subject: number })).map(({ subject }) => subject)
  expect(new Set(subjects).size).toBe(subjects.length)
})

test('« Continuer » pressed twice is one deposit', async ({ page }) => {
  const { samplePdf, freshNumber } = await import('../support/sample-invoice')
  const number = freshNumber()
  await page.goto('/factures-emises/deposer')
  await page.getByLabel('Choix du fichier à importer').setInputFiles({ name: 'f.pdf', mimeType: 'application/pdf', buffer: await samplePdf({ number }) })
  await page.getByRole('button', { name: 'Continuer' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Facture à vérifier et envoyer' })).toBeVisible({ timeout: 30_000 })
  await page.goto(`/factures-emises/synthese?q=${number}`)
  await expect(page.getByRole('row', { name: new RegExp(number) })).toHaveCount(1)
})

import { expect } from '@playwright/test'
import { completeForm, depositSample, field, test } from '../support/journey'

test('a draft is kept, never looks sent, is opened again and deleted', async ({ page }) => {
  const number = await depositSample(page)
  await page.getByLabel('Commentaire pour le destinataire').fill('À relire avant envoi')
  await page.getByRole('button', { name: 'Enregistrer en mode Brouillon' }).click()
  await expect(page.getByText('Cette facture n’est pas envoyée.')).toBeVisible()
  // A second save of the same page goes on from the first.
  await page.getByLabel('Commentaire pour le destinataire').fill('Relue')
  await page.getByRole('button', { name: 'Enregistrer en mode Brouillon' }).click()
  await expect(page.getByText('Brouillon enregistré')).toBeVisible()

  await page.goto(`/factures-emises/synthese?q=${number}`)
  const row = page.getByRole('row', { name: new RegExp(number) })
  await expect(row).toContainText('Brouillon')
  await expect(row).toContainText('non envoyée')
  await row.getByRole('link', { name: number }).click()
  await expect(page.getByLabel('Commentaire pour le destinataire')).toHaveValue('Relue')

  await page.goto(page.url().replace('/deposer/', '/'))
  await expect(page.getByText('Brouillon : non envoyée')).toBeVisible()
  await page.getByRole('button', { name: 'Supprimer le brouillon' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click()
  await expect(page).toHaveURL(/synthese/)
  await page.goto(`/factures-emises/synthese?q=${number}`)
  await expect(page.getByRole('row', { name: new RegExp(number) })).toHaveCount(0)
})

test('a draft is deleted from the list, after a question', async ({ page }) => {
  const number = await depositSample(page)
  await page.goto(`/factures-emises/synthese?q=${number}`)
  const row = page.getByRole('row', { name: new RegExp(number) })
  await row.getByRole('button', { name: 'Supprimer' }).click()
  const question = page.getByRole('alertdialog', { name: `Supprimer le brouillon ${number} ?` })
  await question.getByRole('button', { name: 'Annuler' }).click()
  await expect(row).toHaveCount(1)
  await row.getByRole('button', { name: 'Supprimer' }).click()
  await question.getByRole('button', { name: 'Supprimer' }).click()
  await expect(row).toHaveCount(0)
})

test('a page older than the invoice never overwrites it', async ({ page, context }) => {
  await depositSample(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('button', { name: 'Enregistrer en mode Brouillon' }).click()
  await expect(other.getByText('Brouillon enregistré')).toBeVisible()
  await completeForm(page)
  await page.getByRole('button', { name: 'Enregistrer en mode Brouillon' }).click()
  await expect(page.getByRole('alert').first()).toContainText('modifiée ailleurs')
})

test('attachments are added and removed without losing what is typed', async ({ page }) => {
  await depositSample(page)
  await field(page, 'Numéro du marché').fill('19MXXX')
  await page.getByRole('button', { name: 'Ajouter une pièce jointe' }).click()
  const panel = page.getByRole('group', { name: 'Nouvelle pièce jointe' })
  await panel.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(panel.getByText('Choisissez le fichier à joindre.')).toBeVisible()
  await panel.getByLabel(/^Sélection de la pièce jointe/).setInputFiles({ name: 'bon.txt', mimeType: 'text/plain', buffer: Buffer.from('bon de commande') })
  await panel.getByLabel(/^Désignation/).fill('Bon 42')
  await panel.getByLabel(/^Type de pièce jointe/).selectOption({ label: 'Bon de commande' })
  await panel.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(page.getByRole('link', { name: 'bon.txt' })).toBeVisible()
  await expect(field(page, 'Numéro du marché')).toHaveValue('19MXXX')
  await page.getByRole('button', { name: 'Supprimer Bon 42' }).click()
  await expect(page.getByRole('link', { name: 'bon.txt' })).toHaveCount(0)
})

test('a part that a bad connection withholds is asked for again, and what is typed stays', async ({ page }) => {
  await depositSample(page)
  await page.reload()
  await field(page, 'Numéro du marché').fill('19MXXX')
  const parts = '**/_next/static/chunks/**'
  await page.route(parts, (route) => route.abort())
  await page.getByRole('button', { name: 'Ajouter une pièce jointe' }).click()
  await expect(page.getByText('La connexion est mauvaise')).toBeVisible({ timeout: 15_000 })
  await page.unroute(parts)
  await expect(page.getByRole('group', { name: 'Nouvelle pièce jointe' })).toBeVisible({ timeout: 30_000 })
  await expect(field(page, 'Numéro du marché')).toHaveValue('19MXXX')
})

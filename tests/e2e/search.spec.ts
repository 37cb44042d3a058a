import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { unzipSync } from 'fflate'
import { newPerson, personNamed, stranger, test } from '../support/journey'

test('a search is an address, can be saved, exported and downloaded; a stranger finds nothing of it', async ({ page, browser }) => {
  await page.goto('/factures-emises/synthese')
  await page.getByRole('navigation', { name: 'Factures émises' }).getByRole('link', { name: 'Rechercher' }).click()
  await page.getByText('Plus de critères').click()
  await page.getByLabel('Chercher aussi au-delà des 24 derniers mois').check()
  await page.locator('summary', { hasText: 'Statuts' }).click()
  await page.getByLabel('Mise à disposition du destinataire').check()
  await page.getByRole('search', { name: 'Rechercher des factures' }).getByRole('button', { name: 'Rechercher' }).click()
  await expect(page).toHaveURL(/statut=MISE_A_DISPOSITION.*tout=oui/)
  const table = page.getByRole('table', { name: 'Factures trouvées' })
  const number = (await table.getByRole('rowheader').first().getByRole('link').innerText()).trim()

  await page.getByText(/^Mes recherches enregistrées/).click()
  await page.getByLabel('Enregistrer la recherche affichée sous le nom').fill('À disposition')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText('La recherche est enregistrée.')).toBeVisible()
  await page.goto('/factures-emises/rechercher')
  await page.getByRole('link', { name: 'À disposition' }).click()
  await expect(table.getByRole('link', { name: number })).toBeVisible()
  await expect(page).toHaveURL(/statut=MISE_A_DISPOSITION/)
  const shared = page.url()

  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Exporter en CSV' }).click()])
  expect(readFileSync(await csv.path(), 'utf8')).toContain(number)

  await table.getByRole('checkbox', { name: `Choisir la facture ${number}` }).check()
  await page.getByLabel('avec leurs pièces jointes').check()
  const [zip] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger les factures cochées (ZIP)' }).click()])
  const files = unzipSync(readFileSync(await zip.path()))
  const pdf = Object.entries(files).find(([name]) => name.endsWith('.pdf'))
  expect(Buffer.from(pdf![1]).subarray(0, 5).toString()).toBe('%PDF-')

  await table.getByRole('checkbox', { name: `Choisir la facture ${number}` }).uncheck()
  await page.getByRole('button', { name: 'Télécharger les factures cochées (ZIP)' }).click()
  await expect(page.getByText('Cochez au moins une facture')).toBeVisible()

  await page.getByText(/^Mes recherches enregistrées/).click()
  await page.getByRole('form', { name: 'Supprimer la recherche À disposition' }).getByRole('button', { name: 'Supprimer' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click()
  await expect(page.getByText('La recherche enregistrée est supprimée.')).toBeVisible()

  const other = await newPerson(browser, stranger() ?? personNamed('marc.olivier'))
  await other.goto(shared)
  await expect(other.getByRole('heading', { name: 'Rechercher', level: 1 })).toBeVisible()
  await expect(other.getByRole('link', { name: number, exact: true })).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the dashboard counts, and each count leads to its invoices', async ({ page }) => {
    await page.goto('/factures-emises/tableau-de-bord')
    for (const name of ['Factures par statut', 'Montants envoyés par mois', 'Échéances de paiement', 'Retards de paiement', 'Temps d’attente par destinataire']) await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible()
    // Other journeys send invoices meanwhile: count and list are read one after the other until they meet.
    await expect(async () => {
      await page.goto('/factures-emises/tableau-de-bord')
      const row = page.getByRole('table', { name: 'Nombre de factures par statut' }).getByRole('row').nth(1)
      const count = Number((await row.getByRole('link').innerText()).replace(/\D/g, ''))
      await row.getByRole('link').click()
      await expect(page.getByRole('heading', { name: `Résultats (${count})` })).toBeVisible({ timeout: 2000 })
    }).toPass({ timeout: 30_000 })
  })
})

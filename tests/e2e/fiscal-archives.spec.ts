import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility'
import { newPerson, personNamed, test } from '../support/journey'

test('the fiscal list of a year is read and exported; a stranger sees his own', async ({ page, browser }) => {
  await page.goto('/factures-emises/synthese')
  await page.getByRole('navigation', { name: 'Factures émises' }).getByRole('link', { name: 'Liste fiscale' }).click()
  await page.getByLabel('Période').selectOption({ label: 'Année 2025' })
  await page.getByRole('button', { name: 'Afficher la liste' }).click()
  await expect(page).toHaveURL(/periode=2025/)
  await expect(page.getByRole('heading', { name: 'Factures et avoirs (7)' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Par taux de TVA, avoirs soustraits' }).getByRole('rowheader')).toHaveText([/^20\s%$/, /^5,5\s%$/])
  await expect(page.getByText('La suite des numéros du portail de 2025 est sans trou')).toBeVisible()
  await page.getByRole('link', { name: 'N’afficher que celles-là' }).click()
  await expect(page.getByRole('table', { name: 'Factures et avoirs de la liste' }).getByRole('rowheader')).toHaveText([/CANTATE-2025-000005/])
  const [pdf] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Exporter : PDF' }).click()])
  expect(readFileSync(await pdf.path()).subarray(0, 5).toString()).toBe('%PDF-')
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Exporter : CSV' }).click()])
  expect(readFileSync(await csv.path(), 'utf8').trim().split('\r\n')).toHaveLength(8)

  const other = await newPerson(browser, personNamed('marc.olivier'))
  await other.goto(page.url())
  await expect(other.getByRole('heading', { name: 'Liste fiscale', level: 1 })).toBeVisible()
  await expect(other.getByText('CANTATE-2025')).toHaveCount(0)
})

test('an archive is found, verified, and taken away whole', async ({ page, browser }) => {
  // The worker of a fresh demonstration archives in its first minute.
  await expect(async () => {
    await page.goto('/factures-emises/archives?numero=CANTATE-2024-00000')
    await expect(page.getByRole('heading', { name: 'Factures archivées (7)' })).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 90_000 })
  const table = page.getByRole('table', { name: 'Factures archivées' })
  await table.getByRole('checkbox', { name: 'Choisir la facture CANTATE-2024-000001' }).check()
  const [zip] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger les archives cochées (ZIP)' }).click()])
  expect(Object.keys(unzipSync(readFileSync(await zip.path())))).toEqual(expect.arrayContaining(['index.html', 'SHA256SUMS', 'factures/CANTATE-2024-000001/CANTATE-2024-000001.pdf', 'factures/CANTATE-2024-000001/donnees.json']))

  await table.getByRole('link', { name: 'CANTATE-2024-000002' }).click()
  await page.getByRole('button', { name: 'Vérifier maintenant' }).click()
  await expect(page.getByText('Chaque fichier vient d’être relu')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Fichiers de l’archive' }).getByText('Conforme à ce qui a été enregistré')).toHaveCount(3)
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
  const address = page.url()
  await page.getByRole('link', { name: 'Ouvrir la facture' }).click()
  await expect(page.getByText('Facture archivée')).toBeVisible()

  const other = await newPerson(browser, personNamed('marc.olivier'))
  await other.goto(address)
  await expect(other.getByRole('heading', { name: /Archive de la facture/ })).toHaveCount(0)
})

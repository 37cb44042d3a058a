import { expect } from '@playwright/test'
import { completeForm, field, RECIPIENTS, test } from '../support/journey'
import { freshNumber, samplePdf } from '../support/sample-invoice'

test.slow()

test('several PDFs at once: refused ones are said, one is completed by its form, the ready ones leave together', async ({ page }) => {
  const numbers = [freshNumber(), freshNumber(), freshNumber()]
  const pdf = (number: string, changes = {}) => samplePdf({ buyerSiret: RECIPIENTS.free.siret, serviceCode: 'SERVICE-1', commitment: undefined, number, ...changes })
  const [first, second, third] = [await pdf(numbers[0]!), await pdf(numbers[1]!, { buyerSiret: RECIPIENTS.service.siret, serviceCode: undefined }), await pdf(numbers[2]!, { buyerSiret: RECIPIENTS.service.siret, serviceCode: undefined })]
  const named = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })
  const files = [named('mars.pdf', first), named('avril.pdf', second), named('mai.pdf', third), named('mars (copie).pdf', first), named('photo.jpg', Buffer.from('ceci n’est pas un PDF'))]

  await page.goto('/factures-emises/deposer')
  await page.getByLabel('Choix du fichier à importer').setInputFiles(files)
  await expect(page.getByText('5 fichiers')).toContainText('dont un qui ne pourra pas être déposé')
  await page.getByRole('button', { name: 'Continuer' }).dblclick()

  await expect(page.getByRole('heading', { name: /^Lot du/, level: 1 })).toBeVisible({ timeout: 60_000 })
  const address = page.url()
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name.replace(/[().]/g, '\\$&')}`) }) })
  await expect(page.getByText('5 sur 5 lues').first()).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('Ce fichier est deux fois dans le lot')).toBeVisible()
  await expect(row('photo.jpg')).toContainText('n’est pas un PDF')
  await expect(row('mai.pdf')).toContainText('À compléter')

  // Another day, another browser: the batch waits at its address, and in the list of those under way.
  await page.goto('/factures-emises/deposer')
  await page.getByRole('link', { name: /^Lot du/ }).first().click()
  await expect(page).toHaveURL(address)
  // The same file once more, from its page: it is known.
  await page.getByLabel('Ajouter des fichiers').setInputFiles([named('photo.jpg', Buffer.from(''))])
  await expect(row('photo.jpg')).toHaveCount(2)
  await row('photo.jpg').first().getByRole('button', { name: 'Retirer' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Retirer' }).click()
  await expect(row('photo.jpg')).toHaveCount(1)

  // One after the other by the keyboard: the first thing that lacks has the focus, and sending goes back to the batch at the end.
  await page.getByRole('link', { name: 'Compléter la suivante' }).click()
  const bar = page.getByRole('navigation', { name: 'Lot' })
  await expect(bar).toContainText('1 sur 2 à compléter')
  await expect(field(page, 'Code service')).toBeFocused()
  const visited = new Set<string>()
  while (page.url().includes('lot=')) {
    expect(visited.has(page.url())).toBe(false)
    visited.add(page.url())
    await expect(field(page, 'Numéro de facture')).toHaveValue(numbers[visited.size]!)
    await field(page, 'Code service').fill('SERVICE-1')
    await completeForm(page)
    await page.keyboard.press('Escape')
    const here = page.url()
    await page.getByRole('button', { name: 'Enregistrer en mode Brouillon' }).press('Enter')
    await page.waitForURL((url) => url.href !== here && !url.pathname.endsWith('/suivante'), { timeout: 30_000 })
  }
  await expect(page).toHaveURL(address)
  expect(visited.size).toBe(2)

  await page.getByRole('link', { name: 'Envoyer les 3 factures prêtes' }).click()
  await expect(page.getByRole('table', { name: 'Ce qui part' })).toContainText(RECIPIENTS.free.name)
  await expect(page.getByRole('table', { name: 'Ce qui part' })).toContainText('2 factures')
  await page.getByRole('button', { name: 'Confirmer l’envoi des 3 factures' }).dblclick()
  await expect(page).toHaveURL(address, { timeout: 30_000 })
  await expect(page.getByText('3 envoyées').first()).toBeVisible({ timeout: 60_000 })
})

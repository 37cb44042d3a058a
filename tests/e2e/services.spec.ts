import { expect, type Browser } from '@playwright/test'
import { expectAccessible } from '../support/accessibility'
import { depositFile, logIn, logins, test } from '../support/journey'
import { freshNumber, samplePdf } from '../support/sample-invoice'

test.use({ storageState: { cookies: [], origins: [] } })

const open = async (browser: Browser, who: string) => {
  const page = await (await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR' })).newPage()
  await logIn(page, logins().find(({ email }) => email.startsWith(who))!)
  return page
}

test('a manager gives the structure a service; a user of one service sees hers only, and stops when it is closed', async ({ browser }) => {
  test.slow()
  const [manager, ines] = [await open(browser, 'marc.olivier'), await open(browser, 'ines.faure')]
  const code = `SAV-${Date.now().toString(36).toUpperCase()}`

  // From the tile, a refusal at its field, then the service.
  await manager.goto('/domaines/organisation')
  await manager.getByRole('link', { name: 'Créer un service' }).first().click()
  await manager.getByLabel('Code du service').fill('renovation')
  await manager.getByLabel('Libellé').fill('Service après-vente')
  await manager.getByLabel('Date de fin d’activité').fill('01/01/2020')
  await manager.getByRole('button', { name: 'Créer le service' }).click()
  await expect(manager.getByText('La fin d’activité vient après le début.').first()).toBeVisible()
  await expectAccessible(manager)
  await manager.getByLabel('Date de fin d’activité').fill('')
  await manager.getByRole('button', { name: 'Créer le service' }).click()
  await expect(manager.getByText('Le code RENOVATION est déjà celui du service « Rénovation ».').first()).toBeVisible()
  await manager.getByLabel('Code du service').fill(code)
  await manager.getByRole('button', { name: 'Créer le service' }).click()
  await expect(manager.getByText('Le service est créé.')).toBeVisible()
  await expect(manager.getByRole('row').filter({ hasText: code })).toContainText('Actif')
  await expectAccessible(manager)

  // Several at once, then deleted: nothing is bound to it.
  await manager.getByRole('checkbox', { name: `Choisir ${code}` }).check()
  await manager.getByRole('button', { name: 'Désactiver la sélection' }).click()
  await manager.getByRole('alertdialog').getByRole('button', { name: 'Désactiver la sélection' }).click()
  await expect(manager.getByRole('row').filter({ hasText: code })).toContainText('Inactif')
  await manager.getByRole('link', { name: code }).click()
  await manager.getByRole('button', { name: 'Réactiver le service' }).click()
  await expect(manager.getByText('de nouveau actif')).toBeVisible()
  await expectAccessible(manager)
  await manager.getByRole('button', { name: 'Supprimer le service' }).click()
  await manager.getByRole('alertdialog').getByRole('button', { name: 'Supprimer le service' }).click()
  await expect(manager.getByText('Le service est supprimé.')).toBeVisible()
  await expect(manager.getByRole('row').filter({ hasText: code })).toHaveCount(0)

  // Inès finds her service only, and no invoice of the structure itself.
  const number = freshNumber()
  await depositFile(manager, await samplePdf({ number }))
  const draft = new URL(manager.url()).pathname
  await ines.goto('/services')
  await expect(ines.getByRole('row').filter({ hasText: 'RENOVATION' })).toBeVisible()
  await expect(ines.getByText('GROS-OEUVRE')).toHaveCount(0)
  await ines.getByRole('link', { name: 'RENOVATION' }).click()
  await expect(ines.getByRole('heading', { name: 'Rénovation', level: 1 })).toBeVisible()
  await expect(ines.getByRole('button', { name: 'Enregistrer' })).toHaveCount(0)
  const herService = new URL(ines.url()).pathname
  await ines.goto(`/factures-emises/synthese?q=${number}`)
  await expect(ines.getByText(number)).toHaveCount(0)
  expect((await ines.goto(draft))?.status()).toBe(404)
  await manager.goto(`/factures-emises/synthese?q=${number}`)
  await expect(manager.getByText(number).first()).toBeVisible()

  // The manager closes it: at her next click she can deposit nothing; her structure's page says why it cannot be deleted.
  await manager.goto(herService)
  await expect(manager.getByText('Ce service ne peut pas être supprimé')).toBeVisible()
  await manager.getByRole('button', { name: 'Désactiver le service' }).click()
  await manager.getByRole('alertdialog').getByRole('button', { name: 'Désactiver le service' }).click()
  await expect(manager.getByText('Le service est désactivé')).toBeVisible()
  await ines.goto('/factures-emises/deposer')
  await expect(ines.getByText('Aucune structure ne vous permet de déposer une facture.')).toBeVisible()
  await manager.getByRole('button', { name: 'Réactiver le service' }).click()
  await expect(manager.getByText('de nouveau actif')).toBeVisible()
  await ines.reload()
  await expect(ines.getByRole('button', { name: 'Continuer' })).toBeVisible()
})

import { expect } from '@playwright/test'
import { expectAccessible } from '../support/accessibility'
import { field, test } from '../support/journey'

test('an engagement is found from the domain « Commande », and an invoice begun from it is already addressed', async ({ page }) => {
  test.slow()
  await page.goto('/domaines/commande')
  await page.getByRole('main').getByRole('link', { name: 'Accéder à Engagements' }).click()
  await expect(page.getByRole('heading', { name: 'Engagements', level: 1 })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Numéro, objet ou destinataire' }).fill('galettes')
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'CP2026/B117/1' }).click()
  await expect(page.getByRole('heading', { name: 'Engagement CP2026/B117/1', level: 1 })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Lignes de la commande' })).toContainText('Galette frangipane')
  await page.getByRole('link', { name: 'Saisir une facture' }).click()
  await expect(page.getByText('Vous facturez l’engagement CP2026/B117/1')).toBeVisible()
  await page.getByRole('button', { name: 'Commencer la facture' }).click()
  await expect(field(page, 'N° d’engagement')).toHaveValue('CP2026/B117/1', { timeout: 20_000 })
  await expect(field(page, 'SIRET')).toHaveValue('22310001700456')
  await expect(field(page, 'Code service')).toHaveValue('DLMG')
  await expect(page.getByRole('textbox', { name: 'Dénomination de la ligne 1' })).toHaveValue('Galette frangipane, dix parts')
  await expect(page.getByRole('region', { name: 'Avant d’envoyer' }).getByRole('listitem').filter({ hasText: 'N° d’engagement' }).first()).toContainText('Bon')
})

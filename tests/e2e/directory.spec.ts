import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility'

test('the directory finds a body by its name with a star, and says what it asks', async ({ page }) => {
  await page.goto('/annuaire')
  await page.getByLabel('Raison sociale').fill('*SERVICE OBLIGATOIRE')
  await page.getByRole('main').getByRole('button', { name: 'Rechercher' }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Destinataire avec code service obligatoire' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Destinataire avec code service obligatoire')
  await expect(page.getByRole('region', { name: 'Ce que la facture doit porter' })).toContainText('Code service obligatoire')
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
})

test('a search is an address that can be shared, sorted and paged, without JavaScript', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL, locale: 'fr-FR' })).newPage()
  await page.goto('/annuaire?nom=c*&tri=ville')
  await page.getByRole('link', { name: /Raison sociale/ }).click()
  await expect(page).toHaveURL(/tri=nom/)
  await expect(page.getByRole('columnheader', { name: /Raison sociale/ })).toHaveAttribute('aria-sort', /ascending|descending/)
  await page.context().close()
})

test('a mistyped SIRET is explained, an unknown one too', async ({ page }) => {
  await page.goto('/annuaire?siret=11000201100045')
  await expect(page.getByText('erreur de frappe')).toBeVisible()
  await page.goto('/annuaire/99999999999990')
  await expect(page.getByRole('main')).toContainText('SIRET')
  await expectAccessible(page)
})

test('the State asks for a service and a commitment', async ({ page }) => {
  await page.goto('/annuaire/11000201100044')
  const asked = page.getByRole('region', { name: 'Ce que la facture doit porter' })
  await expect(asked).toContainText('Code service obligatoire')
  await expect(asked).toContainText(/engagement obligatoire/i)
})

test('a typing error finds what was meant, and a long list is paged', async ({ page }) => {
  await page.goto('/annuaire')
  await page.getByLabel('Raison sociale').fill('Comune de Valbrunne')
  await page.getByRole('main').getByRole('button', { name: 'Rechercher' }).click()
  await expect(page.getByText('Résultats proches de « Comune de Valbrunne »')).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toContainText('Commune de Valbrune')
  await expectAccessible(page)
  await page.goto('/annuaire?nom=c*&tri=ville&sens=asc')
  await expect(page.getByRole('navigation', { name: 'Pages des structures publiques' })).toBeVisible()
  await page.getByRole('link', { name: 'Suivante' }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await page.getByRole('combobox', { name: 'Ligne(s) par page' }).selectOption('50')
  await page.getByRole('button', { name: 'Appliquer' }).click()
  await expect(page).toHaveURL(/taille=50/)
  await expect(page.getByRole('columnheader', { name: /Ville/ })).toHaveAttribute('aria-sort', 'ascending')
})

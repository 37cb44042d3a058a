import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility'

const PAGES = ['/', '/?profil=association', '/domaines', '/domaines/facturation', '/domaines/organisation', '/actualites', '/actualites/des-comptes-mieux-proteges', '/recherche?q=compte', '/recherche?q=xyzzy', '/aide', '/aide/preparer-vos-factures', '/aide/comprendre-les-statuts', '/accessibilite', '/mentions-legales', '/plan-du-site', '/nulle-part']

for (const path of PAGES) {
  test(`${path} has a title, one h1 and no obstacle, wide and narrow`, async ({ page }) => {
    await page.goto(path)
    await expect(page).toHaveTitle(/ – Cantate$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expectAccessible(page)
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 })
      await expectNoSidewaysScroll(page)
    }
  })
}

test('the home page welcomes a visitor with the official words', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Bienvenue sur Cantate' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Créer un compte' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Accéder à la documentation' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Fonctionnalités les plus utilisées' })).toBeVisible()
  await expect(page.getByPlaceholder('Je veux créer mon compte…')).toBeVisible()
})

test('the audience changes the wording and the news', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByText('Pour les entreprises').first()).toBeVisible()
  await page.getByRole('navigation', { name: 'Votre profil' }).getByRole('link', { name: 'Entité publique' }).click()
  await expect(page).toHaveURL(/profil=entite-publique/)
  await expect(page.getByText('Pour les entités publiques').first()).toBeVisible()
  await expect(page.getByText('Vos fournisseurs vous adressent ici leurs factures.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Le dépôt de factures est ouvert' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Voir toutes les actualités' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Actualités' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Entité publique' })).toHaveAttribute('aria-current', 'page')
})

test('a domain shows its applications, available and explained', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Accéder au domaine Facturation' }).click()
  await expect(page.getByRole('heading', { name: 'Les applications du domaine Facturation' })).toBeVisible()
  const tile = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Souscrire un mandat de facturation' })
  await expect(tile.getByText('Disponible')).toBeVisible()
  await expect(tile.getByRole('link', { name: 'Accéder' })).toHaveAttribute('href', '/mandats/souscrire')
  await tile.getByRole('link', { name: 'Plus de détails' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Le mandat de facturation' })).toBeVisible()
})

test('the search finds what the example of its field asks', async ({ page }) => {
  await page.goto('/')
  const field = page.getByRole('searchbox', { name: 'Rechercher dans le portail' })
  await field.fill('Je veux créer mon compte')
  await field.press('Enter')
  await expect(page.getByRole('main').getByRole('link').filter({ hasText: 'Créer un compte' })).toBeVisible()
  await expect(page.getByRole('status')).toContainText(/résultats pour «\sJe veux créer mon compte\s»/)
})

test('what was typed in the search is shown as text, never run', async ({ page }) => {
  await page.goto(`/recherche?q=${encodeURIComponent('<xyzzy onload="1">')}`)
  await expect(page.getByText('Rien ne correspond à')).toContainText('<xyzzy onload="1">')
  await expect(page).toHaveTitle('Recherche – Cantate')
})

test('an unknown address is said to be one, with a way on', async ({ page }) => {
  for (const path of ['/nulle-part', '/aide/nulle-part', '/domaines/outils', '/actualites/nulle-part']) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(page).toHaveTitle('Page introuvable – Cantate')
    await expect(page.getByRole('heading', { level: 1, name: 'Page introuvable' })).toBeVisible()
  }
})

test('the keyboard goes past the menus to the work', async ({ page }) => {
  await page.goto('/aide')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('link', { name: 'Accueil' })).toBeFocused()
})

test('on a phone the menu holds what the header has no room for', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/')
  await page.getByText('Menu', { exact: true }).click()
  await expect(page.getByRole('link', { name: 'Créer un compte' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: 'Créer un compte' })).toBeHidden()
  await page.getByText('Menu', { exact: true }).click()
  await page.getByRole('navigation', { name: 'Menu principal' }).getByRole('link', { name: 'Actualités' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Actualités' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Créer un compte' })).toBeHidden()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('tabs, menus and search work all the same', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Particulier' }).click()
    await expect(page.getByText('Pour les particuliers').first()).toBeVisible()
    await page.getByRole('searchbox').fill('statut')
    await page.getByRole('button', { name: 'Rechercher' }).click()
    await page.getByRole('link', { name: 'Comprendre les statuts' }).click()
    await expect(page.getByRole('table', { name: 'Ce qui attend un geste de vous' })).toBeVisible()
  })
})

import { expect, test } from '@playwright/test'
import { activate, mailedLink, newEmail, PASSWORD, requestAccount } from '../support/account-journey'

test('login comes back to the page that was asked for, logout ends the session', async ({ page }) => {
  const email = newEmail('retour')
  await requestAccount(page, email)
  await activate(page, await mailedLink(page, email, '/activation/'))
  await page.goto('/connexion?retour=/mon-compte')
  await page.getByLabel('Adresse électronique').fill(email)
  await page.locator('[name=password]').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Mon compte', level: 1 })).toBeVisible()
  await page.getByText('Zoé Garnier').first().click()
  await page.getByRole('button', { name: 'Se déconnecter' }).first().click()
  await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible()
  await page.goto('/mon-compte')
  await expect(page).toHaveURL(/\/connexion/)
})

test('a forgotten password is chosen anew through the mail', async ({ page }) => {
  const email = newEmail('oubli')
  await requestAccount(page, email)
  await activate(page, await mailedLink(page, email, '/activation/'))
  await page.goto('/mot-de-passe')
  await page.getByLabel('Adresse électronique de connexion').fill(email)
  await page.getByRole('button', { name: 'Recevoir un lien' }).click()
  await expect(page.getByText('Si un compte actif a cette adresse')).toBeVisible()
  await page.goto(await mailedLink(page, email, '/mot-de-passe/'))
  await page.locator('[name=password]').fill('Un-Autre-Pont-7')
  await expect(page.getByText('Satisfaisant', { exact: true })).toBeVisible()
  await page.locator('[name=passwordAgain]').fill('Un-Autre-Pont-7')
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click()
  await expect(page.getByRole('heading', { name: 'Votre mot de passe est changé' })).toBeVisible()
})

test('five failures lock the address, whether it has an account or not', async ({ page }) => {
  await page.goto('/connexion?retour=https://ailleurs.example')
  await expect(page.locator('[name=retour]')).toHaveValue('')
  await page.getByLabel('Adresse électronique').fill(newEmail('personne'))
  for (let turn = 0; turn < 5; turn++) {
    await page.locator('[name=password]').fill(`Faux-mot-de-passe-${turn}`)
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await answer
  }
  await expect(page.getByText('bloquée jusqu’')).toBeVisible()
})

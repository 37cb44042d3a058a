import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessibility'
import { givePassword, logOut, mailed, newAccount, newEmail, PASSWORD } from '../support/account-journey'

const LINK = /(https?:\/\/\S+\/adresse-de-connexion\/\S+)/

test('the login address changes when both mailboxes have confirmed, and every session ends', async ({ page, browser }) => {
  test.slow()
  const email = await newAccount(page, 'ancienne')
  const next = newEmail('nouvelle')
  await page.goto('/mon-compte/adresse-de-connexion')
  await page.getByLabel('Nouvelle adresse électronique').fill(next)
  await page.getByLabel('Ressaisissez la nouvelle adresse').fill(next)
  await page.locator('[name=currentPassword]').fill(PASSWORD)
  await page.getByRole('button', { name: 'Demander le changement' }).click()
  await expect(page.getByText('Changement en attente')).toBeVisible()
  await expectAccessible(page)

  const elsewhere = await (await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR' })).newPage()
  await elsewhere.goto(await mailed(page, next, LINK))
  await elsewhere.reload()
  await elsewhere.getByRole('button', { name: 'Confirmer le changement' }).click()
  await expect(elsewhere.getByText('Cette adresse a confirmé')).toBeVisible()
  await expectAccessible(elsewhere)
  await elsewhere.goto(await mailed(page, email, LINK))
  await elsewhere.getByRole('button', { name: 'Confirmer le changement' }).click()
  await expect(elsewhere.getByText('L’adresse de connexion est changée')).toBeVisible()
  await page.goto('/mon-compte')
  await expect(page).toHaveURL(/\/connexion/)
  await givePassword(page, next)
  await page.goto('/mon-compte')
  await expect(page.getByText(next).first()).toBeAttached()
  await elsewhere.context().close()
})

test('one browser sees and closes the session of another; the account is kept until its structure has another manager', async ({ page, browser }) => {
  test.slow()
  const email = await newAccount(page, 'sessions')
  const other = await (await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR', userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0' })).newPage()
  await givePassword(other, email)
  await page.goto('/mon-compte/sessions')
  await expectAccessible(page)
  await page.getByRole('row', { name: /Firefox sur Windows/ }).getByRole('button', { name: 'Fermer cette session' }).click()
  await expect(page.getByText('La session est fermée')).toBeVisible()
  await expect(page.getByRole('row', { name: /Firefox/ })).toHaveCount(0)
  await other.goto('/mon-compte')
  await expect(other).toHaveURL(/\/connexion/)
  await givePassword(other, email)
  await page.getByRole('link', { name: 'Sessions' }).click()
  await page.getByRole('button', { name: 'Fermer toutes les autres' }).click()
  await expect(page.getByText('Toutes les autres sessions sont fermées')).toBeVisible()
  await other.goto('/mon-compte')
  await expect(other).toHaveURL(/\/connexion/)
  await other.context().close()

  await page.getByRole('link', { name: 'Notifications' }).click()
  await page.getByLabel('Statuts de mes factures').selectOption('Un résumé par jour')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Vos préférences sont enregistrées')).toBeVisible()
  await page.getByRole('link', { name: 'Désactiver mon compte' }).click()
  await expect(page.getByText('votre compte ne peut pas encore être désactivé')).toBeVisible()
  await logOut(page)
})

test('the warning before the session ends keeps what is typed', async ({ page }) => {
  await page.clock.install()
  await newAccount(page, 'attente')
  await page.goto('/mon-compte')
  await page.getByLabel('Téléphone').fill('+33 5 61 00 00 00')
  // The clock of the page may run only once the page is alive.
  await expect(async () => {
    await page.clock.fastForward('26:00')
    await expect(page.getByRole('alertdialog', { name: 'Votre session va se terminer' })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Rester connecté' }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(page.getByLabel('Téléphone')).toHaveValue('+33 5 61 00 00 00')
})

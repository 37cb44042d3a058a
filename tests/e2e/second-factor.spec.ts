import { expect, test, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility'
import { givePassword, logOut, mailed, newAccount, PASSWORD } from '../support/account-journey'

/** Fills the password of a form and presses its button. */
async function prove(page: Page, name: string, button = name) {
  const form = page.getByRole('form', { name, exact: true })
  await form.locator('[name=currentPassword]').fill(PASSWORD)
  await form.getByRole('button', { name: button, exact: true }).click()
}

const typeCode = async (page: Page, form: string, code: string) => {
  await page.getByRole('form', { name: form }).locator('[name=secretCode]').fill(code)
  await page.getByRole('form', { name: form }).getByRole('button', { name: 'Valider' }).click()
}

const connected = (page: Page) => expect(page.getByText('Zoé Garnier').first()).toBeVisible({ timeout: 15_000 })

test('an application is linked by its key, opens the session, and a recovery code replaces it once', async ({ page }) => {
  test.slow()
  const email = await newAccount(page, 'application')
  await page.goto('/mon-compte/double-authentification')
  await prove(page, 'Relier une application')
  await expect(page.getByRole('img', { name: 'Code QR' })).toBeVisible()
  await expectAccessible(page)
  const key = (await page.locator('code').innerText()).replace(/\s/g, '')
  const totp = new TOTP({ secret: Secret.fromBase32(key) })
  const linked = totp.generate({ timestamp: Date.now() - 30_000 })
  await page.getByLabel('Code de l’application').fill(linked)
  await page.getByRole('button', { name: 'Confirmer' }).click()
  await expect(page.getByText('L’application est reliée')).toBeVisible()
  await prove(page, 'Créer mes codes de secours')
  await expect(page.getByRole('listitem').filter({ hasText: /^[0-9a-z]{5}-[0-9a-z]{5}$/ })).toHaveCount(10)
  await expectAccessible(page)
  const recovery = await page.getByRole('listitem').filter({ hasText: /^[0-9a-z]{5}-[0-9a-z]{5}$/ }).first().innerText()
  await logOut(page)

  await givePassword(page, email)
  await expect(page.getByRole('heading', { name: 'Code de connexion', level: 1 })).toBeVisible()
  await expectAccessible(page)
  await typeCode(page, 'Code de l’application', linked)
  await expect(page.getByText('Ce code n’est pas le bon').first()).toBeVisible()
  await page.goto('/mon-compte')
  await expect(page).toHaveURL(/\/connexion/)
  await page.goto('/connexion/code')
  await typeCode(page, 'Code de l’application', totp.generate())
  await connected(page)
  await logOut(page)

  await givePassword(page, email)
  await page.getByText('utiliser un code de secours').click()
  await typeCode(page, 'Code de secours', recovery.toUpperCase())
  await connected(page)
  await page.goto('/mon-compte/double-authentification')
  await expect(page.getByText('Il vous en reste 9')).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
})

test('a code by mail without JavaScript', async ({ page, browser }) => {
  test.slow()
  const email = await newAccount(page, 'courriel')
  await page.goto('/mon-compte/double-authentification')
  await prove(page, 'Recevoir un code par courriel')
  await expect(page.getByText('Un code vous sera envoyé')).toBeVisible()
  const plain = await (await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL, locale: 'fr-FR' })).newPage()
  await plain.goto('/connexion?retour=/mon-compte/sessions')
  await plain.getByLabel('Adresse électronique').fill(email)
  await plain.locator('[name=password]').fill(PASSWORD)
  await plain.getByRole('button', { name: 'Se connecter' }).click()
  await plain.locator('[name=secretCode]').fill(await mailed(page, email, /Code\s: (\d{6})/))
  await plain.getByRole('button', { name: 'Valider' }).click()
  await expect(plain.getByRole('heading', { name: 'Mes sessions', level: 1 })).toBeVisible()
  await plain.context().close()
})

test('a passkey is second factor, then opens the session alone', async ({ page, context }) => {
  test.slow()
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true } })
  const email = await newAccount(page, 'cle')
  await page.goto('/mon-compte/double-authentification')
  await page.getByLabel('Nom de la clé').fill('Ordinateur du bureau')
  await prove(page, 'Ajouter une clé d’accès')
  await expect(page.getByText('La clé d’accès est enregistrée')).toBeVisible()
  await expectAccessible(page)
  await logOut(page)
  await givePassword(page, email)
  await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click()
  await connected(page)
  await logOut(page)
  await page.goto('/connexion?retour=/mon-compte/double-authentification')
  await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click()
  await expect(page.getByRole('list', { name: 'Clés d’accès enregistrées' })).toContainText('Ordinateur du bureau')
  await page.locator('summary', { hasText: 'Retirer la clé Ordinateur du bureau' }).click()
  await prove(page, 'Retirer la clé Ordinateur du bureau', 'Retirer la clé')
  await expect(page.getByText('La clé d’accès est retirée')).toBeVisible()
})

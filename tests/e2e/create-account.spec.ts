import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { activate, fillAccount, mailedLink, newEmail, PASSWORD, requestAccount } from '../support/account-journey'

const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)

test('an unknown supplier creates its account, follows the real mail, activates and logs in', async ({ page }) => {
  const email = newEmail('zoe')
  await requestAccount(page, email)
  const link = await mailedLink(page, email, '/activation/')
  await activate(page, link)
  await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click()
  await page.getByLabel('Adresse électronique').fill(email)
  await page.locator('[name=password]').fill(PASSWORD)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion'))
  await page.goto('/mon-compte')
  await expect(page.getByRole('heading', { name: 'Mon compte', level: 1 })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.goto(link)
  await expect(page.getByText('Ce lien a déjà servi')).toBeVisible()
})

test('everything typed survives the recap and comes back with « Modifier »', async ({ page }) => {
  await page.goto('/inscription')
  await fillAccount(page, newEmail('modifie'))
  await page.getByRole('button', { name: 'Valider le Captcha' }).click()
  await expect(page.getByText('Captcha validé')).toBeFocused()
  await page.getByRole('button', { name: 'Créer mon compte', exact: true }).click()
  await expect(page.getByText('Menuiserie Garnier')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Modifier' }).click()
  await expect(page.getByLabel('Raison sociale')).toHaveValue('Menuiserie Garnier')
  await expect(page.getByLabel('J’accepte les conditions')).toBeChecked()
  await expect(page.getByText('Captcha validé')).toBeVisible()
  expect(page.url()).not.toContain('?')
})

test('a SIRET fills name and address; the type of identifier decides the fields', async ({ page }) => {
  await page.goto('/inscription')
  await page.getByLabel('Identifiant SIRET').fill('902 345 677 00014')
  await page.getByRole('main').getByRole('button', { name: 'Rechercher' }).click()
  await expect(page.getByLabel('Raison sociale')).toHaveValue('MENUISERIE LENOIR')
  await expect(page.getByLabel('Ville')).toHaveValue('Toulouse')
  await page.getByLabel('Type d’identifiant').selectOption('PARTICULIER')
  await expect(page.getByLabel('Identifiant PARTICULIER')).toBeVisible()
  await expect(page.getByLabel('Raison sociale')).toHaveCount(0)
  await expect(page.locator('[name="structure.lastName"]')).toBeVisible()
  await page.getByLabel('Type d’identifiant').selectOption('RIDET')
  await expect(page.getByLabel('Pays')).toHaveValue('NC')
})

test('the captcha is heard, renewed, and refuses what is wrong', async ({ page }) => {
  await page.goto('/inscription')
  const main = page.getByRole('button', { name: 'Créer mon compte', exact: true })
  await expect(main).toBeDisabled()
  const sound = page.waitForResponse((response) => response.url().endsWith('/son'))
  await page.getByRole('button', { name: 'Écouter la séquence' }).click()
  expect((await sound).headers()).toMatchObject({ 'content-type': 'audio/wav', 'cache-control': 'no-store' })
  const before = await page.locator('[name=sequence]').inputValue()
  await page.getByRole('button', { name: 'Nouvelle séquence' }).click()
  await expect(page.locator('[name=sequence]')).not.toHaveValue(before)
  await page.getByLabel('Recopiez la séquence de caractères').fill('zzzzzz')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'ne correspondent pas' })).toBeFocused()
  await expect(main).toBeDisabled()
})

test('an empty form says what each field lacks', async ({ page }) => {
  await page.goto('/inscription')
  await page.getByLabel('Recopiez la séquence de caractères').fill(process.env.CAPTCHA_TEST_ANSWER ?? 'TEST')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Créer mon compte', exact: true }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'à corriger' })
  await expect(summary).toBeFocused()
  await summary.getByRole('link', { name: 'Indiquez votre prénom.' }).click()
  await expect(page.locator('[name="person.firstName"]')).toBeFocused()
  expect(await violations(page)).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the whole creation works', async ({ page }) => {
    const email = newEmail('sans-script')
    await page.goto('/inscription')
    await page.getByLabel('Identifiant SIRET').fill('90242486000028')
    await page.getByRole('main').getByRole('button', { name: 'Rechercher' }).click()
    await expect(page.getByLabel('Raison sociale')).toHaveValue('IMPRIMERIE DU CANAL')
    await fillAccount(page, email)
    await page.getByRole('button', { name: 'Créer mon compte', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Récapitulatif' })).toBeVisible()
    await page.getByRole('button', { name: 'Confirmer la création' }).click()
    await expect(page.getByRole('heading', { name: 'Un courriel vous a été envoyé' })).toBeVisible()
    await activate(page, await mailedLink(page, email, '/activation/'))
  })
})

for (const path of ['/inscription', '/connexion', '/mot-de-passe', '/activation/inconnu', '/mot-de-passe/inconnu', '/acces-refuse', '/inscription/courriel-envoye', '/activation/compte-actif']) {
  test(`${path} has no axe violation and does not scroll sideways at 360 px`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
}

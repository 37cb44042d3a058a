import { expect, type Page } from '@playwright/test'
import { inventSiret } from './invent-siret'
import { linkIn, mailsTo, waitForMail } from './mailbox'

export const PASSWORD = 'Tr-4verse-le-Pont'
export const newEmail = (name: string) => `${name}.${Date.now()}.${Math.floor(Math.random() * 1e6)}@exemple.fr`

/** The newest link of this kind mailed to this address: from the mail server of the run, else from the demonstration mailbox. */
export async function mailedLink(page: Page, to: string, part: string): Promise<string> {
  if (process.env.MAIL_FOLDER) return linkIn(await waitForMail({ to, subject: part === '/activation/' ? /Activez/ : /mot de passe/ }), part)
  const find = async () => {
    const mails = (await (await page.request.get(`/demonstration/messagerie.json?destinataire=${to}`)).json()) as { text: string }[]
    return mails.map((mail) => new RegExp(`https?://\\S+${part}\\S+`).exec(mail.text)?.[0]).find(Boolean)
  }
  await expect.poll(find, { timeout: 15_000 }).toBeTruthy()
  return (await find()) as string
}

/** What the newest mail to this address that has it says: `pattern`'s first group. A mail that `after` was read from does not count. */
export async function mailed(page: Page, to: string, pattern: RegExp, after?: string): Promise<string> {
  const texts = async () => {
    if (process.env.MAIL_FOLDER) return (await mailsTo({ to })).map((mail) => mail.text ?? '').reverse()
    return ((await (await page.request.get(`/demonstration/messagerie.json?destinataire=${to}`)).json()) as { text: string }[]).map(({ text }) => text)
  }
  const find = async () => (await texts()).map((text) => pattern.exec(text)?.[1]).find(Boolean)
  await expect.poll(async () => ((await find()) ?? after) !== after, { timeout: 15_000 }).toBe(true)
  return (await find()) as string
}

/** A new account, open and connected. @returns its login address */
export async function newAccount(page: Page, name: string): Promise<string> {
  const email = newEmail(name)
  await requestAccount(page, email)
  await activate(page, await mailedLink(page, email, '/activation/'))
  await givePassword(page, email)
  return email
}

/** Address and password on the login page; what follows depends on the account. */
export async function givePassword(page: Page, email: string): Promise<void> {
  await page.goto('/connexion')
  await page.getByLabel('Adresse électronique').fill(email)
  await page.locator('[name=password]').fill(PASSWORD)
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await answer
  await expect(page).not.toHaveURL(/\/connexion$/)
}

/** « Se déconnecter » of the header. */
export async function logOut(page: Page): Promise<void> {
  await page.getByText('Zoé Garnier').first().click()
  await page.getByRole('button', { name: 'Se déconnecter' }).first().click()
  await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible()
}

/** Fills « Créer mon compte » down to the captcha, for a new structure unless a SIRET is given. */
export async function fillAccount(page: Page, email: string, siret = inventSiret()): Promise<void> {
  await page.locator('[name="person.email"]').fill(email)
  await page.getByLabel('Ressaisissez votre adresse électronique de connexion').fill(email)
  await page.locator('[name="person.firstName"]').fill('Zoé')
  await page.locator('[name="person.lastName"]').fill('Garnier')
  await page.getByLabel('Identifiant SIRET').fill(siret)
  await page.getByLabel('Raison sociale').fill('Menuiserie Garnier')
  await page.locator('[name="structure.addressLine1"]').fill('3 rue des Ormes')
  await page.getByLabel('Code postal').fill('31000')
  await page.getByLabel('Ville').fill('Toulouse')
  await page.getByLabel('J’accepte les conditions').check()
  await page.getByLabel('Recopiez la séquence de caractères').fill(process.env.CAPTCHA_TEST_ANSWER ?? 'TEST')
}

/** From the empty form to « Un courriel vous a été envoyé ». */
export async function requestAccount(page: Page, email: string, siret?: string): Promise<void> {
  await page.goto('/inscription')
  await fillAccount(page, email, siret)
  await page.getByRole('button', { name: 'Valider le Captcha' }).click()
  await expect(page.getByText('Captcha validé')).toBeVisible()
  await page.getByRole('button', { name: 'Créer mon compte', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Récapitulatif' })).toBeFocused()
  await page.getByRole('button', { name: 'Confirmer la création' }).click()
  await expect(page.getByRole('heading', { name: 'Un courriel vous a été envoyé' })).toBeVisible()
}

/** Chooses the password on the page of the activation link. */
export async function activate(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Mot de passe', { exact: false }).and(page.locator('[name=password]')).fill(PASSWORD)
  await page.locator('[name=passwordAgain]').fill(PASSWORD)
  await page.getByRole('button', { name: 'Valider', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Votre compte est désormais actif' })).toBeVisible()
}

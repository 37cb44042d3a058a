import { expect, type Page } from '@playwright/test'
import { inventSiret } from './invent-siret'
import { linkIn, waitForMail } from './mailbox'

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

import { expect, type Browser, type Page } from '@playwright/test'
import { activate, mailedLink, newEmail, PASSWORD } from '../support/account-journey'
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility'
import { logIn, logins, test } from '../support/journey'
import { waitForMail } from '../support/mailbox'

const STRUCTURE = 'Bâti Sud Construction'
const manager = () => logins().find(({ email }) => email.startsWith('marc.olivier')) as ReturnType<typeof logins>[number]

test.use({ storageState: { cookies: [], origins: [] } })

const newPage = async (browser: Browser) => (await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR' })).newPage()

/** From the tile of Organisation to the list of the one structure that Marc manages. */
async function openUsers(page: Page) {
  await page.goto('/utilisateurs')
  await expect(page.getByRole('heading', { name: 'Utilisateurs', level: 1 })).toBeVisible()
}

async function invitePerson(page: Page, email: string, lastName: string) {
  await openUsers(page)
  await page.getByRole('link', { name: 'Inviter un utilisateur' }).click()
  await page.getByRole('textbox', { name: 'Adresse électronique' }).fill(email)
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill(lastName)
  await page.getByRole('textbox', { name: 'Prénom' }).fill('Zoé')
  await page.getByRole('radio', { name: /Certains services/ }).check()
  await page.getByRole('checkbox', { name: /^SAV/ }).check()
  await page.getByRole('button', { name: 'Inviter' }).click()
  await expect(page.getByText('Un courriel lui est envoyé')).toBeVisible()
}

async function openPerson(page: Page, lastName: string) {
  await openUsers(page)
  await page.getByRole('textbox', { name: 'Nom ou adresse' }).or(page.getByRole('searchbox', { name: 'Nom ou adresse' })).fill(lastName)
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await page.getByRole('row').filter({ hasText: lastName }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(lastName) })).toBeVisible()
}

test('a person is invited, activates the account, works at once, loses rights, and is removed', async ({ page, browser }) => {
  test.slow()
  const [email, lastName] = [newEmail('invitee'), `Garance${Date.now()}`]
  await logIn(page, manager())
  await invitePerson(page, email, lastName)

  const guest = await newPage(browser)
  await activate(guest, await mailedLink(guest, email, '/activation/'))
  await logIn(guest, { email, password: PASSWORD, structure: STRUCTURE })
  await guest.goto('/factures-emises/deposer')
  await expect(guest.getByLabel('Choix du fichier à importer')).toBeVisible()

  await openPerson(page, lastName)
  await expectAccessible(page)
  await page.getByRole('combobox', { name: 'Factures émises' }).selectOption('Consultation')
  await page.getByRole('button', { name: 'Enregistrer les droits' }).click()
  await expect(page.getByText('Les droits sont changés')).toBeVisible()
  await guest.goto('/factures-emises/deposer')
  await expect(guest.getByLabel('Choix du fichier à importer')).toHaveCount(0)
  expect((await waitForMail({ to: email, subject: 'ont changé' })).text).toContain('Consultation')

  await page.getByRole('button', { name: 'Retirer de la structure' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Retirer de la structure' }).click()
  await expect(page.getByText('est retiré de la structure')).toBeVisible()
  await guest.goto('/structures')
  await expect(guest.getByText('Vous n’avez pas encore de structure')).toBeVisible()
  await guest.context().close()
})

test('the role of main manager passes to another person and comes back', async ({ page, browser }) => {
  test.slow()
  const lumen = logins().find(({ email }) => email.startsWith('helene.garnier')) as ReturnType<typeof logins>[number]
  const accountant = logins().find(({ email }) => email.startsWith('sophie.lambert')) as ReturnType<typeof logins>[number]
  const hand = async (from: Page, lastName: string) => {
    await openPerson(from, lastName)
    await from.getByRole('checkbox', { name: /J’ai compris/ }).check()
    await from.getByRole('button', { name: 'Transmettre le rôle' }).click()
    await from.getByRole('alertdialog').getByRole('button', { name: 'Transmettre le rôle' }).click()
    await expect(from.getByText('Le rôle de gestionnaire principal est transmis')).toBeVisible()
  }
  await logIn(page, lumen)
  await hand(page, 'Lambert')
  await waitForMail({ to: accountant.email, subject: 'Vous êtes gestionnaire principal' })
  await waitForMail({ to: lumen.email, subject: 'transmis' })
  const other = await newPage(browser)
  await logIn(other, accountant)
  await hand(other, 'Garnier')
  // Back to a simple user, as the demonstration has it.
  await openPerson(page, 'Lambert')
  await page.getByRole('radio', { name: /Utilisateur simple/ }).check()
  await page.getByRole('button', { name: 'Enregistrer le rôle et le périmètre' }).click()
  await expect(page.getByText('Le rôle et le périmètre sont changés')).toBeVisible()
  await other.context().close()
})

test('people are imported from a CSV: a report first, then the confirmation, then what was done', async ({ page }) => {
  test.slow()
  const stamp = Date.now()
  const lines = ['E-mail;Nom;Prenom;Service;Espaces;Mode', `a${stamp}@exemple.fr;Import${stamp};Ève;SAV;Factures émises;Modification`, 'pas-une-adresse;Import;Jo;;;', `${manager().email};Olivier;Marc;;;`]
  await logIn(page, manager())
  await openUsers(page)
  await page.getByRole('link', { name: 'Importer un CSV' }).click()
  await expectAccessible(page)
  await page.getByLabel('Fichier CSV').setInputFiles({ name: 'equipe.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n'), 'latin1') })
  await page.getByRole('button', { name: 'Lire le fichier' }).click()
  await expect(page.getByText('rien n’est encore écrit')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('row').filter({ hasText: `a${stamp}` })).toContainText('Créer ou rattacher')
  await expect(page.getByRole('row').filter({ hasText: 'pas-une-adresse' })).toContainText('Refuser')
  await expect(page.getByRole('row').filter({ hasText: manager().email })).toContainText('Ignorer')
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Confirmer l’import' }).click()
  await expect(page.getByText('L’import est terminé')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('row').filter({ hasText: `a${stamp}` })).toContainText('Compte créé')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Télécharger le rapport' }).click()
  expect((await download).suggestedFilename()).toBe('rapport-import.csv')
  await mailedLink(page, `a${stamp}@exemple.fr`, '/activation/')
})

test('forty users are found, sorted, chosen and exported; the rights page works by keyboard alone', async ({ page }) => {
  test.slow()
  await logIn(page, manager())
  await openUsers(page)
  await expectAccessible(page)
  await page.getByRole('combobox', { name: 'Périmètre' }).selectOption({ label: 'COMPTA – Comptabilité' })
  await page.getByRole('combobox', { name: 'Compte' }).selectOption('Actif')
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'COMPTA' }).first()).toBeVisible()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Exporter en XLSX' }).click()])
  expect(download.suggestedFilename()).toBe('utilisateurs.xlsx')
  await page.getByRole('checkbox', { name: 'Tout choisir' }).check()
  await page.getByRole('button', { name: 'Renvoyer l’activation' }).click()
  await expect(page.getByText(/n’ont? pas besoin de lien/)).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)

  await page.setViewportSize({ width: 1280, height: 800 })
  await openPerson(page, 'Saïdi')
  const before = await page.getByRole('combobox', { name: 'Factures émises' }).inputValue()
  await page.locator('body').press('Home')
  for (let step = 0; step < 60 && !(await page.getByRole('combobox', { name: 'Factures émises' }).evaluate((one) => one === document.activeElement)); step++) await page.keyboard.press('Tab')
  await page.keyboard.press(before === 'MODIFICATION' ? 'ArrowUp' : 'ArrowDown')
  for (let step = 0; step < 10 && !(await page.getByRole('button', { name: 'Enregistrer les droits' }).evaluate((one) => one === document.activeElement)); step++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Les droits sont changés')).toBeVisible()
  expect(await page.getByRole('combobox', { name: 'Factures émises' }).inputValue()).not.toBe(before)

  await page.getByRole('link', { name: 'Copier ces droits vers d’autres' }).click()
  await page.getByRole('checkbox', { name: 'Barbier Adèle' }).check()
  await page.getByRole('button', { name: 'Voir ce qui change' }).click()
  await expect(page.getByRole('heading', { name: 'Ce qui change' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Copier les droits' }).click()
  await expect(page.getByText('Les droits sont copiés')).toBeVisible()
})

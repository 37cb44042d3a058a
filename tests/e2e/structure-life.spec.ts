import { expect, type Browser, type Page } from '@playwright/test'
import { activate, mailedLink, newEmail, PASSWORD, requestAccount } from '../support/account-journey'
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility'
import { inventSiret } from '../support/invent-siret'
import { completeForm, depositSample, logIn, sendForm, test } from '../support/journey'
import { waitForMail } from '../support/mailbox'

test.use({ storageState: { cookies: [], origins: [] } })

const NAME = 'Menuiserie Garnier'
const newPage = async (browser: Browser) => (await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR' })).newPage()

/** A company of two: its main manager, and a user who works on its invoices, each in a browser of his own. */
async function twoPeople(page: Page, browser: Browser) {
  const [siret, managerEmail, userEmail] = [inventSiret(), newEmail('gestion'), newEmail('usage')]
  await requestAccount(page, managerEmail, siret)
  await activate(page, await mailedLink(page, managerEmail, '/activation/'))
  await logIn(page, { email: managerEmail, password: PASSWORD, structure: NAME })
  const user = await newPage(browser)
  await requestAccount(user, userEmail, siret)
  await waitForMail({ to: managerEmail, subject: `Demande de rattachement à ${NAME}` })
  await page.goto('/approbations')
  await page.getByRole('row').filter({ hasText: userEmail }).getByRole('link', { name: /^Répondre à/ }).click()
  await page.getByRole('button', { name: 'Accepter', exact: true }).click()
  await expect(page.getByText('La demande est acceptée.')).toBeVisible()
  await activate(user, await mailedLink(user, userEmail, '/activation/'))
  await logIn(user, { email: userEmail, password: PASSWORD, structure: NAME })
  return { user, userEmail, siret }
}

async function fits(page: Page) {
  await expectAccessible(page)
  const size = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
  if (size) await page.setViewportSize(size)
}

test('a manager deactivates, reactivates and changes the SIRET, and a colleague feels it at the next click', async ({ page, browser }) => {
  test.setTimeout(240_000)
  const { user, userEmail, siret } = await twoPeople(page, browser)
  await depositSample(user)
  await completeForm(user)

  await page.goto('/structures')
  await page.getByRole('link', { name: NAME }).click()
  await expect(page).toHaveURL(/structures\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { name: NAME, level: 1 })).toBeVisible()
  await fits(page)
  const address = page.url()

  await page.getByRole('link', { name: 'Modifier', exact: true }).click()
  await page.getByLabel('Téléphone', { exact: true }).fill('bonjour')
  await page.getByLabel('N° RCS').fill('Toulouse B 123')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('alert').first()).toContainText('que des chiffres')
  await page.getByLabel('Téléphone', { exact: true }).fill('05 61 00 00 00')
  await fits(page)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('La fiche est enregistrée.')).toBeVisible()
  await expect(page.getByText('Toulouse B 123')).toBeVisible()

  await page.getByRole('link', { name: 'Mettre à jour depuis la base Insee' }).click()
  await expect(page.getByText('La base Insee ne connaît pas ce SIRET')).toBeVisible()
  await fits(page)

  await page.goto(address)
  await page.getByRole('link', { name: 'Désactiver la structure' }).click()
  await expect(page.getByText('Un brouillon attend')).toBeVisible()
  await fits(page)
  await page.getByRole('button', { name: 'Désactiver la structure' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Cochez cette case')
  await page.getByLabel('J’ai lu ce qui s’arrête').check()
  await page.getByRole('button', { name: 'Désactiver la structure' }).click()
  await expect(page.getByText('Cette structure est désactivée depuis le')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Modifier', exact: true })).toHaveCount(0)
  await fits(page)

  await user.getByRole('button', { name: 'Valider et envoyer' }).click()
  await expect(user.getByRole('alert').first()).toContainText('Cette structure est désactivée')

  await page.getByRole('link', { name: 'Réactiver la structure' }).first().click()
  await fits(page)
  await page.getByRole('button', { name: 'Réactiver la structure' }).click()
  await expect(page.getByText('La structure est réactivée.')).toBeVisible()
  await sendForm(user)
  const sent = user.url()

  await page.getByRole('link', { name: 'Changer de SIRET' }).click()
  await fits(page)
  await page.getByRole('link', { name: 'Confirmer' }).click()
  await page.getByRole('textbox', { name: 'Nouveau SIRET' }).fill(siret)
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('C’est le SIRET actuel de la structure.')).toBeVisible()
  await fits(page)
  const newSiret = inventSiret()
  await page.getByRole('textbox', { name: 'Nouveau SIRET' }).fill(newSiret)
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('ne connaît pas encore ce SIRET')).toBeVisible()
  await fits(page)
  await page.getByLabel('J’ai compris').check()
  await page.getByRole('button', { name: 'Changer de SIRET' }).dblclick()
  await expect(page.getByText('Le SIRET est changé.')).toBeVisible()
  await expect(page.getByText('Structure d’origine')).toBeVisible()
  expect(page.url()).not.toContain(address)
  await page.getByRole('link', { name: new RegExp(`^${NAME}, `) }).click()
  await expect(page.getByText('Cette structure a changé de SIRET')).toBeVisible()
  await fits(page)

  expect((await waitForMail({ to: userEmail, subject: `Nouveau SIRET de ${NAME}` })).text).toContain('sans vous reconnecter')
  await user.goto(sent)
  await expect(user.getByRole('heading', { level: 1 })).toBeVisible()
  await depositSample(user)
  await completeForm(user)
  await sendForm(user)
  await expect(user.getByRole('main').getByText(newSiret.slice(-5)).first()).toBeVisible()
  await user.context().close()

  await page.goto('/mandats')
  await fits(page)
})

import { expect } from '@playwright/test'
import { activate, mailedLink, newEmail, requestAccount } from '../support/account-journey'
import { expectAccessible } from '../support/accessibility'
import { logIn, person, test } from '../support/journey'
import { waitForMail } from '../support/mailbox'

const BAKERY = '99000001000019'
const NAME = 'Boulangerie du Four à Bois'

test.use({ storageState: { cookies: [], origins: [] } })

test('an account for a structure that exists waits for its manager, who accepts it', async ({ page, browser }) => {
  const email = newEmail('rattachement')
  await requestAccount(page, email, BAKERY)
  await waitForMail({ to: person().email, subject: `Demande de rattachement à ${NAME}` })

  const manager = await (await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR' })).newPage()
  await logIn(manager, person())
  await manager.goto('/approbations')
  await expectAccessible(manager)
  await manager.getByRole('row').filter({ hasText: email }).getByRole('link', { name: /^Répondre à/ }).click()
  await expectAccessible(manager)
  await manager.getByRole('button', { name: 'Accepter', exact: true }).click()
  await expect(manager.getByText('La demande est acceptée.')).toBeVisible()
  await expect(manager.getByRole('row').filter({ hasText: email })).toHaveCount(0)
  await manager.context().close()

  await activate(page, await mailedLink(page, email, '/activation/'))
  await logIn(page, { email, password: 'Tr-4verse-le-Pont', structure: NAME })
  await page.goto('/mon-compte/rattachements')
  await expectAccessible(page)
  await expect(page.getByRole('row').filter({ hasText: NAME })).toContainText('Validé')
})

test('a person asks to join a structure from the account, and is refused with a reason', async ({ page, browser }) => {
  const email = newEmail('refus')
  await requestAccount(page, email)
  await activate(page, await mailedLink(page, email, '/activation/'))
  await logIn(page, { email, password: 'Tr-4verse-le-Pont', structure: '' })
  await page.goto('/mon-compte/rattachements/demander')
  await page.getByRole('textbox', { name: 'Identifiant' }).fill(BAKERY)
  await page.getByRole('main').getByRole('button', { name: 'Rechercher' }).click()
  await page.getByLabel('Message aux gestionnaires').fill('Je remplace Paul en mars.')
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await expect(page.getByRole('row').filter({ hasText: NAME })).toContainText('En cours de validation')

  const manager = await (await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR' })).newPage()
  await logIn(manager, person())
  await manager.goto('/approbations')
  const row = manager.getByRole('row').filter({ hasText: email })
  await expect(row).toContainText('Je remplace Paul en mars.')
  await row.getByRole('link', { name: /^Répondre à/ }).click()
  await manager.getByLabel('Motif du refus').fill('Le poste est pourvu.')
  await manager.getByRole('button', { name: 'Refuser', exact: true }).click()
  await expect(manager.getByText('La demande est refusée.')).toBeVisible()
  await expect(row).toHaveCount(0)
  await manager.context().close()

  expect((await waitForMail({ to: email, subject: `Rattachement à ${NAME} refusé` })).text).toContain('Le poste est pourvu.')
  await page.reload()
  await expect(page.getByRole('row').filter({ hasText: NAME })).toContainText('Le poste est pourvu.')
})

test('a public customer is not a structure to join', async ({ page }) => {
  await logIn(page, person())
  await page.goto('/mon-compte/rattachements/demander?type=SIRET&identifiant=11000201100044')
  await expect(page.getByText('est une structure publique')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Envoyer la demande' })).toHaveCount(0)
})

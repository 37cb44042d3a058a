import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { activate, mailedLink, newEmail, requestAccount } from '../support/account-journey'
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility'
import { logIn, person, test } from '../support/journey'
import { linkIn, waitForMail } from '../support/mailbox'

test.use({ storageState: { cookies: [], origins: [] } })

test('a new main manager subscribes, signs by the mail’s link, holds the PDF, and revokes', async ({ page, browser }) => {
  const email = newEmail('mandat')
  await requestAccount(page, email)
  await activate(page, await mailedLink(page, email, '/activation/'))
  await logIn(page, { email, password: 'Tr-4verse-le-Pont', structure: '' })
  await expect(page).toHaveURL(/accueil/)
  await page.getByRole('link', { name: 'Souscrire un mandat de facturation' }).last().click()
  await expectAccessible(page)
  await page.getByLabel('Nom du mandat').fill('Mandat 2026')
  await page.getByRole('button', { name: 'Soumettre' }).click()
  await expect(page.getByText('En attente de signature').first()).toBeVisible()

  const link = linkIn(await waitForMail({ to: email, subject: 'Mandat de facturation à signer' }), '/mandats/signature/')
  const other = await (await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR' })).newPage()
  await logIn(other, person())
  await other.goto(link)
  await expect(other.getByText('Ce mandat est à signer par une autre personne')).toBeVisible()
  await other.context().close()

  await page.goto(link)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Signer le mandat' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('J’ai lu le mandat et je l’accepte.').check()
  await page.getByRole('button', { name: 'Signer le mandat' }).click()
  await expect(page.getByText('Empreinte SHA-256')).toBeVisible()
  await expectAccessible(page)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Télécharger le mandat signé (PDF)' }).click()
  const bytes = readFileSync(await (await download).path())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await expect(page.getByText(createHash('sha256').update(bytes).digest('hex'))).toBeVisible()

  const address = page.url()
  await page.goto(link)
  await expect(page.getByText('Ce mandat est déjà signé')).toBeVisible()
  await page.goto(address)
  await page.getByLabel('Motif de la révocation').fill('Nous facturons nous-mêmes.')
  await page.getByRole('button', { name: 'Révoquer le mandat' }).click()
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Révoquer le mandat' }).click()
  await expect(page.getByText('Nous facturons nous-mêmes.')).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
})

test('a forged link is said to be dead', async ({ page }) => {
  await logIn(page, person())
  await page.goto('/mandats/signature/forge')
  await expect(page.getByText('Ce lien n’est pas valable')).toBeVisible()
})

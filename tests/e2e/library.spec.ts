import { expect } from '@playwright/test'
import { expectAccessible } from '../support/accessibility'
import { depositSample, test } from '../support/journey'
import { linesPdf } from '../support/sample-invoice'

test('files of both libraries are reused in an invoice, and stay on it once the library has lost them', async ({ page }) => {
  test.slow()
  const description = `Attestation ${Date.now().toString(36)}`
  await page.goto('/mon-compte/pieces-jointes')
  await page.getByLabel('Sélection de la pièce jointe').setInputFiles({ name: 'attestation.pdf', mimeType: 'application/pdf', buffer: await linesPdf(['Attestation']) })
  await page.getByRole('textbox', { name: 'Désignation' }).last().fill(description)
  await page.getByRole('combobox', { name: 'Type de pièce jointe' }).selectOption({ label: 'Justificatif' })
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: description })).toContainText('attestation.pdf')
  await expectAccessible(page)

  await depositSample(page)
  const invoice = page.url()
  await page.getByRole('button', { name: 'Choisir dans une bibliothèque' }).click()
  const choice = page.getByRole('group', { name: 'Pièces de mes bibliothèques' })
  await choice.getByRole('button', { name: 'Joindre les pièces choisies' }).click()
  await expect(choice.getByText('Cochez les pièces à joindre.')).toBeVisible()
  await expectAccessible(page)
  await choice.getByRole('checkbox', { name: 'Extrait K-bis' }).check()
  await choice.getByRole('checkbox', { name: description }).check()
  await choice.getByRole('button', { name: 'Joindre les pièces choisies' }).click()
  await expect(page.getByText('2 pièces jointes ajoutées.')).toBeVisible()
  const attached = page.getByRole('list', { name: 'Pièces jointes' })
  await expect(attached).toContainText('extrait-kbis.pdf')
  await expect(attached).toContainText('attestation.pdf')

  await page.goto('/mon-compte/pieces-jointes')
  await page.getByRole('checkbox', { name: `Choisir ${description}` }).check()
  await page.getByRole('button', { name: 'Retirer la sélection' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Retirer la sélection' }).click()
  await expect(page.getByText('Les pièces choisies sont retirées')).toBeVisible()
  await page.goto(invoice)
  const link = attached.getByRole('link', { name: 'attestation.pdf' })
  expect((await page.request.get((await link.getAttribute('href'))!)).status()).toBe(200)

  // The structure's own, on a phone.
  await page.goto('/structures')
  const record = await page.getByRole('main').getByRole('link', { name: 'Boulangerie du Four à Bois' }).getAttribute('href')
  await page.goto(`${record}/pieces-jointes`)
  await expect(page.getByRole('row').filter({ hasText: 'Extrait K-bis' })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

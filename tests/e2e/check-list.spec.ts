import { expect } from '@playwright/test'
import { expectAccessible } from '../support/accessibility'
import { completeForm, depositSample, field, test } from '../support/journey'

test('« Avant d’envoyer » follows what is typed, leads to the field, names a double, and is there without JavaScript', async ({ page, browser }) => {
  test.slow()
  const number = await depositSample(page)
  const panel = page.getByRole('region', { name: 'Avant d’envoyer' })
  const point = (title: string) => panel.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) })
  await completeForm(page)
  await expect(panel.getByRole('status')).toHaveText(/Rien à corriger|Tout est bon/)
  await expect(point('Destinataire')).toContainText('Bon : Structure publique active.')

  // One request for a burst of keys, and none where nothing has changed.
  let asked = 0
  page.on('request', (request) => void (asked += request.url().endsWith('/api/verifications/envoi') ? 1 : 0))
  await field(page, 'Date de facture').fill('')
  await field(page, 'Date de facture').pressSequentially('01/01/2099')
  await expect(point('Dates')).toContainText('À corriger')
  expect(asked).toBeLessThan(4)
  await expect(page.getByRole('link', { name: /^1 point à corriger/ })).toBeVisible()
  await point('Dates').getByRole('link', { name: /dans le futur/ }).click()
  await expect(field(page, 'Date de facture')).toBeFocused()
  await field(page, 'Date de facture').fill('12/03/2026')
  await expect(point('Dates')).toContainText('Bon')
  await field(page, 'Numéro de facture').fill(`${number}-BIS`)
  await expect(point('Le PDF et le formulaire')).toContainText(`le PDF porte « ${number} »`)
  await expectAccessible(page)

  // What warns is listed again before the confirmation.
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await expect(page.getByRole('alertdialog')).toContainText(`le PDF porte « ${number} »`)
  await page.getByRole('button', { name: 'Confirmer l’envoi' }).click()
  await expect(page).toHaveURL(/\/factures-emises\/[0-9a-f-]{36}$/, { timeout: 20_000 })

  // The same PDF again: its double is named, without JavaScript too.
  await depositSample(page, { number: `${number.toLowerCase()}/bis` })
  const bare = await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR', javaScriptEnabled: false, storageState: await page.context().storageState() })
  const still = await bare.newPage()
  await still.goto(page.url())
  const doubles = still.getByRole('region', { name: 'Avant d’envoyer' }).getByRole('listitem').filter({ has: still.getByText('Doublons', { exact: true }) })
  await expect(doubles).toContainText('À vérifier')
  await expect(doubles.getByRole('link', { name: new RegExp(`Voir ${number}-BIS`) })).toHaveAttribute('href', /factures-emises/)
  await bare.close()
})

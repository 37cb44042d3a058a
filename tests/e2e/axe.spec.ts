import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { completeForm, depositSample, sendForm, test } from '../support/journey'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4', 'best-practice']

async function expectClean(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`), page.url()).toEqual([])
}

const PUBLIC = ['/', '/connexion', '/inscription', '/mot-de-passe', '/annuaire', '/aide', '/domaines', '/domaines/facturation', '/actualites', '/accessibilite', '/mentions-legales', '/plan-du-site', '/demonstration/messagerie']
const CONNECTED = ['/', '/factures-emises/synthese', '/factures-emises/synthese?q=rien', '/factures-emises/deposer', '/structures', '/approbations', '/mandats', '/mandats/souscrire', '/structures/creer', '/accueil', '/mon-compte', '/mon-compte/rattachements', '/mon-compte/rattachements/demander']

for (const address of CONNECTED) {
  test(`connected ${address} has no violation`, async ({ page }) => {
    await page.goto(address)
    await expectClean(page)
  })
}

test.describe('before login', () => {
  test.use({ storageState: { cookies: [], origins: [] } })
  for (const address of PUBLIC) {
    test(`public ${address} has no violation`, async ({ page }) => {
      await page.goto(address)
      await expectClean(page)
    })
  }
})

test('the form with its errors, its confirmation and the sent invoice have no violation', async ({ page }) => {
  test.slow()
  await depositSample(page)
  await expect(page.getByRole('region', { name: 'Facture PDF' }).locator('canvas[data-drawn]')).toBeVisible({ timeout: 30_000 })
  await expectClean(page)
  await completeForm(page, { 'Montant HT': '' })
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectClean(page)
  await completeForm(page, { 'Montant HT': '1000,00' })
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expectClean(page)
  await page.getByRole('button', { name: 'Revenir à la facture' }).click()
  await sendForm(page)
  await expectClean(page)
})

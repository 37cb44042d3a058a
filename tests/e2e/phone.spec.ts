import { expect, type Page } from '@playwright/test'
import { completeForm, depositSample, field, sendForm, test } from '../support/journey'

test.use({ viewport: { width: 360, height: 740 } })

const noSidewaysScroll = async (page: Page) => expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(360)

for (const address of ['/', '/connexion', '/inscription', '/annuaire', '/aide', '/domaines/facturation', '/factures-emises/synthese', '/factures-emises/saisir', '/factures-emises/deposer', '/structures', '/utilisateurs', '/mon-compte', '/mandats', '/mandats/souscrire', '/structures/creer', '/accueil', '/approbations', '/mon-compte/rattachements', '/demonstration/messagerie', '/services', '/services/creer', '/coordonnees-bancaires', '/coordonnees-bancaires/creer', '/mon-compte/pieces-jointes', '/approbations/traitees', '/mon-compte/habilitations', '/mon-compte/demandes', '/mon-compte/sessions', '/mon-compte/notifications', '/mon-compte/double-authentification', '/annuaire?nom=com*', '/factures-emises/rechercher?cadre=A1', '/factures-emises/tableau-de-bord']) {
  test(`${address} fits a phone`, async ({ page }) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await noSidewaysScroll(page)
  })
}

test('on a phone a button brings the PDF over, a word fills the field, and the way leads to the end', async ({ page }) => {
  const number = await depositSample(page)
  await noSidewaysScroll(page)
  await field(page, 'Numéro du marché').focus()
  await page.getByRole('button', { name: 'Voir la facture' }).click()
  const window = page.getByRole('dialog', { name: 'Facture PDF' })
  await window.getByRole('option', { name: number }).click()
  await expect(window).toHaveCount(0)
  await expect(field(page, 'Numéro du marché')).toHaveValue(number)
  await completeForm(page)
  await sendForm(page)
  await noSidewaysScroll(page)
  await page.goto(`/factures-emises/synthese?q=${number}`)
  await noSidewaysScroll(page)
})

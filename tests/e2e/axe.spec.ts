import { expect } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility'
import { completeForm, depositSample, sendForm, test } from '../support/journey'

// The other public pages are in portal.spec.ts, at two widths.
const PUBLIC = ['/connexion', '/inscription', '/mot-de-passe', '/annuaire', '/tester-ma-facture', '/demonstration/messagerie', '/connexion/code', '/adresse-de-connexion/inconnu', '/notifications/arret/inconnu']
const CONNECTED = ['/', '/factures-emises/synthese', '/factures-emises/synthese?q=rien', '/factures-emises/saisir', '/factures-emises/deposer', '/structures', '/utilisateurs', '/approbations', '/mandats', '/mandats/souscrire', '/structures/creer', '/accueil', '/mon-compte', '/mon-compte/rattachements', '/mon-compte/rattachements/demander', '/services', '/services/creer', '/coordonnees-bancaires', '/coordonnees-bancaires/creer', '/mon-compte/pieces-jointes', '/approbations/traitees', '/mon-compte/habilitations', '/mon-compte/habilitations/demander', '/mon-compte/demandes', '/acces-refuse?droit=invoice.write', '/mon-compte/notifications', '/messages', '/messages?etat=lus&nature=MANDATS', '/mon-compte/adresse-de-connexion', '/mon-compte/double-authentification', '/mon-compte/sessions', '/mon-compte/desactiver', '/structures?q=rien', '/annuaire?nom=com*', '/factures-emises/rechercher?cadre=A1', '/factures-emises/rechercher?ttcMin=x', '/factures-emises/tableau-de-bord', '/factures-emises/liste-fiscale', '/factures-emises/liste-fiscale?periode=1999&du=x', '/factures-emises/archives', '/factures-emises/archives?numero=rien']

for (const address of CONNECTED) {
  test(`connected ${address} has no violation, and fits a phone`, async ({ page }) => {
    await page.goto(address)
    await expectAccessible(page)
    await page.setViewportSize({ width: 360, height: 740 })
    await expectNoSidewaysScroll(page)
  })
}

test.describe('before login', () => {
  test.use({ storageState: { cookies: [], origins: [] } })
  for (const address of PUBLIC) {
    test(`public ${address} has no violation`, async ({ page }) => {
      await page.goto(address)
      await expectAccessible(page)
    })
  }
})

test('the form with its errors, its confirmation and the sent invoice have no violation', async ({ page }) => {
  test.slow()
  await depositSample(page)
  await expect(page.getByRole('region', { name: 'Facture PDF' }).locator('canvas[data-drawn]')).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
  await completeForm(page, { 'Montant HT': '' })
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectAccessible(page)
  await completeForm(page, { 'Montant HT': '1000,00' })
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Revenir à la facture' }).click()
  await sendForm(page)
  await expectAccessible(page)
})

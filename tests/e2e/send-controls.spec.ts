import { expect } from '@playwright/test'
import { completeForm, depositSample, field, RECIPIENTS, sendForm, test } from '../support/journey'
import { inventedSiret } from '@/prisma/demonstration/invented-siret'

/** Rows of the demonstration: « Mairie de Belleserre » with its « Ancien service », « Commune de Vieux-Moulin-sur-Lys ». */
const INACTIVE = { serviceOwner: inventedSiret('21990005'), service: 'ANCIEN', recipient: inventedSiret('21990012') }

test('a number already sent is said while typing and stops the sending only', async ({ page }) => {
  const number = await depositSample(page)
  await completeForm(page)
  await sendForm(page)
  await depositSample(page, { number })
  await expect(page.getByText('Vous avez déjà déposé une demande de paiement avec ce numéro de facture pour cette structure.').first()).toBeVisible()
  await completeForm(page)
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Vous avez déjà déposé')
  await expect(field(page, 'Numéro de facture')).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('button', { name: 'Enregistrer en mode Brouillon' }).click()
  await expect(page.getByText('Brouillon enregistré')).toBeVisible()
})

test('everything that is wrong is said at once, each at its field, and what was typed stays', async ({ page }) => {
  await depositSample(page)
  await completeForm(page, { SIRET: '12345678901234', 'Date de facture': '01/01/2099', 'Montant TVA': '' })
  await expect(page.getByText(/clé de contrôle/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  const summary = page.getByRole('alert').first()
  await expect(summary).toContainText('points sont à corriger')
  await expect(summary).toContainText(/clé de contrôle/)
  await expect(summary).toContainText('La date de la facture est dans le futur')
  await expect(summary).toContainText('Indiquez le montant de TVA')
  await expect(summary).toBeFocused()
  await expect(field(page, 'Date de facture')).toHaveValue('01/01/2099')
  await summary.getByRole('link', { name: /futur/ }).click()
  await expect(field(page, 'Date de facture')).toBeFocused()

  // What is corrected after the refusal is what is confirmed and sent, not what the page held at first.
  await completeForm(page, { SIRET: RECIPIENTS.free.siret, 'Date de facture': '02/03/2026', 'Montant TVA': '200,00', 'Numéro du marché': 'MARCHE-CORRIGE' })
  await page.getByRole('radio', { name: /^A2/ }).check()
  await field(page, 'Net à payer').fill('0,00')
  await sendForm(page)
  await expect(page.getByText('MARCHE-CORRIGE')).toBeVisible()
  await expect(page.getByText('02/03/2026').first()).toBeVisible()
  await expect(page.getByText('A2 : Dépôt d’une facture déjà payée')).toBeVisible()
})

test('the recipient says what it asks for, and a service that is not its own is refused', async ({ page }) => {
  await depositSample(page, { serviceCode: undefined })
  await completeForm(page, { SIRET: RECIPIENTS.service.siret })
  await expect(page.getByText('Code service obligatoire.')).toBeVisible()
  await field(page, 'Code service').fill('PERIME')
  await expect(page.getByText('Ce destinataire n’a pas de service actif de ce code').first()).toBeVisible()
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await expect(page.getByRole('alert').first()).toContainText('service')
  await field(page, 'Code service').fill('SERV')
  await page.getByRole('option', { name: /SERVICE-1/ }).click()
  await expect(page.getByText('Premier service')).toBeVisible()
  await sendForm(page)
})

test('an inactive service of the recipient is refused', async ({ page }) => {
  await depositSample(page, { serviceCode: undefined })
  await completeForm(page, { SIRET: INACTIVE.serviceOwner, 'Code service': INACTIVE.service })
  await expect(page.getByText('Ce destinataire n’a pas de service actif de ce code').first()).toBeVisible()
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Ce service n’est plus actif')
  await expect(field(page, 'Code service')).toHaveAttribute('aria-invalid', 'true')
})

test('an inactive recipient is refused', async ({ page }) => {
  await depositSample(page, { serviceCode: undefined })
  await completeForm(page, { SIRET: INACTIVE.recipient })
  await expect(page.getByText('Ce destinataire n’est plus actif').first()).toBeVisible()
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Ce destinataire n’est plus actif')
  await expect(field(page, 'SIRET')).toHaveAttribute('aria-invalid', 'true')
})

test('totals that do not add up are a warning before the confirmation', async ({ page }) => {
  await depositSample(page)
  await completeForm(page, { 'Net à payer': '9999,00' })
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('Le net à payer est plus grand que le montant TTC')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revenir à la facture' }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(page).toHaveURL(/deposer/)
  await sendForm(page)
})

test('the State has one SIRET; only its service remains to be chosen', async ({ page }) => {
  await depositSample(page)
  await page.getByRole('radio', { name: 'Oui' }).check()
  await expect(field(page, 'SIRET')).toHaveValue('11000201100044')
  await expect(page.getByText('Services de l’État')).toBeVisible()
})

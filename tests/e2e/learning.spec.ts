import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/accessibility'
import { completeForm, depositFile, field, logIn, RECIPIENTS, sendForm, stranger } from '../support/journey'
import { freshNumber, linesPdf } from '../support/sample-invoice'

/** « Notre repère interne » announces the engagement: no rule knows it, so it has to be learnt. */
const pdfWithReference = (number: string, reference: string) =>
  linesPdf(['Atelier Y', `Facture n° ${number}`, 'Date de facture : 02/03/2026', `SIRET client : ${RECIPIENTS.free.siret}`, `Notre repère interne ${reference}`, 'Désignation Quantité Prix unitaire', 'Total HT : 100,00 EUR', 'Total TVA : 20,00 EUR', 'Total TTC : 120,00 EUR', 'Net à payer : 120,00 EUR'])

async function openLessons(page: Page) {
  await page.goto('/structures')
  await page.getByRole('rowheader').first().getByRole('link').click()
  await page.getByRole('link', { name: 'Voir la lecture des factures' }).click()
  await expect(page.getByRole('heading', { name: 'Ce que Cantate a appris de vos factures', level: 1 })).toBeVisible()
}

test('what is typed on one deposit is read on the next, shown in the settings, and forgotten', async ({ page }) => {
  test.setTimeout(120_000)
  // Not the person of the other journeys: what they send would teach too.
  await logIn(page, stranger())
  const first = freshNumber()
  await depositFile(page, await pdfWithReference(first, 'XK-7781'))
  await expect(field(page, 'N° d’engagement')).toHaveValue('')
  await completeForm(page, { 'N° d’engagement': 'XK-7781' })
  await sendForm(page)

  await openLessons(page)
  const lesson = page.getByRole('row').filter({ hasText: 'notre repere interne' })
  await expect(async () => {
    await page.reload()
    await expect(lesson).toContainText('N° d’engagement', { timeout: 1000 })
  }).toPass({ timeout: 40_000 })
  await expect(lesson).toContainText('oui')
  await expectAccessible(page)

  await depositFile(page, await pdfWithReference(freshNumber(), 'XK-9042'))
  await expect(field(page, 'N° d’engagement')).toHaveValue('XK-9042')
  await expect(field(page, 'N° d’engagement')).toHaveAccessibleDescription(/lu sur la facture/)

  await openLessons(page)
  await lesson.getByRole('button', { name: 'Oublier N° d’engagement' }).click()
  await expect(page.getByText('C’est oublié')).toBeVisible()
  await expect(lesson).toHaveCount(0)
  await depositFile(page, await pdfWithReference(freshNumber(), 'XK-1203'))
  await expect(field(page, 'N° d’engagement')).toHaveValue('')

  await openLessons(page)
  await page.getByRole('button', { name: 'Tout oublier' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Tout oublier' }).click()
  await expect(page.getByText('Cantate n’a encore rien appris de vos factures.')).toBeVisible()
})

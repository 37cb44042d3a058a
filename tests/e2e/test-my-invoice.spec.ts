import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility'
import { CII, pdfWith } from '../support/embedded-samples'
import { RECIPIENTS } from '../support/journey'
import { samplePdf, scanPdf } from '../support/sample-invoice'

const pdf = (buffer: Buffer) => ({ name: 'facture.pdf', mimeType: 'application/pdf', buffer })

test('an invoice is tested without an account: what is read, what misses, how to word it', async ({ page }) => {
  await page.goto('/aide/preparer-vos-factures')
  await page.getByRole('link', { name: /^Tester ma facture/ }).click()
  await expect(page.getByRole('heading', { name: 'Tester ma facture', level: 1 })).toBeVisible()
  await page.getByLabel('PDF de la facture').setInputFiles(pdf(await samplePdf({ number: 'F-TEST-1', buyerSiret: RECIPIENTS.service.siret, serviceCode: undefined, commitment: undefined })))
  await page.getByRole('button', { name: 'Tester la facture' }).click()
  await expect(page.getByRole('heading', { name: 'Ce qui serait lu' })).toBeFocused({ timeout: 30_000 })
  const row = page.getByRole('row', { name: /Numéro de facture/ })
  await expect(row).toContainText('F-TEST-1')
  await expect(row).toContainText('lu')
  await expect(page.getByText(`Destinataire reconnu`)).toContainText(RECIPIENTS.service.name)
  await expect(page.getByRole('listitem').filter({ hasText: 'exige un code service' })).toContainText('Code service')
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
})

test('a scan gets advice, what is no PDF a sentence, a Factur-X its differences', async ({ page }) => {
  await page.goto('/tester-ma-facture')
  const file = page.getByLabel('PDF de la facture')
  const send = page.getByRole('button', { name: 'Tester la facture' })
  await file.setInputFiles(pdf(await scanPdf()))
  await send.click()
  await expect(page.getByText('Ce PDF est une image')).toBeVisible({ timeout: 30_000 })
  await file.setInputFiles(pdf(Buffer.from('bonjour')))
  await send.click()
  await expect(page.getByRole('alert').getByText('n’est pas un PDF')).toBeVisible()
  const other = CII.replace('<ram:DuePayableAmount>1200.00', '<ram:DuePayableAmount>1150.00')
  await file.setInputFiles(pdf(Buffer.from(await pdfWith(['Facture n° F-2026-12', 'Total HT : 1 000,00 EUR', 'Total TVA : 200,00 EUR', 'Total TTC : 1 200,00 EUR', 'Net à payer : 1 200,00 EUR'], other))))
  await send.click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Net à payer' }).filter({ hasText: 'dans le fichier' })).toBeVisible({ timeout: 30_000 })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('it works the same', async ({ page }) => {
    await page.goto('/tester-ma-facture')
    await page.getByLabel('PDF de la facture').setInputFiles(pdf(await samplePdf({ number: 'F-TEST-2' })))
    await page.getByRole('button', { name: 'Tester la facture' }).click()
    await expect(page.getByRole('row', { name: /Numéro de facture/ })).toContainText('F-TEST-2', { timeout: 30_000 })
  })
})

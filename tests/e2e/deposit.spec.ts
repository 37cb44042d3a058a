import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { completeForm, depositFile, field, person, RECIPIENTS, sendForm, test } from '../support/journey'
import { waitForMail } from '../support/mailbox'
import { freshNumber, samplePdf } from '../support/sample-invoice'

test('a PDF deposited, read, checked, sent: certificate, statuses, mail, untouched original', async ({ page }) => {
  const number = freshNumber()
  const pdf = await samplePdf({ number, buyerSiret: RECIPIENTS.free.siret, serviceCode: 'SERVICE-1', commitment: undefined })
  await depositFile(page, pdf, 'facture de mars.pdf')

  await expect(field(page, 'Numéro de facture')).toHaveValue(number)
  await expect(field(page, 'Numéro de facture')).toHaveAccessibleDescription(/lu sur la facture/)
  await expect(page.getByText(RECIPIENTS.free.name)).toBeVisible()
  await expect(field(page, 'Montant HT')).toHaveValue(/1.000,00/)
  await expect(page.getByLabel('Montant TTC')).toHaveText(/1.200,00/)
  await completeForm(page)
  await sendForm(page)

  await expect(page.getByRole('heading', { name: `Facture ${number}`, level: 1 })).toBeVisible()
  const certificate = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Télécharger le certificat de dépôt' }).click()
  expect(readFileSync(await (await certificate).path()).subarray(0, 5).toString()).toBe('%PDF-')

  const original = page.waitForEvent('download')
  await page.getByRole('link', { name: 'facture de mars.pdf' }).click()
  expect(createHash('sha256').update(readFileSync(await (await original).path())).digest('hex')).toBe(createHash('sha256').update(pdf).digest('hex'))

  const statuses = page.getByRole('list', { name: 'Événements' })
  await expect(async () => {
    await page.reload()
    await expect(statuses).toContainText('Mise à disposition du destinataire', { timeout: 1000 })
  }).toPass({ timeout: 40_000 })
  await expect(statuses).toContainText('Déposée')
  if (process.env.MAIL_FOLDER) await waitForMail({ to: person().email, subject: number })
})

test('a scan on which nothing is written is said to be one, and the form stays empty', async ({ page }) => {
  const { scanPdf } = await import('../support/sample-invoice')
  await depositFile(page, await scanPdf())
  await expect(page.getByText('L’image a été lue, mais aucun champ vide n’a pu être rempli')).toBeVisible({ timeout: 45_000 })
  await expect(field(page, 'Numéro de facture')).toHaveValue('')
  await page.reload()
  await expect(page.getByText('Ce PDF ne contient pas de texte')).toBeVisible()
})

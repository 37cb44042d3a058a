import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { handle } from '@/lib/invoices/attestation-child'
import { makePdf } from '@/lib/platform/pdf-document'
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility'
import { completeForm, depositSample, sendForm, test } from '../support/journey'

const HEADING = { name: 'Résultat de la vérification' }

test('the history of a sent invoice is attested, verified by anybody by file and by code, and an altered copy is told', async ({ page, browser }) => {
  test.slow()
  const number = await depositSample(page)
  await completeForm(page)
  await sendForm(page)
  const history = page.getByRole('region', { name: 'Historique' })
  await expect(history.getByRole('list', { name: 'Événements' })).toContainText('Déposée')
  const download = page.waitForEvent('download')
  await history.getByRole('link', { name: 'Télécharger une attestation' }).click()
  const pdf = readFileSync(await (await download).path())

  const anybody = await (await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR', storageState: { cookies: [], origins: [] } })).newPage()
  await anybody.goto('/verifier-une-attestation')
  const verify = async (buffer: Buffer) => {
    await anybody.getByLabel('PDF de l’attestation').setInputFiles({ name: 'attestation.pdf', mimeType: 'application/pdf', buffer })
    await anybody.getByRole('button', { name: 'Vérifier' }).click()
  }
  await verify(pdf)
  await expect(anybody.getByRole('heading', HEADING)).toBeFocused({ timeout: 30_000 })
  await expect(anybody.getByText('Cette attestation est authentique.')).toBeVisible()
  await expect(anybody.getByRole('main')).toContainText(number)
  await expectAccessible(anybody)
  await anybody.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(anybody)

  const json = (await handle({ bytes: new Uint8Array(pdf) })) ?? ''
  // Within the text of an event, JSON in JSON: the invoice itself may still be DEPOSEE too, and stands before.
  const altered = json.replace(String.raw`\"DEPOSEE\"`, String.raw`\"REJETEE\"`)
  const forged = await makePdf({ title: 'Attestation', reference: number, createdAt: new Date(), blocks: [], attachment: { name: 'attestation.json', mediaType: 'application/json', description: 'x', bytes: Buffer.from(altered) } })
  await verify(forged)
  await expect(anybody.getByText('Cette attestation a été modifiée.')).toBeVisible({ timeout: 30_000 })
  await expect(anybody.getByRole('listitem').filter({ hasText: /Le texte de l’événement n° \d+ a été modifié/ })).toBeVisible()

  const { code } = JSON.parse(json) as { code: string }
  await anybody.goto(`/verifier-une-attestation?code=${code}`)
  await expect(anybody.getByLabel('ou son code de vérification')).toHaveValue(code)
  await anybody.getByRole('button', { name: 'Vérifier' }).click()
  await expect(anybody.getByText('Cette attestation est authentique.')).toBeVisible({ timeout: 30_000 })
})

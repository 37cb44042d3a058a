import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { completeForm, depositFile, RECIPIENTS, sendForm, test } from '../support/journey'
import { freshNumber } from '../support/sample-invoice'
import { sharedCorpora } from '../support/shared-corpora'

const COUNT = 10
const corpora = sharedCorpora()
const folder = corpora && path.join(corpora, 'invoices/dev')

/** Evenly spread over the folder, so that many layouts are met; always the same ones. */
function chosenFiles(): string[] {
  if (!folder || !existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true }).map(String).filter((name) => name.toLowerCase().endsWith('.pdf')).sort()
  return Array.from({ length: Math.min(COUNT, names.length) }, (_, index) => names[Math.floor((index * names.length) / COUNT)] as string)
}

test.describe('real invoices', () => {
  test.skip(chosenFiles().length === 0, 'The folder of real invoices (../shared/corpora/invoices/dev, or CANTATE_SHARED) is not there.')
  for (const name of chosenFiles()) {
    test(`${name} goes from deposit to certificate`, async ({ page }) => {
      await depositFile(page, readFileSync(path.join(folder as string, name)), `${path.basename(name, path.extname(name)).slice(0, 40)}.pdf`)
      const number = freshNumber()
      // The recipient and the number of somebody's real invoice are not ours to send.
      await completeForm(page, { 'Numéro de facture': number, SIRET: RECIPIENTS.free.siret, 'Code service': '', 'Date de facture': '12/03/2026', 'Date d’échéance de paiement': '' })
      await sendForm(page)
      await expect(page.getByRole('heading', { name: new RegExp(`(Facture|Avoir) ${number}`), level: 1 })).toBeVisible()
      await expect(page.getByRole('link', { name: 'Télécharger le certificat de dépôt' })).toBeVisible()
    })
  }
})

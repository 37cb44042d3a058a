import { expect } from '@playwright/test'
import { expectAccessible } from '../support/accessibility'
import { CII, pdfWith } from '../support/embedded-samples'
import { depositFile, field, test } from '../support/journey'

const PAGE = ['Facture n° F-2026-12', 'Date de facture : 12/10/2026', 'SIRET client : 110 002 011 00044', 'Code service : SERV-1', 'N° engagement : EJ/2026-1', 'N° marché : M 17', 'Total HT : 1 000,00 EUR', 'Total TVA : 200,00 EUR', 'Total TTC : 1 200,00 EUR', 'Net à payer : 1 100,00 EUR']

test('a Factur-X that differs from its page: the user chooses, and may change his mind', async ({ page }) => {
  await depositFile(page, Buffer.from(await pdfWith(PAGE, CII)))
  await expect(page.getByText('Ce fichier contient une facture électronique (Factur-X).')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: /Net à payer.*1.200,00.*dans le fichier, 1.100,00.*sur la page/ })).toBeVisible()
  const due = field(page, 'Net à payer')
  await expect(due).toHaveValue(/1.100,00/)
  const [keep, take] = [page.getByRole('button', { name: 'Garder ce qui est imprimé' }), page.getByRole('button', { name: 'Prendre les valeurs du fichier' })]
  await expect(keep).toHaveAttribute('aria-pressed', 'true')
  await take.click()
  await expect(due).toHaveValue(/1.200,00/)
  await expect(page.getByText('Le formulaire contient les valeurs du fichier.')).toBeVisible()
  await expectAccessible(page)
  await keep.click()
  await expect(due).toHaveValue(/1.100,00/)
  await expect(due).toHaveAccessibleDescription(/lu sur la facture/)
})

test('one that agrees with its page leaves nothing to choose', async ({ page }) => {
  await depositFile(page, Buffer.from(await pdfWith(PAGE.map((line) => line.replace('1 100,00', '1 200,00')), CII)))
  await expect(page.getByText('Elle dit la même chose que la page')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Garder ce qui est imprimé' })).toHaveCount(0)
})

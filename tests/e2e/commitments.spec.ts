import { expect } from '@playwright/test'
import { depositSample, field, logins, test } from '../support/journey'

test('known engagements of the recipient are proposed; anything else is kept as it is typed', async ({ page }) => {
  await depositSample(page)
  await page.getByRole('radio', { name: 'Oui' }).check()
  const commitment = field(page, 'N° d’engagement')
  await commitment.fill('13000')
  await expect(page.getByRole('option', { name: /^13000/ })).toHaveCount(3)
  await commitment.press('ArrowDown')
  await commitment.press('Enter')
  await expect(commitment).toHaveValue('1300001234')
  await commitment.fill('Cp 2026/b-01')
  await expect(page.getByText('L’État ne connaît pas ce n° d’engagement.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer en mode Brouillon' }).click()
  await expect(page.getByText('Brouillon enregistré')).toBeVisible()
  await page.reload()
  await expect(commitment).toHaveValue('Cp 2026/b-01')
})

test('an engagement that the State does not know is refused at its field', async ({ page }) => {
  await depositSample(page)
  await page.getByRole('radio', { name: 'Oui' }).check()
  await field(page, 'Code service').fill('FAC0000059')
  await field(page, 'N° d’engagement').fill('1300009999')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await expect(page.getByRole('alert').first()).toContainText('L’État ne connaît pas ce n° d’engagement')
  await expect(field(page, 'N° d’engagement')).toHaveAttribute('aria-invalid', 'true')
})

test('a supplier printed on the invoice that is not the structure of the deposit is said, and stops nothing', async ({ page }) => {
  const { structure } = logins()[0] as { structure: string }
  await depositSample(page)
  await expect(page.getByText(/Cette facture porte le SIRET 123\s456\s782\s00010, mais vous la déposez pour/)).toContainText(structure)
})

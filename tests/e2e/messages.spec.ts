import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/accessibility'
import { completeForm, depositSample, newPerson, personNamed, sendForm, test } from '../support/journey'
import { linkIn, waitForMail } from '../support/mailbox'

/** The counter of the header; nothing is nought. */
async function unread(page: Page): Promise<number> {
  const link = page.getByRole('banner').getByRole('link', { name: /Mes messages/ })
  return Number(/\d+/.exec((await link.textContent()) ?? '')?.[0] ?? 0)
}

test('a recipient sends an invoice back; its supplier sees the counter, opens the message, and the counter falls', async ({ browser }) => {
  test.slow()
  const [supplier, agent] = await Promise.all([newPerson(browser, personNamed('karim.benali')), newPerson(browser, personNamed('agathe.comte'))])
  const number = await depositSample(supplier, { buyerSiret: '22310001700423', serviceCode: 'DVI', commitment: 'AP2026/1234' })
  await completeForm(supplier)
  await sendForm(supplier)
  await expect(async () => {
    await agent.goto(`/factures-recues?q=${number}`)
    await agent.getByRole('checkbox', { name: `Choisir la facture ${number}` }).check({ timeout: 2000 })
  }).toPass({ timeout: 45_000 })
  await agent.getByRole('combobox', { name: 'Traitement' }).selectOption({ label: 'Demander un recyclage' })
  await agent.getByRole('combobox', { name: 'Motif' }).selectOption({ label: 'N° d’engagement erroné ou absent' })
  await agent.getByRole('button', { name: 'Traiter les factures cochées' }).click()
  await agent.getByRole('alertdialog').getByRole('button', { name: 'Confirmer' }).click()
  await expect(agent.getByText('1 facture traitée.')).toBeVisible()

  await supplier.goto('/messages')
  const before = await unread(supplier)
  expect(before).toBeGreaterThan(0)
  const row = supplier.getByRole('row', { name: new RegExp(`${number} : À recycler`) })
  await expect(row).toContainText('Non lu')
  await expect(row).toContainText('Recopiez le n° d’engagement du bon de commande')
  await expectAccessible(supplier)
  await row.getByRole('link').click()
  await expect(supplier).toHaveURL(/\/factures-emises\/[0-9a-f-]{36}$/)
  expect(await unread(supplier)).toBe(before - 1)

  await supplier.goto('/messages')
  await expect(row).not.toContainText('Non lu')
  await row.getByRole('checkbox').check()
  await supplier.getByRole('button', { name: 'Marquer comme non lus' }).click()
  await expect(row).toContainText('Non lu')
  await expect.poll(() => unread(supplier)).toBe(before)
  if (!process.env.MAIL_FOLDER) return
  const mail = await waitForMail({ to: personNamed('karim.benali').email, subject: `${number} : À recycler` })
  await agent.goto(linkIn(mail, '/notifications/arret/'))
  await expectAccessible(agent)
  await expect(agent.getByRole('button', { name: 'Ne plus recevoir ces courriels' })).toBeVisible()
})

test('a manager stops the weekly recap, and may have it again', async ({ page }) => {
  const recap = page.getByRole('combobox', { name: 'Récapitulatif de la semaine' })
  for (const choice of ['Aucun courriel', 'Un courriel chaque lundi']) {
    await page.goto('/mon-compte/notifications')
    await expect(recap.getByRole('option')).toHaveText(['Un courriel chaque lundi', 'Aucun courriel'])
    await recap.selectOption({ label: choice })
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'enregistr' })).toBeVisible()
    await page.reload()
    await expect(recap.getByRole('option', { selected: true })).toHaveText(choice)
  }
})

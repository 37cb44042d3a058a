import { expect, type Browser, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility'
import { completeForm, depositSample, field, logIn, logins, sendForm, test } from '../support/journey'

// One after the other: their supplier is the same person, whom a rejection of one test would stop in the midst of another.
test.describe.configure({ mode: 'default' })

const DEPARTMENT = '22310001700423'
const named = (part: string) => logins().find(({ email }) => email.startsWith(part)) as ReturnType<typeof logins>[number]

async function open(browser: Browser, part: string) {
  const page = await (await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR', storageState: { cookies: [], origins: [] } })).newPage()
  await logIn(page, named(part))
  return page
}

/** Sent to the department, by a supplier who works there alone. */
async function sent(page: Page): Promise<string> {
  const number = await depositSample(page, { buyerSiret: DEPARTMENT, serviceCode: 'DVI', commitment: 'AP2026/1234' })
  await completeForm(page)
  await sendForm(page)
  return number
}

/** The agent finds the invoice in the list and answers it. */
async function treat(agent: Page, number: string, treatment: string, reason?: string, comment?: string) {
  await expect(async () => {
    await agent.goto(`/factures-recues?q=${number}`)
    await agent.getByRole('link', { name: number }).click({ timeout: 2000 })
  }).toPass({ timeout: 45_000 })
  // The viewer of the PDF comes with JavaScript: a choice made before it would be taken back.
  await expect(agent.getByText('100 %')).toBeVisible({ timeout: 20_000 })
  await agent.getByRole('combobox', { name: 'Traitement' }).selectOption({ label: treatment })
  if (reason) await agent.getByRole('combobox', { name: 'Motif' }).selectOption({ label: reason })
  if (comment) await agent.getByLabel('Commentaire pour le fournisseur').fill(comment)
  await agent.getByRole('button', { name: 'Valider le traitement' }).click()
  await agent.getByRole('alertdialog').getByRole('button', { name: 'Confirmer' }).click()
  await expect(agent.getByText('le fournisseur est prévenu par courriel')).toBeVisible()
}

test('a recipient sends back, suspends and rejects; the supplier recycles, completes, acknowledges and makes it again', async ({ browser }) => {
  test.setTimeout(240_000)
  const [supplier, agent] = await Promise.all([open(browser, 'denis.faur'), open(browser, 'agathe.comte')])
  const number = await sent(supplier)
  const address = supplier.url()

  await treat(agent, number, 'Demander un recyclage', 'N° d’engagement erroné ou absent', 'Voir le bon de commande.')
  await supplier.goto(address)
  await expect(supplier.getByText('Recopiez le n° d’engagement du bon de commande')).toBeVisible()
  await expectAccessible(supplier)
  await field(supplier, 'N° d’engagement').fill('AP2026/5678')
  await supplier.getByRole('button', { name: 'Valider et renvoyer' }).click()
  await expect(supplier.getByText('repart vers le destinataire, sous le même numéro')).toBeVisible()

  await treat(agent, number, 'Suspendre', 'Pièce justificative manquante')
  await supplier.goto(address)
  const toAcknowledge = supplier.getByRole('dialog').or(supplier.getByRole('alertdialog'))
  await toAcknowledge.getByRole('button', { name: 'Tout acquitter et fermer' }).click()
  await expect(toAcknowledge).toHaveCount(0)
  await supplier.goto(address)
  await supplier.getByRole('button', { name: 'Valider et renvoyer' }).click()
  await expect(supplier.getByRole('alert').first()).toContainText('Ajoutez la pièce demandée')
  await supplier.getByLabel('Votre réponse au destinataire').fill('Le procès-verbal est signé.')
  await supplier.getByRole('button', { name: 'Valider et renvoyer' }).click()
  await expect(supplier.getByText('La facture est complétée')).toBeVisible()

  await treat(agent, number, 'Rejeter', 'Quantité facturée erronée', '40 m² commandés.')
  await supplier.goto('/accueil')
  const notice = supplier.getByRole('alertdialog', { name: 'Une facture rejetée ou suspendue' })
  await expect(notice).toContainText('Quantité facturée erronée')
  await notice.getByRole('button', { name: 'Plus tard' }).click()
  await expect(notice).toBeHidden()
  await supplier.goto('/accueil')
  await expect(supplier.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(notice).toBeHidden()
  await supplier.goto(address)
  await supplier.getByRole('button', { name: 'Traiter le rejet' }).click()
  await expect(supplier.getByText('Ce rejet est traité')).toBeVisible()
  await supplier.getByRole('link', { name: 'Refaire la facture' }).click()
  await expect(supplier.getByText(`Vous refaites la facture ${number}`)).toBeVisible()
})

test('an agent treats several invoices at once, on a phone too; the list says which could not be', async ({ browser }) => {
  test.slow()
  const [supplier, agent] = await Promise.all([open(browser, 'denis.faur'), open(browser, 'agathe.comte')])
  const number = await sent(supplier)
  await expect(async () => {
    await agent.goto(`/factures-recues?q=${number}`)
    await expect(agent.getByRole('link', { name: number })).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 45_000 })
  await expectAccessible(agent)
  await agent.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(agent)
  await agent.getByRole('button', { name: 'Traiter les factures cochées' }).click()
  await agent.getByRole('alertdialog').getByRole('button', { name: 'Confirmer' }).click()
  await expect(agent.getByRole('alert').first()).toContainText('Cochez au moins une facture')
  await agent.getByRole('checkbox', { name: `Choisir la facture ${number}` }).check()
  await agent.getByRole('combobox', { name: 'Traitement' }).selectOption({ label: 'Mettre en paiement' })
  await agent.getByRole('button', { name: 'Traiter les factures cochées' }).click()
  await agent.getByRole('alertdialog').getByRole('button', { name: 'Confirmer' }).click()
  await expect(agent.getByText('1 facture traitée.')).toBeVisible()
  await supplier.reload()
  await expect(supplier.getByText('Mise en paiement').first()).toBeVisible()
})

test('a sub-contractor’s invoice goes to its validator first, and a tester makes the recipient go on', async ({ browser }) => {
  test.slow()
  const [supplier, holder] = await Promise.all([open(browser, 'denis.faur'), open(browser, 'helene.garnier')])
  const number = await depositSample(supplier, { buyerSiret: DEPARTMENT, serviceCode: 'DVI', commitment: 'AP2026/1234' })
  await completeForm(supplier)
  await supplier.getByRole('radio', { name: /^A9/ }).check()
  await supplier.getByRole('button', { name: 'Valider et envoyer' }).click()
  await expect(supplier.getByText('Indiquez le SIRET de l’entreprise qui valide votre facture').first()).toBeVisible()
  await holder.goto('/structures')
  const siret = (await holder.getByRole('row', { name: /Atelier Lumen/ }).textContent())?.replace(/\s/g, '').match(/\d{14}/)?.[0] ?? ''
  await field(supplier, 'SIRET du valideur').fill(siret)
  await sendForm(supplier)
  await expect(supplier.getByText('À valider 1').first()).toBeVisible()

  await holder.goto(`/factures-a-valider?q=${number}`)
  await expectAccessible(holder)
  await holder.getByRole('link', { name: number }).click()
  await holder.getByRole('radio', { name: 'Accepter' }).check()
  await expectAccessible(holder)
  await holder.getByRole('button', { name: 'Valider ma réponse' }).click()
  await holder.getByRole('alertdialog').getByRole('button', { name: 'Confirmer' }).click()
  await expect(holder.getByText('Votre réponse est enregistrée')).toBeVisible()

  await expect(async () => {
    await supplier.reload()
    await supplier.getByRole('button', { name: 'Faire avancer le destinataire' }).click({ timeout: 2000 })
  }).toPass({ timeout: 45_000 })
  await expect(supplier.getByText('Service fait').first()).toBeVisible()
  await supplier.goto('/demonstration/destinataires?q=CD31')
  await expectAccessible(supplier)
})

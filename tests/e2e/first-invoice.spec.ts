import { expect, test } from '@playwright/test'

test('de « Créer un compte » au certificat de dépôt', async ({ page, request }) => {
  const email = `fournil.${Date.now()}@exemple.fr`
  const siret = process.env.NEW_SIRET ?? '90234567700014' // MENUISERIE LENOIR, du registre d’exemple
  const mailTo = async (subject: string) => {
    const mails = async () => (await (await request.get(`/demonstration/messagerie.json?destinataire=${email}`)).json()) as { subject: string; links: string[] }[]
    await expect.poll(async () => (await mails()).some((mail) => mail.subject.includes(subject)), { timeout: 20_000 }).toBe(true)
    return (await mails()).find((mail) => mail.subject.includes(subject))?.links[0] ?? ''
  }

  await page.goto('/')
  await page.getByRole('link', { name: 'Créer un compte' }).first().click()
  await page.getByRole('textbox', { name: 'Adresse électronique de connexion', exact: true }).fill(email)
  await page.getByLabel('Ressaisissez votre adresse électronique de connexion').fill(email)
  await page.getByRole('textbox', { name: 'Prénom' }).fill('Zoé')
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Lenoir')
  await page.getByLabel('Identifiant SIRET').fill(siret)
  await page.getByRole('main').getByRole('button', { name: 'Rechercher' }).click()
  await expect(page.getByLabel('Raison sociale')).not.toHaveValue('')
  await page.getByLabel('J’accepte les conditions').check()
  await page.getByLabel('Recopiez la séquence de caractères').fill(process.env.CAPTCHA_TEST_ANSWER ?? 'TEST')
  await page.getByRole('button', { name: 'Valider le Captcha' }).click()
  await page.getByRole('button', { name: 'Créer mon compte', exact: true }).click()
  await page.getByRole('button', { name: 'Confirmer la création' }).click()

  await page.goto(await mailTo('Activez votre compte'))
  await page.locator('[name=password]').fill('Tr-4verse-le-Pont')
  await page.locator('[name=passwordAgain]').fill('Tr-4verse-le-Pont')
  await page.getByRole('button', { name: 'Valider', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click()
  await page.getByLabel('Adresse électronique').fill(email)
  await page.locator('[name=password]').fill('Tr-4verse-le-Pont')
  await page.getByRole('button', { name: 'Se connecter' }).click()

  await page.getByRole('link', { name: 'Déposer une facture' }).first().click()
  await page.getByLabel('Choix du fichier à importer').setInputFiles('tests/samples/invoices/grid-1.pdf')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('textbox', { name: 'Numéro de facture' })).not.toHaveValue('', { timeout: 30_000 })
  await page.getByRole('radio', { name: 'Non' }).check()
  await page.getByRole('combobox', { name: 'SIRET' }).fill('12345678200051')
  await page.getByRole('combobox', { name: 'Code service' }).fill('')
  await page.getByRole('combobox', { name: 'Type de TVA' }).selectOption('TVA sur les débits')
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await page.getByRole('button', { name: 'Confirmer l’envoi' }).click()
  await expect(page.getByText('Déposée').first()).toBeVisible({ timeout: 20_000 })
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Télécharger le certificat de dépôt' }).click()
  expect((await download).suggestedFilename()).toContain('.pdf')
})

import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test as base, type Browser, type Page } from '@playwright/test'
import { freshNumber, samplePdf, type SampleInvoice } from './sample-invoice'

interface Login {
  email: string
  password: string
  structure: string
}

/** The demonstration accounts, in the order in which `npm start` prints them. */
export const logins = (): Login[] => JSON.parse(readFileSync(path.join(process.env.DATA_DIR ?? '.data', 'demonstration.json'), 'utf8')) as Login[]

/** A supplier's main manager: the person of every journey unless a test says otherwise. */
export const person = () => logins()[0] as Login

/** Somebody of the demonstration, by the beginning of his address: « paul.petit ». */
export const personNamed = (start: string) => logins().find(({ email }) => email.startsWith(`${start}@`)) as Login

/** Logs somebody in, in a browser of his own. */
export async function newPerson(browser: Browser, login: Login): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR', storageState: undefined })).newPage()
  await logIn(page, login)
  return page
}

/** Somebody of another structure. */
export const stranger = () => logins().find(({ structure }) => structure !== person().structure) as Login

/** Recipients of the demonstration, one for each rule that the journeys need. */
export const RECIPIENTS = {
  free: { siret: '12345678200051', name: 'Destinataire sans obligation' },
  service: { siret: '12345678200028', name: 'Destinataire avec code service obligatoire' },
}

/** Logs in by the page, as a person does. */
export async function logIn(page: Page, { email, password }: Login) {
  await page.goto('/connexion')
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page).not.toHaveURL(/connexion/, { timeout: 30_000 })
}

async function stateOf(browser: Browser, login: Login, file: string) {
  const context = await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR' })
  await logIn(await context.newPage(), login)
  await context.storageState({ path: file })
  await context.close()
  return file
}

/** Tests of a person who is logged in; one login by the page for each worker, kept for all its tests. */
export const test = base.extend<{ windowsOfOthers: void }, { loggedIn: string }>({
  loggedIn: [async ({ browser }, provide, { project, workerIndex }) => provide(await stateOf(browser, person(), path.join(project.outputDir, `login-${workerIndex}.json`))), { scope: 'worker' }],
  storageState: async ({ loggedIn }, provide) => provide(loggedIn),
  // Each test is a person at an address of its own.
  extraHTTPHeaders: async ({ locale: _ }, provide) => provide({ 'x-forwarded-for': `10.${[1, 2, 3].map(() => randomInt(1, 255)).join('.')}` }),
  // What a test opened for other people would go on running beside all the tests that follow.
  windowsOfOthers: [async ({ browser }, provide) => {
    await provide()
    for (const context of browser.contexts()) await context.close()
  }, { auto: true }],
})

/** Step 1: a file, « Continuer », and the form that follows. */
export async function depositFile(page: Page, buffer: Buffer, name = 'facture.pdf') {
  await page.goto('/factures-emises/deposer')
  await page.getByLabel('Choix du fichier à importer').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  await expect(page.getByText('PDF non signé')).toBeVisible()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('heading', { name: 'Facture à vérifier et envoyer', level: 1 })).toBeVisible({ timeout: 30_000 })
}

/** A sample of ours deposited, with a number that nobody used. @returns the number */
export async function depositSample(page: Page, changes: Partial<SampleInvoice> = {}): Promise<string> {
  const number = changes.number ?? freshNumber()
  await depositFile(page, await samplePdf({ buyerSiret: RECIPIENTS.free.siret, serviceCode: 'SERVICE-1', commitment: undefined, ...changes, number }))
  return number
}

/** The control of a field, by its official name. */
export const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true }))

/** Fills what is empty so that every control is met; what was read stays. */
export async function completeForm(page: Page, values: Record<string, string> = {}) {
  const no = page.getByRole('radio', { name: 'Non' })
  if (!(await no.isChecked())) await no.check()
  const needed: Record<string, string> = { SIRET: RECIPIENTS.free.siret, 'Numéro de facture': freshNumber(), 'Date de facture': '12/03/2026', 'Montant HT': '1000,00', 'Montant TVA': '200,00', 'Net à payer': '1200,00' }
  for (const [label, value] of Object.entries({ ...needed, ...values })) {
    const control = field(page, label)
    if (label in values || (await control.inputValue()) === '') await control.fill(value)
  }
  await page.keyboard.press('Escape')
  const regime = field(page, 'Type de TVA')
  if ((await regime.inputValue()) === '') await regime.selectOption({ label: 'TVA sur les débits' })
}

/** « Valider et envoyer », the confirmation, and the invoice's page. */
export async function sendForm(page: Page) {
  await page.getByRole('button', { name: 'Valider et envoyer' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Confirmer l’envoi' }).click()
  await expect(page).toHaveURL(/\/factures-emises\/[0-9a-f-]{36}$/, { timeout: 20_000 })
}

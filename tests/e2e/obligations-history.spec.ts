import { readFileSync } from 'node:fs'
import { expect, type Browser } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility'
import { depositSample, field, logIn, logins, person, test } from '../support/journey'

const BODY = 'Commune de Valbrune'
const publicManager = () => logins().find(({ structure }) => structure === BODY) ?? person()

async function open(browser: Browser, login: Parameters<typeof logIn>[1]) {
  const page = await (await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'fr-FR', storageState: { cookies: [], origins: [] } })).newPage()
  await logIn(page, login)
  return page
}

test('the manager of a public body changes what it asks; a supplier at work sees it at once, and the history tells', async ({ page, browser }) => {
  test.slow()
  const manager = await open(browser, publicManager())
  await manager.goto('/structures')
  await manager.getByRole('link', { name: BODY }).click()
  await manager.waitForURL(/structures\/[0-9a-f-]{36}$/)
  const record = manager.url().split('?')[0] ?? ''
  const change = async (choice: RegExp, commitment: 'facultatif' | 'obligatoire') => {
    await manager.goto(`${record}/obligations`)
    await manager.getByRole('radio', { name: choice }).check()
    await expect(manager.getByRole('region', { name: 'Ce que vos fournisseurs verront' })).toContainText(`Numéro d’engagement ${commitment}`)
    await manager.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(manager.getByText('Vos obligations sont enregistrées')).toBeVisible()
  }
  await change(/^Rien d’obligatoire/, 'facultatif')
  await expectAccessible(manager)
  const siret = (await manager.getByRole('link', { name: 'Voir la fiche de l’annuaire' }).getAttribute('href'))?.split('/').pop() ?? ''

  await depositSample(page, { buyerSiret: siret, serviceCode: undefined })
  await expect(page.getByText('Numéro d’engagement facultatif').first()).toBeVisible()
  await change(/^Le code service et le numéro/, 'obligatoire')
  await field(page, 'SIRET').fill('')
  await field(page, 'SIRET').fill(siret)
  await field(page, 'SIRET').press('Tab')
  await expect(page.getByText('Numéro d’engagement obligatoire').first()).toBeVisible({ timeout: 15_000 })

  await manager.goto(`${record}/historique`)
  await expect(manager.getByRole('row').nth(1)).toContainText('Hugo Marchand a modifié les obligations des fournisseurs')
  await manager.getByLabel('Genre').selectOption({ label: 'Factures' })
  await manager.getByRole('button', { name: 'Filtrer' }).click()
  await expect(manager.getByText('Aucune ligne ne répond à ces critères')).toBeVisible()
  await manager.getByLabel('Genre').selectOption({ label: 'Fiche de la structure' })
  await manager.getByLabel('Personne').selectOption({ label: 'Hugo Marchand' })
  await manager.getByRole('button', { name: 'Filtrer' }).click()
  await expect(manager).toHaveURL(/genre=fiche/)
  await expectAccessible(manager)
  const download = manager.waitForEvent('download')
  await manager.getByRole('link', { name: 'Exporter en CSV' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text).toContain('Date;Personne;Action')
  expect(text).toContain('a modifié les obligations des fournisseurs')
  await manager.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(manager)
  await manager.goto(`${record}/obligations`)
  await expectNoSidewaysScroll(manager)
  await change(/^Le code service\s*Code/, 'facultatif')
  await manager.context().close()
})

test('a supplier’s manager sees who tried what, a supplier’s obligations do not exist', async ({ page, browser }) => {
  await page.goto('/structures')
  await page.getByRole('link', { name: person().structure }).click()
  await page.waitForURL(/structures\/[0-9a-f-]{36}$/)
  const record = new URL(page.url()).pathname
  const stranger = await open(browser, publicManager())
  expect((await stranger.goto(record))?.status()).toBe(404)
  await stranger.context().close()
  await page.goto(`${record}/historique?issue=refuse`)
  await expect(page.getByRole('row').nth(1)).toContainText('Une personne étrangère à la structure n’a pas pu consulter la fiche')
  await expect(page.getByRole('main')).not.toContainText('Marchand')
  expect((await page.goto(`${record}/obligations`))?.status()).toBe(404)
})

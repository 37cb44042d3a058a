import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility'
import { newPerson, person, personNamed, test } from '../support/journey'
import { waitForMail } from '../support/mailbox'

test.use({ storageState: { cookies: [], origins: [] } })

/** Presses Tab until the element that has the focus bears this name. */
async function tabTo(page: Page, name: RegExp, limit = 120) {
  for (let step = 0; step < limit; step++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    if ((await focused.count()) === 1 && name.test((await focused.evaluate((element) => element.ariaLabel ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent)) ?? '')) return focused
  }
  throw new Error(`The keyboard never reached ${String(name)}.`)
}

test('a reader asks for more where it lacks, one of two managers answers, and the next click works', async ({ browser }) => {
  test.slow()
  const [paul, camille, karim] = await Promise.all([newPerson(browser, personNamed('paul.petit')), newPerson(browser, person()), newPerson(browser, personNamed('karim.benali'))])

  await paul.goto('/factures-emises/deposer')
  await expect(paul.getByRole('heading', { name: /Il vous manque le droit de modification dans « Factures émises »/ })).toBeVisible()
  await expectAccessible(paul)
  await paul.getByLabel('Message au gestionnaire').fill('Je remplace Louise cet été.')
  await paul.getByRole('button', { name: 'Demander Factures émises' }).click()
  await expect(paul.getByText('Votre demande est envoyée.')).toBeVisible()
  await expect(paul.getByRole('row').filter({ hasText: 'modification' })).toContainText('À répondre : Camille Durand, gestionnaire principal')
  await expectAccessible(paul)
  await paul.goto('/factures-emises/deposer')
  await expect(paul.getByText(/Vous l’avez demandé le/)).toBeVisible()
  expect((await waitForMail({ to: person().email, subject: 'Demande d’habilitation à Factures émises' })).text).toContain('Je remplace Louise cet été.')

  await camille.goto('/accueil')
  await expect(camille.getByRole('link', { name: /^Approbations/ }).first()).toContainText(/[1-9]/)
  for (const manager of [camille, karim]) {
    await manager.goto('/approbations?type=HABILITATION')
    await manager.getByRole('link', { name: 'Répondre à Paul Petit' }).click()
    await expect(manager.getByText('« Je remplace Louise cet été. »')).toBeVisible()
  }
  await expectAccessible(camille)
  await camille.getByRole('button', { name: 'Accepter', exact: true }).click()
  await expect(camille.getByText('La demande est acceptée.')).toBeVisible()
  await karim.getByRole('button', { name: 'Refuser', exact: true }).click()
  await expect(karim.getByText(/déjà été acceptée par Camille Durand/)).toBeVisible()

  await paul.reload()
  await expect(paul.getByLabel('Choix du fichier à importer')).toBeVisible()
  await paul.goto('/mon-compte/habilitations')
  await expect(paul.getByRole('row').filter({ hasText: 'Factures émises' })).toContainText('Modification')
  await waitForMail({ to: personNamed('paul.petit').email, subject: 'Habilitation à Factures émises accordée' })
  await karim.goto('/approbations/traitees')
  await expect(karim.getByRole('row').filter({ hasText: 'Paul Petit' }).first()).toContainText('par Camille Durand')
})

test('several requests are answered by keyboard alone, and the report says what became of each', async ({ browser }) => {
  const karim = await newPerson(browser, personNamed('karim.benali'))
  await karim.goto('/approbations')
  const row = karim.getByRole('row').filter({ hasText: 'Louise Martin' })
  await expect(row).toContainText('Rappelée')
  await tabTo(karim, /^Répondre à Louise Martin/)
  await karim.keyboard.press('Enter')
  await expect(karim.getByText('Cet espace est fermé : accepter l’ouvre aussi.')).toBeVisible()
  await karim.goto('/approbations')
  await tabTo(karim, /^Choisir la demande de Louise Martin/)
  await karim.keyboard.press('Space')
  await tabTo(karim, /^Message/)
  await karim.keyboard.type('D’accord.')
  await tabTo(karim, /^Accepter les demandes choisies/)
  await karim.keyboard.press('Enter')
  await expect(karim.getByRole('alertdialog')).toBeVisible()
  await expectAccessible(karim)
  await tabTo(karim, /^Accepter les demandes choisies/, 6)
  await karim.keyboard.press('Enter')
  await expect(karim.getByRole('region', { name: 'Compte rendu' })).toContainText('Louise Martin : demande acceptée.')
  await expect(row).toHaveCount(0)
  await expectAccessible(karim)
})

test('closing an espace stops its people at their next click, who ask for it on the spot', async ({ browser }) => {
  test.slow()
  const [marc, ines] = await Promise.all([newPerson(browser, personNamed('marc.olivier')), newPerson(browser, personNamed('ines.faure'))])
  await marc.goto('/structures')
  await marc.goto(`${await marc.getByRole('main').getByRole('link', { name: /Bâti Sud/ }).first().getAttribute('href')}/espaces`)
  await expect(marc.getByRole('heading', { name: 'Espaces', level: 1 })).toBeVisible()
  await expectAccessible(marc)
  await marc.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(marc)
  await marc.setViewportSize({ width: 1280, height: 800 })
  await marc.getByRole('button', { name: 'Fermer Factures émises' }).click()
  await expect(marc.getByRole('alertdialog')).toContainText('Inès Faure')
  await marc.getByRole('alertdialog').getByRole('button', { name: 'Fermer l’espace' }).click()
  await expect(marc.getByText('L’espace est fermé.')).toBeVisible()

  await ines.goto('/factures-emises/synthese')
  await expect(ines.getByRole('heading', { name: /Vous n’avez pas l’espace « Factures émises » pour Bâti Sud/ })).toBeVisible()
  await expectAccessible(ines)
  await ines.getByRole('button', { name: 'Demander Factures émises' }).click()
  await expect(ines.getByText('Votre demande est envoyée.')).toBeVisible()

  await marc.goto('/factures-emises/deposer')
  await marc.getByRole('button', { name: 'Ouvrir Factures émises' }).click()
  await expect(marc).toHaveURL(/synthese/)
  await ines.goto('/factures-emises/synthese')
  await expect(ines.getByRole('heading', { name: 'En cours' })).toBeVisible()
  await ines.goto('/mon-compte/demandes')
  await ines.getByRole('button', { name: 'Retirer la demande' }).click()
  await ines.getByRole('alertdialog').getByRole('button', { name: 'Retirer la demande' }).click()
  await expect(ines.getByText('Votre demande est retirée.')).toBeVisible()
})

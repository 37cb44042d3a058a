import { expect, test } from 'vitest'
import { searchPortal } from '@/lib/portal/model/search'

const titles = (question: string) => searchPortal(question).map(({ title }) => title)

test('the example of the search field leads to the account', () => {
  expect(titles('Je veux créer mon compte…').slice(0, 2)).toEqual(['Créer un compte', 'Créer son compte'])
})

test.each(['DEPOSER', 'déposer', 'Déposer ?', '  dépôser  '])('accents, case and signs do not matter: %s', (question) => {
  expect(titles(question)).toContain('Déposer une facture')
})

test('singular and plural are one word', () => {
  expect(titles('statuts')).toEqual(titles('statut'))
})

test('all the words must be met when something meets them all', () => {
  const found = searchPortal('révoquer mandat')
  expect(found[0]?.title).toBe('Gérer un mandat de facturation')
  expect(found.map(({ title }) => title)).not.toContain('Créer une structure')
})

test('some of the words are enough when nothing meets them all', () => {
  expect(titles('annuaire xyzzy')).toContain('Annuaire des structures publiques')
})

test('a title that says it comes before a text that mentions it', () => {
  const found = titles('mot de passe')
  expect(found[0]).toBe('Mot de passe oublié')
  expect(found).toContain('Se connecter')
})

test('the text of an article is searched, after the titles', () => {
  const found = searchPortal('RIDET')
  expect(found.map(({ href }) => href)).toContain('/aide/creer-son-compte')
})

test.each(['', '   ', 'je veux', '?', 'xyzzy'])('nothing is found for « %s »', (question) => {
  expect(searchPortal(question)).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { LEAST_STRENGTH, passwordProblems, passwordStrength, refusalsOf, STRENGTH_WORDS } from '@/lib/accounts/model/password'
import { localPath } from '@/lib/accounts/model/return-path'
import { plainAnswer } from '@/lib/accounts/model/secret-answer'

const KNOWN = ['Élodie', 'Martin', 'elodie.martin@menuiserie.fr']

describe('password', () => {
  it.each([
    ['', 5],
    ['courtA1-', 1],
    ['tout-en-minuscules-1', 1],
    ['TOUT-EN-MAJUSCULES-1', 1],
    ['Sans-aucun-chiffre', 1],
    ['SansSigneSpecial12', 1],
    ['Vive-Martin-2026!', 1],
    ['La-Menuiserie-88', 1],
    ['elodie-ELODIE-12', 1],
    ['Tr-4verse-le-Pont', 0],
  ])('« %s » breaks %i rules', (password, count) => {
    expect(passwordProblems(password, KNOWN)).toHaveLength(count)
  })

  it.each([
    ['Voyage-lent-1', 2],
    ['Court-1', 0],
    ['Aaaa-1111-bbbb', 1],
    ['P@ssw0rd-2026!', 1],
    ['Azerty-12-uiop', 1],
    ['Pomme-2-Terre?', 2],
    ['Le-Chat-7-Dort-Sur-Le-Mur', 3],
  ])('« %s » is of strength %i', (password, strength) => {
    expect(passwordStrength(password)).toBe(strength)
  })

  it('is accepted from « Satisfaisant » on', () => {
    expect(STRENGTH_WORDS[LEAST_STRENGTH]).toBe('Satisfaisant')
    expect(refusalsOf('P@ssw0rd-2026!', [])).toHaveLength(1)
    expect(refusalsOf('Pomme-2-Terre?', [])).toEqual([])
    expect(refusalsOf(`Aa1-${'x-y'.repeat(100)}`, [])).toHaveLength(1)
  })
})

describe('where to go after the login', () => {
  it.each(['/factures-emises/synthese?page=2#liste', '/accueil'])('%s is ours', (path) => expect(localPath(path)).toBe(path))
  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', '', 'accueil', undefined, ['/accueil'], `/${'a'.repeat(600)}`])('%s is not', (path) => expect(localPath(path)).toBeNull())
  it('stays ours when dots climb', () => expect(localPath('/a/../../b')).toBe('/b'))
})

it('compares secret answers without case, accents, blanks and punctuation', () => {
  expect(plainAnswer('  L’École — des   LILAS ! ')).toBe('l ecole des lilas')
})

import { describe, expect, test } from 'vitest'
import { weeklyRecapMail } from '@/lib/messages/emails/weekly-recap'
import { changesIn } from '@/lib/messages/model/recap-changes'
import { dueRecap, type Movements, recapSection } from '@/lib/messages/model/weekly-recap'

const due = (instant: string) => dueRecap(new Date(instant))
const QUIET: Movements = { id: 's1', name: 'Boulangerie Durand', identifier: '12345678200010', sent: [], paid: [], waiting: [], joined: [], left: [], changes: [] }
const sectionOf = (movements: Partial<Movements>) => recapSection({ ...QUIET, ...movements }, (path) => `https://portail${path}`)
const textsOf = (movements: Partial<Movements>) => sectionOf(movements)?.lines.map(({ text }) => text)
const names = (count: number) => Array.from({ length: count }, (_, n) => `Personne ${n + 1}`)
const waiting = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `i${n + 1}`, number: `F-${n + 1}`, status: 'SUSPENDUE' as const, recipient: 'Ville d’Essai' }))

describe('when the recap is due', () => {
  test.each([
    ['winter', '2026-01-12T05:59:59Z', '2026-01-12T06:00:00Z', '2026-01-12T22:59:00Z', '2026-01-12T23:00:00Z'],
    ['summer', '2026-07-13T04:59:59Z', '2026-07-13T05:00:00Z', '2026-07-13T21:59:00Z', '2026-07-13T22:00:00Z'],
  ])('from seven in Paris until the end of Monday, in %s', (_season, before, seven, evening, tuesday) => {
    expect(due(before)).toBeNull()
    expect(due(seven)).not.toBeNull()
    expect(due(evening)).toEqual(due(seven))
    expect(due(tuesday)).toBeNull()
  })

  test('on no other day', () => {
    for (const day of ['13', '14', '15', '16', '17', '18']) expect(due(`2026-01-${day}T09:00:00Z`), day).toBeNull()
  })

  test('its week goes from Monday to Sunday by the days of Paris, also when the clocks change in it', () => {
    expect(due('2026-01-12T06:00:00Z')).toEqual({ monday: '2026-01-12', first: '2026-01-05', last: '2026-01-11', from: new Date('2026-01-04T23:00:00Z'), until: new Date('2026-01-11T23:00:00Z') })
    expect(due('2026-03-30T05:00:00Z')).toMatchObject({ from: new Date('2026-03-22T23:00:00Z'), until: new Date('2026-03-29T22:00:00Z') })
    expect(due('2026-10-26T06:00:00Z')).toMatchObject({ from: new Date('2026-10-18T22:00:00Z'), until: new Date('2026-10-25T23:00:00Z') })
  })
})

describe('the section of a structure', () => {
  test('is none when nothing moved', () => expect(sectionOf({})).toBeNull())

  test('counts invoices and avoirs, with the amounts of each currency', () => {
    expect(textsOf({ sent: [{ currency: 'EUR', invoices: 3, credits: 1, total: 123_456n }, { currency: 'USD', invoices: 1, credits: 0, total: 5_000n }], paid: [{ currency: 'EUR', invoices: 1, credits: 0, total: 12_000n }] })).toEqual([
      'Envoi : 4 factures et 1 avoir, pour 1\u202f234,56 € TTC et 50,00 $US TTC',
      'Mise en paiement : 1 facture, pour 120,00 € TTC',
    ])
  })

  test('names the first five that wait and the first five people, and says how many others', () => {
    const section = sectionOf({ waiting: waiting(7), joined: names(6), left: names(1) })
    expect(section?.title).toBe('Boulangerie Durand (12345678200010)')
    expect(section?.lines.map(({ text }) => text)).toEqual([
      ...[1, 2, 3, 4, 5].map((n) => `Suspendue, attend un geste de votre part : facture F-${n} pour Ville d’Essai`),
      'et 2 autres factures qui attendent',
      'Arrivée : Personne 1, Personne 2, Personne 3, Personne 4, Personne 5 et une autre personne',
      'Départ : Personne 1',
    ])
    expect(section?.lines[0]?.url).toBe('https://portail/factures-emises/i1')
  })

  test('says what was done to services, bank details and mandates', () => {
    expect(changesIn('s1', [{ door: 'service.update', count: 1 }, { door: 'service.create', count: 2 }, { door: 'service.deactivate-several', count: 4 }, { door: 'bank-account.create', count: 1 }, { door: 'mandate.sign', count: 2 }])).toEqual([
      { text: 'Services : 2 créés, 1 modifié, plusieurs désactivés ensemble', path: '/structures/s1/services' },
      { text: 'Coordonnées bancaires : 1 ajoutée', path: '/structures/s1/coordonnees-bancaires' },
      { text: 'Mandats de facturation : 2 signés', path: '/structures/s1/mandats' },
    ])
  })

  test('and the mail are set as French is, in text and HTML, with the link that stops them', () => {
    const week = due('2026-01-12T06:00:00Z')!
    const section = sectionOf({ waiting: waiting(1), joined: names(2), sent: [{ currency: 'EUR', invoices: 1, credits: 0, total: 100n }], changes: [{ door: 'service.create', count: 1 }] })!
    const { subject, text, html } = weeklyRecapMail({ email: 'a@exemple.fr', firstName: 'Camille', lastName: 'Durand' }, week, [section], { home: 'https://portail/accueil', preferences: 'https://portail/mon-compte/notifications', stop: 'https://portail/notifications/arret/jeton' })
    expect(subject).toBe('Votre récapitulatif de la semaine du 5 janvier 2026')
    expect(text).toContain('du lundi 5 janvier 2026 au dimanche 11 janvier 2026 dans une structure dont vous êtes gestionnaire')
    expect(text).not.toMatch(/ [:;?!»]|« |!/)
    for (const part of [text, html]) expect(part).toMatch(/Envoi[\s\S]*Suspendue[\s\S]*notifications\/arret\/jeton/)
  })
})

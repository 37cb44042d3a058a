import { expect, test } from 'vitest'
import { AUDIENCE_SLUGS, audienceOf } from '@/lib/portal/model/audiences'
import { findNews, NEWS, newsFor } from '@/lib/portal/model/news'
import { isCivilDate } from '@/lib/shared/dates'

test('news are dated and stand newest first', () => {
  const dates = NEWS.map(({ date }) => date)
  for (const date of dates) expect(isCivilDate(date), date).toBe(true)
  expect(dates).toEqual([...dates].sort().reverse())
})

test('each address is unique and found again', () => {
  expect(new Set(NEWS.map(({ slug }) => slug)).size).toBe(NEWS.length)
  for (const news of NEWS) expect(findNews(news.slug)).toBe(news)
  expect(findNews('inconnue')).toBeUndefined()
})

test('every audience has news, and only its own', () => {
  for (const audience of AUDIENCE_SLUGS) {
    expect(newsFor(audience).length, audience).toBeGreaterThan(0)
    for (const news of newsFor(audience)) expect(news.audiences).toContain(audience)
  }
})

test('the opening of deposits is not announced to public bodies as recipients', () => {
  expect(newsFor('entite-publique').map(({ slug }) => slug)).not.toContain('ouverture-du-depot-de-factures')
})

test.each([
  ['association', 'association'],
  ['inconnu', 'entreprise'],
  [undefined, 'entreprise'],
  [['association', 'particulier'], 'entreprise'],
])('profil %o is the audience %s', (profil, audience) => {
  expect(audienceOf(profil)).toBe(audience)
})

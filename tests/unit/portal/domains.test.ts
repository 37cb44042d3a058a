import { expect, test } from 'vitest'
import { DOMAINS, findDomain, OPEN_DOMAINS } from '@/lib/portal/model/domains'
import { findHelp } from '@/lib/portal/model/help/articles'

test('the six domains have their official names and order', () => {
  expect(DOMAINS.map(({ name }) => name)).toEqual(['Marché', 'Commande', 'Facturation', 'Organisation', 'Raccordements', 'Outils'])
})

test('a domain without a working application is not shown', () => {
  for (const domain of OPEN_DOMAINS) expect(domain.tiles.length, domain.name).toBeGreaterThan(0)
  expect(findDomain('outils')).toBeUndefined()
})

test('an open domain shows what works and nothing else', () => {
  for (const { slug, applications } of DOMAINS) {
    const working = applications.filter(({ href }) => href !== undefined).map(({ name }) => name)
    expect(findDomain(slug)?.tiles.map(({ name }) => name) ?? []).toEqual(working)
  }
})

test('« Plus de détails » of every tile leads to an article', () => {
  for (const { name, helpSlug } of OPEN_DOMAINS.flatMap(({ tiles }) => tiles)) {
    expect(helpSlug && findHelp(helpSlug), name).toBeTruthy()
  }
})

test('each tile lies in its own part of the site', () => {
  for (const { name, href, section = href } of OPEN_DOMAINS.flatMap(({ tiles }) => tiles)) expect(href.startsWith(section), name).toBe(true)
})

import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Section } from '@/lib/portal/model/article'
import { findHelp, HELP } from '@/lib/portal/model/help/articles'
import { mainMenu } from '@/lib/portal/model/menu'
import { findNews, NEWS } from '@/lib/portal/model/news'
import { quickLinks } from '@/lib/portal/model/quick-links'
import { SITE_MAP } from '@/lib/portal/model/site-map'
import { findDomain } from '@/lib/portal/model/domains'

const APP = path.join(import.meta.dirname, '../../app')

/** Is there a page for this address in one of the route groups? */
const hasPage = (href: string) => [APP, ...readdirSync(APP).filter((name) => name.startsWith('(')).map((group) => path.join(APP, group))].some((root) => existsSync(path.join(root, href, 'page.tsx')))

const leadsSomewhere = (href: string) => {
  const [, first, second] = href.split('/')
  if (first === 'aide' && second) return findHelp(second) !== undefined
  if (first === 'actualites' && second) return findNews(second) !== undefined
  if (first === 'domaines' && second) return findDomain(second) !== undefined
  return hasPage(href)
}

const linksOf = (sections: readonly Section[]) => sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'link' ? [block.href] : [])))

test('no link of the portal leads nowhere', () => {
  const hrefs = new Set([
    ...SITE_MAP.flatMap(({ links }) => links.map(({ href }) => href)),
    ...mainMenu({ count: 1 }).map(({ href }) => href),
    ...[true, false].flatMap((connected) => quickLinks(connected).map(({ href }) => href)),
    ...[...HELP, ...NEWS].flatMap(({ sections }) => linksOf(sections)),
  ])
  expect([...hrefs].filter((href) => !leadsSomewhere(href))).toEqual([])
})

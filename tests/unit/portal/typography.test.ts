import { expect, test } from 'vitest'
import { wordsOf } from '@/lib/portal/model/article'
import { ACCESSIBILITY } from '@/lib/portal/model/about/accessibility'
import { LEGAL } from '@/lib/portal/model/about/legal'
import { AUDIENCES } from '@/lib/portal/model/audiences'
import { HELP } from '@/lib/portal/model/help/articles'
import { NEWS } from '@/lib/portal/model/news'

const TEXTS = [
  ...[...HELP, ...NEWS, ACCESSIBILITY, LEGAL].map(({ slug, title, summary, sections }) => [slug, [title, summary, wordsOf(sections)].join(' ')]),
  ...Object.entries(AUDIENCES).map(([slug, { welcome }]) => [slug, welcome]),
] as const

test.each(TEXTS)('%s is set as French is', (_slug, text) => {
  expect(text).not.toMatch(/'|"/)
  expect(text).not.toMatch(/ [:;?!»]|« /)
  expect(text).not.toMatch(/!/)
})

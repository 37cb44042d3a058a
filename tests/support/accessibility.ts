import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4', 'best-practice']

/** No axe violation (WCAG 2.2 AA, RGAA 4 and good practice) on the page as it stands, opened menus and windows included. */
export async function expectAccessible(page: Page) {
  // On the way from one page to the next there is a moment without a title.
  await expect(page).toHaveTitle(/./)
  // « Legacy » reads the page in one go, a third of the time of the other mode, which is for frames of other origins: there are none.
  const { violations } = await new AxeBuilder({ page }).options({ runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id} : ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
}

/** Nothing sticks out at the right: the page never scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
}

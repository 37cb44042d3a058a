import { expect, type Page } from '@playwright/test'
import { depositSample, field, test } from '../support/journey'

/** Presses a key until the element that has the focus bears this name. */
async function reach(page: Page, name: RegExp, key = 'Tab', limit = 80) {
  for (let step = 0; step < limit; step++) {
    await page.keyboard.press(key)
    const focused = page.locator(':focus')
    if ((await focused.count()) === 1 && name.test((await focused.evaluate((element) => (element as HTMLElement).ariaLabel ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent)) ?? '')) {
      await expect(focused).toBeInViewport()
      return focused
    }
  }
  throw new Error(`The keyboard never reached ${String(name)}.`)
}

test('a deposited invoice is completed and sent by keyboard alone', async ({ page }) => {
  const number = await depositSample(page)
  await page.locator('body').press('Home')
  await reach(page, /^(Oui|Non)$/)
  if (!(await page.getByRole('radio', { name: 'Non' }).isChecked())) await page.keyboard.press('ArrowRight')
  await reach(page, /^Type de TVA/)
  await page.keyboard.type('TVA sur les d')
  await expect(field(page, 'Type de TVA')).toHaveValue('TVA_SUR_DEBIT')
  await reach(page, /^Valider et envoyer/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toBeVisible()
  await reach(page, /^Confirmer l’envoi/, 'Tab', 6)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: `Facture ${number}`, level: 1 })).toBeVisible({ timeout: 20_000 })
})

test('Escape leaves the confirmation, and the focus comes back', async ({ page }) => {
  await depositSample(page)
  await page.getByRole('radio', { name: 'Non' }).check()
  await field(page, 'Type de TVA').selectOption('TVA_SUR_DEBIT')
  await page.getByRole('button', { name: 'Valider et envoyer' }).press('Enter')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Valider et envoyer' })).toBeFocused()
})

for (const viewport of [{ width: 1280, height: 720 }, { width: 640, height: 450 }, { width: 320, height: 568 }]) {
  test(`what has the focus shows it and nothing lies over it, ${viewport.width} pixels wide`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await depositSample(page)
    await page.getByRole('radio', { name: 'Non' }).check()
    await page.getByRole('radio', { name: 'Non' }).focus()
    const seen: string[] = []
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement
        const { left, right, top, bottom } = focused.getBoundingClientRect()
        // Of a text of several lines the browser brings the caret into view, not the whole frame.
        const corners = focused instanceof HTMLTextAreaElement ? [[left + 3, top + 3]] : [[left + 3, top + 3], [right - 3, bottom - 3]]
        const isBare = corners.every(([x = 0, y = 0]) => {
          const at = document.elementFromPoint(x, y)
          return at !== null && (focused.contains(at) || at.contains(focused))
        })
        return { name: focused.getAttribute('name') ?? focused.textContent ?? '', outline: getComputedStyle(focused).outlineStyle, isBare, isLast: focused.textContent === 'Valider et envoyer' }
      })
      seen.push(stop.name)
      expect(stop.outline, stop.name).not.toBe('none')
      expect(stop.isBare, stop.name).toBe(true)
      if (stop.isLast) break
    }
    expect(seen).toContain('Valider et envoyer')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
  })
}

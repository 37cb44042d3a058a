import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { factsOf, type Facts, type Wish } from './facts'
import { creditNote, caledonia, form, overseas, reverseCharge, twoSites } from './layouts-trade'
import { exempt, headerTable, letter, longStatement, office, state } from './layouts-classic'
import { association, ministry, mirrored, narrow, stacked, titleBar, utility } from './layouts-held-out'
import { bothServices, deposit, english, german, inline, refund, rightKeys, roundNumbers } from './layouts-held-out-abroad'
import { cards, grid, minimal } from './layouts-web'
import { byHand, withBrowser, withPdfkit } from './producers'
import type { Drawn } from './sheet'

/** Makes the sample invoices and their truth: `npx tsx tests/samples/make-samples.ts`. */

interface Layout {
  draw: (facts: Facts) => Drawn
  wishes: Wish[]
  heldOut?: boolean
  lang?: string
}

const PLAIN: Wish[] = [{}, { numbering: 'slashes' }, { rates: [2000, 550, 1000] }]
const LAYOUTS: Record<string, Layout> = {
  office: { draw: office, wishes: [{}, { paid: true }, { credit: true }] },
  'header-table': { draw: headerTable, wishes: PLAIN },
  letter: { draw: letter, wishes: PLAIN },
  exempt: { draw: exempt, wishes: [{}, { numbering: 'plain' }] },
  'long-statement': { draw: longStatement, wishes: [{}, { numbering: 'letters' }] },
  state: { draw: state, wishes: [{ state: true }, { state: true, credit: true }] },
  form: { draw: form, wishes: PLAIN },
  'reverse-charge': { draw: reverseCharge, wishes: [{}, { numbering: 'dashes' }] },
  overseas: { draw: overseas, wishes: [{ rates: [850] }, { rates: [850, 210] }] },
  caledonia: { draw: caledonia, wishes: [{}, {}] },
  'credit-note': { draw: creditNote, wishes: [{ credit: true }, { credit: true, numbering: 'letters' }] },
  'two-sites': { draw: twoSites, wishes: PLAIN },
  cards: { draw: cards, wishes: PLAIN },
  grid: { draw: grid, wishes: [{}, { paid: true }, { rates: [2000, 1000] }] },
  minimal: { draw: minimal, wishes: PLAIN },
  mirrored: { draw: mirrored, wishes: PLAIN, heldOut: true },
  'title-bar': { draw: titleBar, wishes: PLAIN, heldOut: true },
  utility: { draw: utility, wishes: [{}, { numbering: 'plain' }], heldOut: true },
  narrow: { draw: narrow, wishes: [{}, { rates: [2000] }], heldOut: true },
  association: { draw: association, wishes: [{}, { numbering: 'slashes' }], heldOut: true },
  stacked: { draw: stacked, wishes: [{}, { rates: [1000] }], heldOut: true },
  ministry: { draw: ministry, wishes: [{ state: true }, { state: true, rates: [550] }], heldOut: true },
  english: { draw: english, wishes: [{}, { paid: false, rates: [2000] }], heldOut: true, lang: 'en' },
  german: { draw: german, wishes: [{ rates: [1900] }, { rates: [1900, 700] }], heldOut: true, lang: 'de' },
  refund: { draw: refund, wishes: [{ credit: true, rates: [2000] }, { credit: true, rates: [1000] }], heldOut: true },
  deposit: { draw: deposit, wishes: [{ paid: true }, { paid: true, rates: [2000] }], heldOut: true },
  inline: { draw: inline, wishes: [{}, { numbering: 'letters' }], heldOut: true },
  'right-keys': { draw: rightKeys, wishes: [{}, { rates: [2000] }], heldOut: true },
  'both-services': { draw: bothServices, wishes: [{}, { numbering: 'plain' }], heldOut: true },
  'round-numbers': { draw: roundNumbers, wishes: [{}, { numbering: 'dashes' }], heldOut: true },
}

const BROWSERS = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome']

async function main(): Promise<void> {
  const folder = path.join(import.meta.dirname, 'invoices')
  const browser = BROWSERS.find((file) => file !== '' && existsSync(file))
  if (browser === undefined) throw new Error('A browser is needed to print half of the samples: set CHROMIUM to its path.')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const truths: object[] = []
  let seed = 0
  for (const [name, layout] of Object.entries(LAYOUTS)) {
    for (const [index, wish] of layout.wishes.entries()) {
      seed += 1
      const drawn = layout.draw(factsOf(seed, wish))
      const file = `${name}-${index + 1}.pdf`
      const handMade = index % 2 === 1
      const bytes = drawn.html !== undefined ? await withBrowser(drawn.html, browser) : drawn.sheet === undefined ? Buffer.alloc(0) : handMade ? byHand(drawn.sheet) : await withPdfkit(drawn.sheet)
      await writeFile(path.join(folder, file), bytes)
      truths.push({ id: `${name}-${index + 1}`, file, lang: layout.lang ?? 'fr', layoutFamily: name, heldOut: layout.heldOut === true, producer: drawn.html !== undefined ? 'browser' : handMade ? 'by-hand' : 'pdfkit', truth: drawn.truth })
    }
  }
  await writeFile(path.join(folder, '..', 'truth.json'), `${JSON.stringify(truths, null, 1)}\n`)
  process.stdout.write(`${truths.length} samples written\n`)
}

await main()

import { expect, test } from 'vitest'
import { duration } from '@/lib/cli/start/report.mjs'

test.each([
  [40, '0,0 s'],
  [2_449, '2,4 s'],
  [59_940, '59,9 s'],
  [59_960, '1 min 00 s'],
  [119_900, '2 min 00 s'],
  [125_000, '2 min 05 s'],
])('%i ms reads « %s »', (ms, text) => {
  expect(duration(ms)).toBe(text)
})

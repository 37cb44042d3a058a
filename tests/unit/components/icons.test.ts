import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { drawSheet } from '@/lib/cli/draw-icons'

test('the sheet holds every icon that the portal names, as Lucide draws it: else run npm run icons', () => {
  expect(readFileSync(path.resolve('components/ui/icons.svg'), 'utf8')).toBe(drawSheet())
})

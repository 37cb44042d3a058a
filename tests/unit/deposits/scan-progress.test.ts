import { expect, it } from 'vitest'
import { advanced } from '@/components/invoices/scan/read-stream'

it('gives each page its own share of the whole, whichever moved', () => {
  const first = advanced([], { page: 1, pages: 2, fraction: 0.25 })
  expect(first).toEqual([0.5, 0])
  const second = advanced(first, { page: 2, pages: 2, fraction: 0.75 })
  expect(second).toEqual([0.5, 1])
  expect(advanced(second, { page: 1, pages: 2, fraction: 1 })).toEqual([1, 1])
})

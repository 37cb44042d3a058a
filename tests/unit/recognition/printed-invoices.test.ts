import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { recogniseWords } from '@/lib/recognition/recognise-words'
import type { FieldName } from '@/lib/recognition/types'
import { pagesFromText } from '../../support/page-from-text'

/** Invoices as people print them, in columns of text; « - » says that a field must stay empty. */
const FILES = ['printed-invoices.txt', 'printed-traps.txt']

const invoices = FILES.flatMap((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8').split(/^=====/m).slice(1))
  .map((source) => {
    const [name = '', ...rest] = source.split('\n')
    const [text = '', truth = ''] = rest.join('\n').split(/^-----\n/m)
    const expected = Object.fromEntries(truth.trim().split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
    return { name: name.trim(), text, expected: { typeCode: '380', currency: 'EUR', ...expected } as Record<string, string> }
  })

describe('invoices as they are printed', () => {
  it.each(invoices.map((one) => [one.name, one] as const))('%s', (_name, { text, expected }) => {
    const { fields } = recogniseWords(pagesFromText(text), 1, 'text', {})
    const read = Object.fromEntries(Object.keys(expected).map((name) => [name, fields[name as FieldName]?.value ?? '-']))
    expect(read).toEqual(expected)
  })
})

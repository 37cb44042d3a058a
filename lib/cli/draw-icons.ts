import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createElement, type ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import * as lucide from 'lucide-react'

const FOLDER = path.join(import.meta.dirname, '../../components/ui')

/** `npm run icons`: draws into one sheet the icons that components/ui/icons.tsx names. */
export function drawSheet(): string {
  const names = [...readFileSync(path.join(FOLDER, 'icons.tsx'), 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name]) => name as string)
  const symbols = names.map((name) => {
    const drawn = (lucide as unknown as Record<string, ComponentType | undefined>)[name]
    if (!drawn) throw new Error(`Lucide has no icon « ${name} ».`)
    return `<symbol id="${name}" viewBox="0 0 24 24">${renderToStaticMarkup(createElement(drawn)).replace(/^<svg[^>]*>|<\/svg>$/g, '')}</symbol>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\n<!-- Lucide, ISC licence: lucide.dev/license -->\n${symbols.join('\n')}\n</svg>\n`
}

if (process.argv[1] === import.meta.filename) writeFileSync(path.join(FOLDER, 'icons.svg'), drawSheet())

/**
 * Lets Node run the project's TypeScript as written (`@/…`, no extensions) with its own type stripping.
 * A child so started is up in 0.4 s and 180 MB where the tsx loader takes 1.4 s and 490 MB (decision 0021).
 */
import { registerHooks } from 'node:module'

const root = new URL('../../../', import.meta.url).href

registerHooks({
  resolve(specifier, context, next) {
    const ours = context.parentURL?.startsWith(root) && !context.parentURL.includes('/node_modules/')
    if (!ours) return next(specifier, context)
    const path = specifier.startsWith('@/') ? root + specifier.slice(2) : specifier
    const bare = !path.startsWith('.') && !path.startsWith('file:')
    return next(bare || /\.(ts|mjs|js|json)$/.test(path) ? path : `${path}.ts`, context)
  },
})

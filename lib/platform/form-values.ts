const SECRET = /password|secret|captcha/i
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor'])

type Tree = { [key: string]: unknown }

/** Names that a file control left alone bears once browser, React and Next have passed it on; a file that was chosen keeps its own. */
const NOTHING_CHOSEN = new Set(['', 'blob', 'undefined'])

/** Entries that belong to the form and not to the framework. A file control left alone counts as nothing. */
const entriesOf = (form: FormData) =>
  [...form.entries()].filter(([name, value]) => !name.startsWith('$ACTION') && !(value instanceof File && value.size === 0 && NOTHING_CHOSEN.has(value.name)))

/**
 * A form as an object for zod: `vat.0.rate` becomes { vat: { 0: { rate } } } (an array where all keys are numbers),
 * and a name that is given several times becomes an array.
 */
export function formToObject(form: FormData): Tree {
  const root: Tree = {}
  for (const [name, value] of entriesOf(form)) {
    const steps = name.split('.')
    if (steps.some((step) => FORBIDDEN.has(step))) continue
    const last = steps.pop() ?? name
    let at = root
    for (const step of steps) at = (at[step] ??= {}) as Tree
    const known = at[last]
    at[last] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value]
  }
  return arraysOf(root) as Tree
}

function arraysOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof File || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, arraysOf(inner)] as const)
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,4}$/.test(key))) return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner)
  return Object.fromEntries(entries)
}

/** What was typed, to be shown again after a refusal. Files and secrets are never sent back. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of entriesOf(form)) if (typeof value === 'string' && !SECRET.test(name)) values[name] = values[name] === undefined ? value : `${values[name]},${value}`
  return values
}

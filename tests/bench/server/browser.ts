/** What a browser without JavaScript does: keeps its cookies, reads the forms of a page, and posts them with their hidden fields. */
export class Browser {
  private readonly cookies = new Map<string, string>()
  private readonly base: string

  constructor(base: string) {
    this.base = base
  }

  async get(path: string): Promise<string> {
    const response = await this.ask(path)
    const text = await response.text()
    if (!response.ok) throw new Error(`GET ${path}: ${response.status}`)
    return text
  }

  /** @returns the answer with its body read: a redirection is not followed. */
  async post(path: string, form: FormData): Promise<{ status: number; location: string | null; text: string }> {
    const response = await this.ask(path, { method: 'POST', body: form, headers: { origin: this.base } })
    return { status: response.status, location: response.headers.get('location'), text: await response.text() }
  }

  private async ask(path: string, more: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(`${this.base}${path}`, { redirect: 'manual', ...more, headers: { ...more.headers, cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/s) ?? []
      this.cookies.set(name, value)
    }
    return response
  }
}

const NAMED: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': `'`, '#39': `'` }
const unescaped = (text: string) => text.replace(/&(#?\w+);/g, (all, name: string) => NAMED[name] ?? all)
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)
  return found ? unescaped(found[1] as string) : null
}

/**
 * The fields of the form that holds a control of this name, as a browser would send them untouched.
 * @param changes what the person types instead.
 */
export function formOf(page: string, control: string, changes: Record<string, string>): FormData {
  const form = page.match(/<form\b[\s\S]*?<\/form>/g)?.find((one) => one.includes(`name="${control}"`))
  if (!form) throw new Error(`No form with « ${control} ».`)
  const fields = new FormData()
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')]
    if (name === null || type === 'file' || ((type === 'radio' || type === 'checkbox') && !/\schecked\b/.test(tag))) continue
    fields.append(name, attribute(tag, 'value') ?? '')
  }
  for (const [, tag = '', options = ''] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = options.match(/<option\b[^>]*>/g)?.find((option) => /\sselected\b/.test(option))
    const name = attribute(tag, 'name')
    if (name !== null) fields.append(name, chosen ? (attribute(chosen, 'value') ?? '') : '')
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    const name = attribute(tag, 'name')
    if (name !== null) fields.append(name, unescaped(text))
  }
  for (const [name, value] of Object.entries(changes)) fields.set(name, value)
  return fields
}

export const copyOf = (form: FormData, changes: Record<string, string>): FormData => {
  const copy = new FormData()
  for (const [name, value] of form) copy.append(name, value)
  for (const [name, value] of Object.entries(changes)) copy.set(name, value)
  return copy
}

export interface LearntField {
  id: string
  field: string
  /** Words that announce the value; empty when its place alone does. */
  label: string
  page: number
  confirmations: number
  contradictions: number
  /** Is it used? An outvoted lesson is not. */
  isTrusted: boolean
}

export interface LearntLayout {
  layout: string
  name: string
  lessons: LearntField[]
}

const A4 = ['595x842', '596x842', '595x841']

/** The layout of some invoices in words, from its fingerprint: the page, and what heads its table of articles. */
export function layoutName(layout: string): string {
  const [size = '', heads = ''] = layout.split(':')
  const words = heads.split('|').filter(Boolean)
  const page = A4.includes(size) ? 'Page A4' : `Page de ${size.replace('x', ' × ')} points`
  return words.length > 0 ? `${page} : ${words.join(', ')}` : page
}

import type { FieldName } from '@/lib/recognition/types'

/** One text drawn on a page; `x` is its left edge, its right edge or its middle. */
export interface Mark {
  page: number
  x: number
  y: number
  text: string
  size: number
  bold: boolean
  anchor: 'left' | 'right' | 'middle'
}

interface Style {
  size?: number
  bold?: boolean
  anchor?: Mark['anchor']
}

/** A drawn invoice: marks for the producers, and what a careful reader would read in it. */
export class Sheet {
  readonly marks: Mark[] = []
  page = 1
  private readonly size: number

  constructor(size = 9) {
    this.size = size
  }

  at(x: number, y: number, text: string, style: Style = {}): this {
    this.marks.push({ page: this.page, x, y, text, size: style.size ?? this.size, bold: style.bold ?? false, anchor: style.anchor ?? 'left' })
    return this
  }

  /** Lines one under the other; returns the y after the last. */
  stack(x: number, y: number, lines: string[], style: Style & { step?: number } = {}): number {
    const step = style.step ?? (style.size ?? this.size) * 1.35
    lines.forEach((text, index) => this.at(x, y + index * step, text, style))
    return y + lines.length * step
  }

  /** A row of cells, each with its own place. */
  row(y: number, cells: [x: number, text: string, anchor?: Mark['anchor']][], style: Style = {}): this {
    for (const [x, text, anchor] of cells) this.at(x, y, text, { ...style, anchor: anchor ?? 'left' })
    return this
  }
}

export type Truth = Partial<Record<FieldName, string>>

export interface Drawn {
  sheet?: Sheet
  html?: string
  truth: Truth
}

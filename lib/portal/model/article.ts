/** What help articles and news are made of: plain blocks, drawn by one component. */
export type Block =
  | { kind: 'text'; text: string }
  /** Things to do, one after the other. */
  | { kind: 'steps'; points: readonly string[] }
  | { kind: 'list'; points: readonly string[] }
  | { kind: 'table'; caption: string; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'link'; label: string; href: string }

export interface Section {
  title: string
  blocks: readonly Block[]
}

export interface Article {
  /** Last part of its address, French and ASCII; never changed once published. */
  slug: string
  title: string
  /** One sentence, shown in lists and under the title. */
  summary: string
  sections: readonly Section[]
}

/** All the words of some sections, for the search. */
export function wordsOf(sections: readonly Section[]): string {
  const words = (block: Block): string => {
    switch (block.kind) {
      case 'text':
        return block.text
      case 'link':
        return block.label
      case 'table':
        return [block.caption, ...block.head, ...block.rows.flat()].join(' ')
      default:
        return block.points.join(' ')
    }
  }
  return sections.flatMap(({ title, blocks }) => [title, ...blocks.map(words)]).join(' ')
}

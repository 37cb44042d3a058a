import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { Block, Section } from '@/lib/portal/model/article'

/** The sections of an article or a piece of news, for reading. */
export function ArticleBody({ sections }: { sections: readonly Section[] }) {
  return (
    <div className="space-y-10">
      {sections.map(({ title, blocks }) => (
        <section key={title} className="space-y-4">
          <h2>{title}</h2>
          {blocks.map((block, index) => (
            <BlockView key={index} block={block} />
          ))}
        </section>
      ))}
    </div>
  )
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>
    case 'link':
      return (
        <p>
          <Link href={block.href} className="text-link inline-block py-0.5 font-medium">
            {block.label}
          </Link>
        </p>
      )
    case 'steps':
      return (
        <ol className="list-decimal space-y-2 pl-6 marker:font-semibold marker:text-pine">
          {block.points.map((point) => (
            <li key={point} className="pl-1">
              {point}
            </li>
          ))}
        </ol>
      )
    case 'list':
      return (
        <ul className="list-disc space-y-2 pl-6 marker:text-pine">
          {block.points.map((point) => (
            <li key={point} className="pl-1">
              {point}
            </li>
          ))}
        </ul>
      )
    case 'table':
      return (
        <Table<readonly string[]>
          caption={block.caption}
          rows={[...block.rows]}
          rowKey={(row) => row.join()}
          columns={block.head.map((header, column) => ({ key: header, header, rowHeader: column === 0, prose: true, cell: (row) => row[column] }))}
        />
      )
  }
}

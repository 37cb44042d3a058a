import { Link } from '@/components/ui/link'
import { InstantText } from '@/components/ui/date'
import { Table } from '@/components/ui/table'
import { IMPORT_STATUS } from '@/lib/members/model/import/import-table'
import type { listImports } from '@/lib/members/queries/get-import'
import { routes } from '@/lib/shared/routes'

/** The latest imports: one that was left while it ran is found again here. */
export function ImportsTable({ structureId, imports }: { structureId: string; imports: Awaited<ReturnType<typeof listImports>> }) {
  return (
    <Table
      caption="Derniers imports"
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        { key: 'file', header: 'Fichier', rowHeader: true, cell: ({ id, fileName }) => <Link className="text-link break-all" href={routes.userImport(structureId, id)}>{fileName}</Link> },
        { key: 'at', header: 'Déposé le', cell: ({ createdAt }) => <InstantText at={createdAt} /> },
        { key: 'by', header: 'Par', cell: ({ createdBy }) => `${createdBy.firstName} ${createdBy.lastName}` },
        { key: 'status', header: 'État', cell: ({ status }) => IMPORT_STATUS[status].label },
      ]}
    />
  )
}

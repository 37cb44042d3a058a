import { Download } from '@/components/ui/icons'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table, type Column } from '@/components/ui/table'
import { FilterChoice, TableFilter } from '@/components/ui/table-filter'
import { TablePages } from '@/components/ui/table-pages'
import { FATE_KEYS, FATES } from '@/lib/members/model/import/fates'
import type { ImportTable } from '@/lib/members/model/import/import-table'
import type { ImportedLine, ImportPage } from '@/lib/members/queries/get-import'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'

const COLUMNS: Column<ImportedLine>[] = [
  { key: 'number', header: 'Ligne', cell: ({ number }) => <span className="figures">{number}</span> },
  { key: 'email', header: 'Adresse électronique', rowHeader: true, cell: ({ email }) => <span className="break-all">{email || 'Sans adresse'}</span> },
  { key: 'name', header: 'Nom', cell: ({ lastName, firstName }) => `${lastName} ${firstName}` },
  { key: 'services', header: 'Service', cell: ({ serviceCodes }) => (serviceCodes.length > 0 ? serviceCodes.join(', ') : 'Toute la structure') },
  { key: 'fate', header: 'Sort', cell: ({ fate, outcome }) => (outcome ? FATES[outcome].done : FATES[fate].label) },
  { key: 'reason', header: 'Pourquoi', prose: true, cell: ({ columnName, reason, fate }) => (reason ? <>{columnName && <strong>{columnName} : </strong>}{reason}</> : FATES[fate].meaning) },
]

/** Each line of the file with its fate, then with what was done. */
export function ImportLines({ found, params, table }: { found: ImportPage; params: SearchParams; table: ImportTable }) {
  const { id, structureId, counts, lines, total } = found
  const path = routes.userImport(structureId, id)
  return (
    <section aria-label="Lignes du fichier">
      <TableFilter path={path} params={params} names={['sort']} label="Filtrer les lignes">
        <FilterChoice name="sort" label="Sort" params={params} all="Tous les sorts" choices={FATE_KEYS.map((value) => ({ value, label: `${FATES[value].label} (${counts[value].toLocaleString('fr-FR')})` }))} />
        <ButtonLink href={routes.importReport(structureId, id)} download icon={<Download aria-hidden />}>Télécharger le rapport</ButtonLink>
      </TableFilter>
      {total === 0 ? (
        <EmptyState title="Aucune ligne n’a ce sort" action={<ButtonLink href={path}>Voir toutes les lignes</ButtonLink>} />
      ) : (
        <>
          <Table caption="Lignes du fichier et leur sort" captionHidden columns={COLUMNS} rows={lines} rowKey={({ number }) => String(number)} />
          <TablePages label="Pages des lignes" path={path} params={params} table={table} total={total} noun="ligne" />
        </>
      )}
    </section>
  )
}

import type { Metadata } from 'next'
import { FileField } from '@/components/form/file-field'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { PageShell } from '@/components/layout/page-shell'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { Card } from '@/components/ui/card'
import { IMPORT_MAX_BYTES, IMPORT_MAX_LINES } from '@/lib/members/model/import/limits'
import { listImports } from '@/lib/members/queries/get-import'
import { listPlaces } from '@/lib/members/queries/list-places'
import { routes } from '@/lib/shared/routes'
import { startImport } from './actions'
import { FileFormat } from './file-format'
import { ImportsTable } from './imports-table'

export const metadata: Metadata = { title: 'Importer des utilisateurs' }

export default async function ImportUsersPage({ params }: { params: Promise<{ structureId: string }> }) {
  const { structureId } = await params
  const [{ structure, services, workspaces }, imports] = await Promise.all([listPlaces({ structureId }), listImports({ structureId })])
  return (
    <PageShell
      title="Importer des utilisateurs"
      sentence="Un fichier CSV, une personne par ligne. Vous voyez d’abord ce que chaque ligne deviendra : rien n’est écrit avant que vous confirmiez."
      trail={[{ label: 'Mes structures', href: routes.structures }, { label: structure.name, href: routes.structure(structureId) }, { label: 'Utilisateurs', href: routes.users(structureId) }]}
    >
      <StructureTabs structure={structure} current="users" />
      <div className="max-w-reading space-y-6">
        <Card id="fichier" title="Choisir le fichier">
          <Form action={startImport} note={false} className="space-y-5" aria-label="Importer un fichier">
            <input type="hidden" name="structureId" value={structureId} />
            <FileField name="file" label="Fichier CSV" required accept=".csv,.txt,text/csv,text/plain" hint={`${IMPORT_MAX_BYTES / 2 ** 20} Mo et ${IMPORT_MAX_LINES.toLocaleString('fr-FR')} lignes au plus.`} />
            <SubmitButton>Lire le fichier</SubmitButton>
          </Form>
        </Card>
        <FileFormat services={services} workspaces={workspaces} />
        {imports.length > 0 && <ImportsTable structureId={structureId} imports={imports} />}
      </div>
    </PageShell>
  )
}

import { Send } from '@/components/ui/icons'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { RefreshWhile } from '@/components/members/refresh-while'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { batchSummary, type BatchFile, readingProgress } from '@/lib/deposits/model/batch'
import type { FormAction } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'
import { AddFilesForm } from './add-files-form'
import { batchColumns } from './batch-columns'
import { BatchProgress } from './batch-progress'
import type { AddFiles } from './use-batch'

interface BatchViewProps {
  batch: {
    id: string
    batchKey: string
    structure: { id: string }
    sellerServiceId: string | null
    billingFramework: string
    isClosed: boolean
    files: BatchFile[]
  }
  doors: { add: AddFiles; remove: FormAction<unknown>; move: FormAction<unknown>; close: FormAction<unknown> }
}

/** The page of a batch: progress and what to do next, then each file. */
export function BatchView({ batch: { id, batchKey, structure, sellerServiceId, billingFramework, isClosed, files }, doors }: BatchViewProps) {
  const { done, total } = readingProgress(files)
  const idsOf = (state: BatchFile['state']) => files.filter((file) => file.state === state).map((file) => file.id)
  const [ready, toComplete, awaited] = [idsOf('ready').length, idsOf('toComplete').length + idsOf('reading').length, idsOf('awaited')]
  const isWorking = files.some(({ state }) => state === 'reading' || state === 'sending')
  const place = { batchKey, structureId: structure.id, sellerServiceId: sellerServiceId ?? '', billingFramework }
  return (
    <div className="space-y-8">
      <section aria-label="Avancement" className="space-y-4 rounded-md border border-line bg-surface p-4 sm:p-6">
        <BatchProgress done={done} total={total} summary={batchSummary(files)} awaited={awaited} />
        {isWorking && <RefreshWhile href={routes.batch(id)} />}
        <SendingOutcome files={files} />
        <div className="flex flex-wrap gap-3">
          {toComplete > 0 && (
            <ButtonLink href={routes.batchNext(id)} look="main">
              Compléter la suivante
            </ButtonLink>
          )}
          {ready > 0 && (
            <ButtonLink href={routes.sendBatch(id)} look={toComplete > 0 ? 'secondary' : 'main'} icon={<Send aria-hidden />}>
              {ready > 1 ? `Envoyer les ${ready} factures prêtes` : 'Envoyer la facture prête'}
            </ButtonLink>
          )}
        </div>
      </section>
      {files.length > 0 ? (
        <Table caption="Fichiers du lot" captionHidden columns={batchColumns({ batchId: id, structureId: structure.id, remove: doors.remove, move: doors.move })} rows={files} rowKey={(file) => file.id} />
      ) : (
        <EmptyState title="Ce lot est vide.">Ajoutez des fichiers, ou revenez à « Déposer facture ».</EmptyState>
      )}
      <div className="grid max-w-form gap-6">
        <AddFilesForm add={doors.add} place={place} />
        {!isClosed && (
          <Form action={doors.close} note={false} className="" aria-label="Fin du lot">
            <input type="hidden" name="batchId" value={id} />
            <ConfirmSubmit label="Clore le lot" title="Clore ce lot ?" look="secondary">
              Il quitte la liste de vos lots en cours. Ses brouillons restent dans la Synthèse ; les fichiers qui ne sont pas arrivés ne seront pas déposés.
            </ConfirmSubmit>
          </Form>
        )}
      </div>
    </div>
  )
}

/** How the last sending ended, for those that did not leave: each has its reason in its line. */
function SendingOutcome({ files }: { files: BatchFile[] }) {
  const refused = files.filter(({ sendingProblem }) => sendingProblem).length
  if (refused === 0) return null
  return (
    <Alert tone="error" title={refused > 1 ? `${refused} factures n’ont pas pu être envoyées.` : 'Une facture n’a pas pu être envoyée.'}>
      Leur brouillon est intact, et le motif est écrit sur leur ligne. Les autres sont parties.
    </Alert>
  )
}

import { Trash2 } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Amount } from '@/components/ui/amount'
import type { Column } from '@/components/ui/table'
import type { BatchFile, Remark } from '@/lib/deposits/model/batch'
import type { FormAction } from '@/lib/shared/form-state'
import { formatFileSize } from '@/lib/shared/file-size'
import { routes } from '@/lib/shared/routes'
import { FileState } from './file-state'

interface Doors {
  batchId: string
  /** Where the batch was begun: an invoice of another structure says so. */
  structureId: string
  remove: FormAction<unknown>
  move: FormAction<unknown>
}

/** File and state first, then the invoice that was read on it and what is left to do. */
export function batchColumns(doors: Doors): Column<BatchFile>[] {
  return [
    {
      key: 'fichier', header: 'Fichier', rowHeader: true,
      cell: ({ name, size }) => (
        <span className="block max-w-60 min-w-0">
          <span className="wrap-anywhere">{name}</span>
          <span className="figures block text-sm font-normal text-ink-soft">{formatFileSize(size)}</span>
        </span>
      ),
    },
    { key: 'etat', header: 'État', cell: ({ id, name, state }) => <FileState fileId={id} name={name} state={state} /> },
    { key: 'facture', header: 'Facture', cell: (file) => <InvoiceCell file={file} batchId={doors.batchId} structureId={doors.structureId} /> },
    { key: 'montant', header: 'Montant TTC', align: 'end', cell: ({ invoice }) => invoice?.totalWithVat != null && <Amount cents={invoice.totalWithVat} currency={invoice.currency} /> },
    { key: 'suite', header: 'Ce qu’il reste à faire', prose: true, cell: (file) => <ToDo file={file} doors={doors} /> },
    { key: 'actions', header: 'Actions', headerHidden: true, cell: (file) => <Actions file={file} doors={doors} /> },
  ]
}

function InvoiceCell({ file: { state, invoice }, batchId, structureId }: { file: BatchFile; batchId: string; structureId: string }) {
  if (!invoice) return null
  return (
    <span className="block max-w-60 max-md:text-right">
      <Link href={state === 'sent' ? routes.invoice(invoice.id) : routes.depositForm(invoice.id, batchId)} className="text-link">
        {invoice.number ?? 'Sans numéro'}
      </Link>
      {invoice.typeCode === '381' && <span className="text-sm text-ink-soft"> (avoir)</span>}
      <span className="block text-sm text-ink-soft">{invoice.recipient?.name ?? 'destinataire à compléter'}</span>
      {invoice.structureId !== structureId && <span className="block text-sm text-ink-soft">Fournisseur : {invoice.structureName}</span>}
    </span>
  )
}

const SHOWN = 3

function Remarks({ remarks }: { remarks: Remark[] }) {
  const more = remarks.length - SHOWN
  return (
    <ul className="list-disc space-y-1 pl-5">
      {remarks.slice(0, SHOWN).map(({ sentence }) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {more > 0 && <li>{more > 1 ? `et ${more} autres points` : 'et un autre point'}</li>}
    </ul>
  )
}

function ToDo({ file, doors }: { file: BatchFile; doors: Doors }) {
  const { refusal, lacks, warnings, sendingProblem, state } = file
  return (
    <div className="max-w-96 space-y-2 text-sm">
      {refusal && (
        <p>
          {refusal.sentence}
          {refusal.href && (
            <>
              {' '}
              <Link href={refusal.href} className="text-link">
                Voir cette facture
              </Link>
            </>
          )}
        </p>
      )}
      {sendingProblem && <p className="font-medium text-red">L’envoi a été refusé : {sendingProblem}</p>}
      {state === 'reading' && <p>L’image est lue pour vous. Vous pouvez déjà remplir le formulaire.</p>}
      {state === 'toComplete' && lacks.length > 0 && <Remarks remarks={lacks} />}
      {state === 'ready' && warnings.length > 0 && (
        <div>
          <p className="font-medium">À vérifier</p>
          <Remarks remarks={warnings} />
        </div>
      )}
      {(state === 'ready' || state === 'toComplete') && <Elsewhere file={file} doors={doors} />}
    </div>
  )
}

/** The invoice names another supplier: said, and proposed for it where the person may deposit. */
function Elsewhere({ file: { name, otherSeller, invoice }, doors }: { file: BatchFile; doors: Doors }) {
  if (!otherSeller || !invoice) return null
  const { printed, own } = otherSeller
  return (
    <div className="space-y-2 rounded-md bg-amber-wash p-2">
      <p>
        Cette facture porte {printed}, qui n’est pas {invoice.structureName}
        {own ? ` : c’est l’identifiant de ${own.name}.` : '. Vérifiez la structure, ou le fichier.'}
      </p>
      {own && (
        <Form action={doors.move} note={false} className="" aria-label={`Structure de ${name}`}>
          <input type="hidden" name="invoiceId" value={invoice.id} />
          <input type="hidden" name="version" value={invoice.version} />
          <input type="hidden" name="toStructureId" value={own.id} />
          <input type="hidden" name="batchId" value={doors.batchId} />
          <input type="hidden" name="intention" value="lot" />
          <SubmitButton look="secondary">Déposer pour {own.name}</SubmitButton>
        </Form>
      )}
    </div>
  )
}

function Actions({ file: { id, name, state, invoice }, doors }: { file: BatchFile; doors: Doors }) {
  if (state === 'sent' || state === 'sending') return null
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-2">
      {invoice && (state === 'toComplete' || state === 'reading') && (
        <Link href={routes.depositForm(invoice.id, doors.batchId)} className="text-link" aria-label={`Compléter ${name}`}>
          Compléter
        </Link>
      )}
      <Form action={doors.remove} note={false} className="" aria-label={`Retrait de ${name}`}>
        <input type="hidden" name="batchFileId" value={id} />
        <ConfirmSubmit label="Retirer" title={`Retirer ${name} du lot ?`} look="danger" icon={<Trash2 aria-hidden />}>
          {invoice ? 'Son brouillon est supprimé : il n’a jamais été envoyé. Le PDF reste sur votre ordinateur.' : 'Il ne sera pas déposé. Le fichier reste sur votre ordinateur.'}
        </ConfirmSubmit>
      </Form>
    </div>
  )
}

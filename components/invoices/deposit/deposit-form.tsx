'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useId, useRef, useState, type SubmitEvent } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { Fieldset } from '@/components/form/fieldset'
import { FormContext } from '@/components/form/form-context'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { FrameworkChoice } from '@/components/invoices/form/framework-choice'
import { ChosenSummary } from '@/components/invoices/batch/chosen-summary'
import type { AddFiles } from '@/components/invoices/batch/use-batch'
import { useManyFiles } from '@/components/invoices/batch/use-many-files'
import { Button, ButtonLink } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { IDLE, type FormAction, type FormState } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'
import { FileDrop } from './file-drop'
import { newKey } from './new-key'
import { upload, type Upload } from './upload'

export interface DepositStructure {
  value: string
  label: string
  services: { value: string; label: string }[]
  /** A person limited to some services chooses one of them. */
  isServiceRequired: boolean
}

interface DepositFormProps {
  /** The server action, for the form before JavaScript loads. */
  action: FormAction<{ invoiceId: string; url: string }>
  /** Begins a batch, where several files are chosen. */
  addFiles: AddFiles
  structures: DepositStructure[]
  currentStructureId: string
  /** Made by the page: two sends of one form are one deposit. */
  depositKey: string
  /** The refused invoice that is made again. */
  repeats?: { id: string; number: string }
  /** The engagement that is invoiced. */
  ordered?: { id: string; number: string; recipientName: string }
}

/** « Dépôt d’une nouvelle facture »: the file, who it is from and in which frame. */
export function DepositForm({ action, addFiles, structures, currentStructureId, depositKey, repeats, ordered }: DepositFormProps) {
  const router = useRouter()
  const formId = useId()
  const [served, submit] = useActionState(action, IDLE)
  const many = useManyFiles(addFiles)
  const [answer, setAnswer] = useState<FormState | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [key, setKey] = useState(depositKey)
  const [structureId, setStructureId] = useState(currentStructureId)
  const running = useRef<Upload>(undefined)
  const problem = useRef<string | null>(null)
  const structure = structures.find(({ value }) => value === structureId)
  const services = structure?.services ?? []
  const state = answer ?? served

  const refuseFile = (sentence: string) => setAnswer({ status: 'refused', fieldErrors: { file: [sentence] }, stamp: Date.now() })
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (share !== null || many.busy) return
    const form = new FormData(event.currentTarget)
    if (form.getAll('file').length > 1) return setAnswer((await many.start(form)) ?? IDLE)
    if (problem.current) return refuseFile(problem.current)
    setShare(0)
    setAnswer(null)
    running.current = upload(routes.depositUpload, form, setShare)
    const end = await running.current.done
    if ('href' in end) return router.push(end.href)
    setShare(null)
    setAnswer(end)
  }
  const checked = (sentence: string | null) => {
    problem.current = sentence
    // Another file is another deposit.
    setKey(newKey())
    if (sentence) refuseFile(sentence)
    else setAnswer(IDLE)
  }
  return (
    <form action={submit} onSubmit={send} noValidate className="space-y-6" aria-busy={share !== null}>
      <FormContext value={{ formId, errors: state.fieldErrors ?? {}, values: served.values ?? {}, stamp: served.stamp ?? 0, pending: share !== null || many.busy }}>
        <ErrorSummary state={state} />
        <p className="text-sm text-ink-soft">Les champs suivis d’un * sont obligatoires.</p>
        <input type="hidden" name="depositKey" value={key} />
        {repeats && (
          <>
            <input type="hidden" name="repeatsId" value={repeats.id} />
            <p className="rounded-md bg-pine-wash p-4">Vous refaites la facture {repeats.number}, refusée. Déposez le PDF corrigé, sous un nouveau numéro : le destinataire, le service et l’engagement seront repris.</p>
          </>
        )}
        {ordered && (
          <>
            <input type="hidden" name="commitmentId" value={ordered.id} />
            <p className="rounded-md bg-pine-wash p-4">Vous facturez l’engagement {ordered.number} de {ordered.recipientName} : le destinataire, le service, l’engagement et le marché seront ceux de la commande.</p>
          </>
        )}
        <Fieldset legend="Facture à déposer">
          <FileDrop name="file" onChecked={checked} onMany={repeats || ordered ? undefined : (files, folders) => void many.choose(files, folders)} />
          <ChosenSummary chosen={many.chosen} />
        </Fieldset>
        <Fieldset legend="Informations complémentaires">
          <FrameworkChoice />
          <SelectField name="structureId" label="Structure" required choices={structures} defaultValue={currentStructureId} onChange={(event) => setStructureId(event.target.value)} />
          {services.length > 0 && <SelectField key={structureId} name="sellerServiceId" label="Service" required={structure?.isServiceRequired} placeholder={structure?.isServiceRequired ? 'Choisir…' : 'Aucun service'} choices={services} />}
        </Fieldset>
        {share === null ? (
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <SubmitButton>Continuer</SubmitButton>
            <ButtonLink href={routes.synthesis} look="link">
              Annuler
            </ButtonLink>
          </div>
        ) : (
          <div className="space-y-3 rounded-md border border-line bg-surface p-4" role="status">
            <ProgressBar label={share < 1 ? 'Envoi du fichier' : 'Lecture de la facture'} value={share < 1 ? Math.round(share * 100) : undefined} sentence={share < 1 ? `${Math.round(share * 100)} %` : 'Les trois premières pages sont lues pour vous.'} />
            {share < 1 && <Button onClick={() => running.current?.cancel()}>Annuler l’envoi</Button>}
          </div>
        )}
      </FormContext>
    </form>
  )
}

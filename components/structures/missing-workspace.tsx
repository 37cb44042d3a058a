import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'
import { MODE_CHOICES, MODE_LABEL } from '@/lib/structures/model/entitlement-modes'
import { placeValue } from '@/lib/structures/model/entitlement-schemas'
import { NOTE_MAX } from '@/lib/structures/model/schemas'
import { WORKSPACE_PURPOSE } from '@/lib/structures/model/workspace-purpose'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import type { WorkspaceNeed } from '@/lib/structures/queries/get-workspace-need'

interface MissingWorkspaceProps {
  need: WorkspaceNeed
  /** « Ouvrir » of the espaces, for managers. */
  open: FormAction<void>
  /** « Demander une habilitation », for the others. */
  ask: FormAction<{ requestId: string }>
}

/** In place of « accès refusé » (portal 11, pain 4): which espace lacks, what it is for, and the switch or the request, right here. */
export function MissingWorkspace({ need, open, ask }: MissingWorkspaceProps) {
  const name = WORKSPACE_LABEL[need.workspace]
  const isLower = need.isOpen && need.held !== null
  const title = isLower ? `Il vous manque le droit de modification dans « ${name} » pour ${need.structureName}` : `Vous n’avez pas l’espace « ${name} » pour ${need.structureName}`
  return (
    <Card id="espace-manquant" title={title} className="max-w-form">
      <p>{WORKSPACE_PURPOSE[need.workspace].purpose}</p>
      {isLower && need.held && <p className="mt-1">Vous l’avez en {MODE_LABEL[need.held].toLowerCase()}.</p>}
      {!need.isOpen && <p className="mt-1">Un gestionnaire l’a fermé, ou ne l’a pas encore ouvert.{need.held && ' Votre habilitation est conservée : elle vaudra de nouveau dès qu’il sera ouvert.'}</p>}
      <div className="mt-4">{need.isActive ? <NextStep need={need} open={open} ask={ask} /> : <p>Cette structure est inactive : ses espaces ne servent plus.</p>}</div>
      {need.hasOthers && need.state !== 'USABLE' && <p className="mt-4 text-sm text-ink-soft">Pour une autre de vos structures, changez de structure en haut de la page, ou passez par « Mes habilitations ».</p>}
    </Card>
  )
}

function NextStep({ need, open, ask }: MissingWorkspaceProps) {
  const { workspace, mode, state, since, approver, held, isOpen } = need
  const name = WORKSPACE_LABEL[workspace]
  const hidden = (<><input type="hidden" name="place" value={placeValue(need)} /><input type="hidden" name="workspace" value={workspace} /></>)
  if (state === 'MAY_OPEN') {
    return (
      <Form action={open} note={false} className="space-y-4" aria-label={`Ouvrir ${name}`}>
        {hidden}
        <input type="hidden" name="origin" value="APPLICATION" />
        <p>Vous gérez cette structure : ouvrez-le, il sert aussitôt.</p>
        <SubmitButton>Ouvrir {name}</SubmitButton>
      </Form>
    )
  }
  if (state === 'WAITING') {
    return (
      <div className="space-y-3">
        <p>Vous l’avez demandé{since && <> le <InstantText at={since} long /></>}. À répondre : {approver}.</p>
        <ButtonLink href={routes.requests}>Voir mes demandes</ButtonLink>
      </div>
    )
  }
  if (state === 'USABLE') return <p>Vous avez maintenant ce droit : rouvrez la page.</p>
  return (
    <Form action={ask} note={false} className="space-y-5" aria-label={`Demander ${name}`}>
      {hidden}
      {held && isOpen ? <input type="hidden" name="mode" value="MODIFICATION" /> : <RadioGroup name="mode" label="Droit demandé" choices={MODE_CHOICES} defaultValue={mode} />}
      <TextArea name="message" label="Message au gestionnaire" hint={`Facultatif. Votre demande va à ${approver}.`} maxLength={NOTE_MAX} rows={2} />
      <SubmitButton>Demander {name}</SubmitButton>
    </Form>
  )
}

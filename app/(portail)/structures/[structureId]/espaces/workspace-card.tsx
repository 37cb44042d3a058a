import { CircleCheck, CircleOff } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { StatusPill } from '@/components/ui/status-pill'
import { routes } from '@/lib/shared/routes'
import { placeValue } from '@/lib/structures/model/entitlement-schemas'
import { WORKSPACE_PURPOSE } from '@/lib/structures/model/workspace-purpose'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import type { WorkspaceList, WorkspaceRow } from '@/lib/structures/queries/list-workspaces'
import { closeWorkspace, openWorkspace } from './actions'

interface WorkspaceCardProps {
  row: WorkspaceRow
  structure: WorkspaceList['structure']
  serviceId: string | null
}

const OPENING = { HERE: 'Ouvert', STRUCTURE: 'Ouvert pour toute la structure', SERVICES: 'Ouvert pour certains services', NOWHERE: 'Fermé' } as const

/** One espace: what it is for, whether it is open, who uses it, and its switch. */
export function WorkspaceCard({ row, structure, serviceId }: WorkspaceCardProps) {
  const { code, opening, openServices } = row
  const { purpose, defaultFor, href } = WORKSPACE_PURPOSE[code]
  const isOpen = opening !== 'NOWHERE'
  return (
    <Card id={`espace-${code.toLowerCase().replaceAll('_', '-')}`} title={WORKSPACE_LABEL[code]} actions={defaultFor.includes(structure.kind) ? <Badge>Ouvert par défaut</Badge> : undefined}>
      <p>{purpose}</p>
      {!href && <p className="mt-1 text-sm text-ink-soft">Son application n’est pas encore sur ce portail. Vous pouvez déjà l’ouvrir et y habiliter des personnes.</p>}
      <div className="mt-3"><StatusPill tone={isOpen ? 'good' : 'neutral'} icon={isOpen ? CircleCheck : CircleOff} label={OPENING[opening]} /></div>
      {opening === 'SERVICES' && <p className="mt-1 text-sm text-ink-soft">{openServices.map((service) => `${service.code} – ${service.name}`).join(', ')}</p>}
      <div className="mt-2">
        <DescriptionList
          descriptions={[
            { term: 'En consultation', value: <People users={row.readers} structure={structure} /> },
            { term: 'En modification', value: <People users={row.writers} structure={structure} /> },
          ]}
        />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {structure.canManage && <Switch row={row} structure={structure} serviceId={serviceId} />}
        {href && isOpen && <Link href={href} className="text-link">Aller à {WORKSPACE_LABEL[code]}</Link>}
      </div>
    </Card>
  )
}

/** How many, and for managers who, each with a link to the page of his rights. */
function People({ users, structure }: { users: WorkspaceRow['readers']; structure: WorkspaceList['structure'] }) {
  const unique = [...new Map(users.map((user) => [user.id, user])).values()]
  if (unique.length === 0) return <>Personne</>
  if (!structure.canManage) return <>{unique.length} personne{unique.length > 1 ? 's' : ''}</>
  return (
    <details>
      <summary className="cursor-pointer">{unique.length} personne{unique.length > 1 ? 's' : ''}</summary>
      <ul className="mt-1 space-y-1">
        {unique.map(({ id, firstName, lastName }) => <li key={id}><Link className="text-link" href={routes.user(structure.id, id)}>{firstName} {lastName}</Link></li>)}
      </ul>
    </details>
  )
}

function Switch({ row: { code, opening, readers, writers }, structure, serviceId }: WorkspaceCardProps) {
  const name = WORKSPACE_LABEL[code]
  const place = placeValue({ structureId: structure.id, serviceId })
  const fields = (<><input type="hidden" name="place" value={place} /><input type="hidden" name="workspace" value={code} /></>)
  if (opening === 'STRUCTURE') return <p className="text-sm text-ink-soft">Pour le fermer à ce service, fermez-le d’abord pour toute la structure.</p>
  return (
    <>
      {opening !== 'HERE' && (
        <Form action={openWorkspace} note={false} aria-label={`Ouvrir ${name}`}>
          {fields}
          <SubmitButton look="secondary">Ouvrir {name}</SubmitButton>
        </Form>
      )}
      {opening !== 'NOWHERE' && (
        <Form action={closeWorkspace} note={false} aria-label={`Fermer ${name}`}>
          {fields}
          <ConfirmSubmit look="danger" label={`Fermer ${name}`} title={`Fermer l’espace « ${name} » ?`} confirmLabel="Fermer l’espace">
            <p>{WORKSPACE_PURPOSE[code].stops}</p>
            <Losers names={[...new Set([...writers, ...readers].map(({ firstName, lastName }) => `${firstName} ${lastName}`))]} />
            <p>Leurs habilitations sont conservées : si vous rouvrez l’espace, elles valent de nouveau.</p>
          </ConfirmSubmit>
        </Form>
      )}
    </>
  )
}

const SHOWN = 10

/** Who loses what when the espace is closed. */
function Losers({ names }: { names: string[] }) {
  if (names.length === 0) return <p>Seuls les gestionnaires s’en servent aujourd’hui : ils ne le pourront plus.</p>
  const rest = names.length - SHOWN
  return <p>Ne s’en servent plus dès leur prochain clic : {names.slice(0, SHOWN).join(', ')}{rest > 0 ? ` et ${rest} autre${rest > 1 ? 's' : ''}` : ''}, ainsi que les gestionnaires.</p>
}

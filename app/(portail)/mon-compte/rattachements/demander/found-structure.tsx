import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { EmptyState } from '@/components/ui/empty-state'
import { routes } from '@/lib/shared/routes'
import { identifierTypeLabel } from '@/lib/structures/model/identifier-types'
import { formatIdentifier } from '@/lib/structures/model/identifiers'
import { NOTE_MAX } from '@/lib/structures/model/schemas'
import type { findForAffiliation } from '@/lib/structures/queries/find-for-affiliation'
import type { IdentifierType } from '@/prisma/generated/enums'
import { requestAffiliation } from './actions'

interface FoundStructureProps {
  found: Awaited<ReturnType<typeof findForAffiliation>>
  identifierType: IdentifierType
  identifier: string
  /** The person wanted to create this structure and learnt here that it exists. */
  cameFromCreation: boolean
}

/** What the identifier leads to: a request to send, or the reason why there is none, with the way on. */
export function FoundStructure({ found, identifierType, identifier, cameFromCreation }: FoundStructureProps) {
  const shown = `${identifierTypeLabel(identifierType)} ${formatIdentifier(identifierType, found?.identifier ?? identifier)}`
  if (!found) {
    return (
      <EmptyState title={`Aucune structure ne porte l’identifiant ${shown}`} action={<ButtonLink href={routes.createStructure}>Créer une structure</ButtonLink>}>
        Vérifiez l’identifiant. Voulez-vous créer une nouvelle structure ? Vous en serez le gestionnaire principal.
      </EmptyState>
    )
  }
  const name = found.name ?? 'cette structure'
  if (found.kind === 'PUBLIC') {
    return (
      <Alert tone="warning" title={`« ${name} » est une structure publique`}>
        <p>C’est un client, pas un fournisseur : on n’y est jamais rattaché pour lui envoyer des factures. Indiquez l’identifiant de votre propre entreprise.</p>
      </Alert>
    )
  }
  if (found.mine) {
    const isIn = found.mine === 'VALIDEE'
    return (
      <Alert tone="info" title={isIn ? `Vous êtes déjà rattaché à « ${name} »` : `Vous avez déjà demandé à rejoindre « ${name} »`}>
        <ButtonLink href={routes.affiliations} look="link">Voir mes rattachements</ButtonLink>
      </Alert>
    )
  }
  if (found.status !== 'ACTIVE') return <Alert tone="warning" title={`« ${name} » est inactive`}>On ne peut plus y être rattaché. Vérifiez l’identifiant, ou créez la structure qui la remplace.</Alert>
  return (
    <Card id="demande" title="Votre demande">
      {cameFromCreation && (
        <div className="mb-5">
          <Alert tone="info" title="Cette structure existe déjà">Rien n’a été créé. Pour travailler pour elle, envoyez une demande de rattachement : un de ses gestionnaires l’accepte ou la refuse.</Alert>
        </div>
      )}
      <DescriptionList descriptions={[{ term: 'Structure', value: found.name ?? 'Nom masqué (particulier)' }, { term: 'Identifiant', value: <span className="figures">{shown}</span> }, { term: 'Ville', value: found.city ?? undefined }]} />
      <Form action={requestAffiliation} note={false} className="mt-5 space-y-5">
        <input type="hidden" name="identifierType" value={identifierType} />
        <input type="hidden" name="identifier" value={identifier} />
        <TextArea name="message" label="Message aux gestionnaires" hint="Facultatif. Dites qui vous êtes et pourquoi vous demandez ce rattachement." maxLength={NOTE_MAX} rows={3} />
        <p className="text-sm text-ink-soft">Les gestionnaires verront votre nom et votre adresse électronique.</p>
        <SubmitButton>Envoyer la demande</SubmitButton>
      </Form>
    </Card>
  )
}

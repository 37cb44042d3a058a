import { Send } from '@/components/ui/icons'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { MemberStatePill } from '@/components/members/member-state'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date'
import { DescriptionList } from '@/components/ui/description-list'
import type { MemberPage } from '@/lib/members/queries/get-member'
import { ROLE_LABEL } from '@/lib/structures/model/affiliation-status'
import { resendActivations } from '../actions'

/** Who the person is, and where the account stands. */
export function MemberRecord({ member }: { member: MemberPage }) {
  const { id, structure, email, phone, role, state, since, lastLoginAt, places } = member
  return (
    <Card id="personne" title="Personne">
      <DescriptionList
        descriptions={[
          { term: 'Adresse électronique', value: <span className="break-words">{email}</span> },
          { term: 'Téléphone', value: phone ?? undefined },
          { term: 'Rôle', value: ROLE_LABEL[role] },
          { term: 'Périmètre', value: places.map(({ service }) => (service ? `Service ${service.code} – ${service.name}` : 'Toute la structure')).join(', ') },
          { term: 'Rattachement', value: since ? <>depuis le <InstantText at={since} long /></> : undefined },
          { term: 'Compte', value: <MemberStatePill state={state} /> },
          { term: 'Dernière connexion', value: lastLoginAt ? <InstantText at={lastLoginAt} long /> : 'Aucune depuis le rattachement' },
        ]}
      />
      {state === 'EN_ATTENTE' && (
        <Form action={resendActivations} note={false} className="mt-4 space-y-3" aria-label="Renvoyer l’activation">
          <input type="hidden" name="structureId" value={structure.id} />
          <input type="hidden" name="userIds" value={id} />
          <p className="text-sm text-ink-soft">La personne n’a pas encore ouvert le lien reçu. Un nouveau lien remplace le précédent et vaut 24 heures.</p>
          <SubmitButton look="secondary" icon={<Send aria-hidden />}>Renvoyer l’activation</SubmitButton>
        </Form>
      )}
    </Card>
  )
}

import { Check, X } from 'lucide-react'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date'
import { DescriptionList } from '@/components/ui/description-list'
import { NOTE_MAX } from '@/lib/structures/model/schemas'
import type { Approval } from '@/lib/structures/queries/list-approvals'
import { acceptAffiliation, refuseAffiliation } from './actions'

const MODES = [
  { value: 'MODIFICATION', label: 'Modification', hint: 'Déposer, corriger et envoyer des factures.' },
  { value: 'CONSULTATION_UNIQUEMENT', label: 'Consultation', hint: 'Voir et télécharger les factures, sans rien changer.' },
]

/** One request: who asks, for which structure, with what words; and the two answers. */
export function ApprovalCard({ approval }: { approval: Approval }) {
  const { id, user, structure, message, requestedAt } = approval
  const person = `${user.firstName} ${user.lastName}`
  return (
    <Card id={`demande-${id}`} title={`${person} demande à rejoindre ${structure.name}`}>
      <DescriptionList
        descriptions={[
          { term: 'Adresse électronique', value: <span className="break-words">{user.email}</span> },
          { term: 'Téléphone', value: user.phone ?? undefined },
          { term: 'Demande du', value: <InstantText at={requestedAt} /> },
          { term: 'Message', value: message ? `« ${message} »` : undefined },
          { term: 'Compte', value: user.status === 'ACTIVE' ? 'Déjà actif' : 'En attente de votre réponse : l’accord envoie le lien d’activation' },
        ]}
      />
      <div className="mt-5 space-y-6">
        <Form action={acceptAffiliation} note={false} className="space-y-5" aria-label={`Accepter la demande de ${person}`}>
          <input type="hidden" name="affiliationId" value={id} />
          <RadioGroup name="mode" label="Droits sur « Factures émises »" choices={MODES} defaultValue="MODIFICATION" />
          {structure.services.length > 0 && (
            <SelectField name="serviceId" label="Périmètre" hint="Limitée à un service, la personne ne voit que les factures de ce service." choices={structure.services.map((service) => ({ value: service.id, label: `Service ${service.code} – ${service.name}` }))} placeholder="Toute la structure" />
          )}
          <TextArea name="comment" label="Message d’accueil" hint="Facultatif, joint au courriel." maxLength={NOTE_MAX} rows={2} />
          <SubmitButton look="secondary" icon={<Check aria-hidden />}>Accepter</SubmitButton>
        </Form>
        <Form action={refuseAffiliation} note={false} className="space-y-5 border-t border-line pt-5" aria-label={`Refuser la demande de ${person}`}>
          <input type="hidden" name="affiliationId" value={id} />
          <TextArea name="comment" label="Motif du refus" hint="Facultatif. La personne le lira dans le courriel." maxLength={NOTE_MAX} rows={2} />
          <SubmitButton look="danger" icon={<X aria-hidden />}>Refuser</SubmitButton>
        </Form>
      </div>
    </Card>
  )
}

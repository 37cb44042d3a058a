import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import type { SignatureLink } from '@/lib/mandates/queries/read-signature-link'
import { routes } from '@/lib/shared/routes'
import { resendLink } from '@/app/(portail)/mandats/actions'

/** A link that cannot be signed: why, and the way on. */
export function DeadLink({ link }: { link: Exclude<SignatureLink, { state: 'living' }> }) {
  const mandates = <ButtonLink href={routes.mandates}>Gérer un mandat de facturation</ButtonLink>
  switch (link.state) {
    case 'unknown':
      return <Alert tone="error" title="Ce lien n’est pas valable"><p>Il est incomplet, ou un lien plus récent l’a remplacé. Ouvrez le dernier courriel reçu, ou copiez son adresse en entier.</p>{mandates}</Alert>
    case 'other-person':
      return <Alert tone="warning" title="Ce mandat est à signer par une autre personne"><p>Seul le gestionnaire principal qui a reçu le courriel peut le signer. Connectez-vous avec son compte.</p></Alert>
    case 'signed':
      return <Alert tone="success" title="Ce mandat est déjà signé"><p>Il est actif : il n’y a plus rien à faire.</p><ButtonLink href={routes.mandate(link.mandateId)}>Consulter le mandat</ButtonLink></Alert>
    case 'ended':
      return <Alert tone="warning" title="Ce mandat a pris fin"><p>Il ne peut plus être signé. Souscrivez-en un nouveau si vous en avez besoin.</p><ButtonLink href={routes.mandate(link.mandateId)}>Consulter le mandat</ButtonLink></Alert>
    case 'stopped':
      return <Alert tone="warning" title="La structure est désactivée"><p>Ses mandats ne se signent pas tant qu’elle l’est. Réactivez-la depuis sa fiche, puis revenez à ce lien, ou recevez-en un nouveau.</p><ButtonLink href={routes.mandate(link.mandateId)}>Consulter le mandat</ButtonLink></Alert>
    case 'expired':
      return (
        <Alert tone="warning" title="Ce lien a expiré">
          <p>Un lien de signature vaut 7 jours. Recevez-en un nouveau pour signer le mandat.</p>
          <Form action={resendLink} note={false}>
            <input type="hidden" name="mandateId" value={link.mandateId} />
            <SubmitButton>Recevoir un nouveau lien</SubmitButton>
          </Form>
        </Alert>
      )
  }
}

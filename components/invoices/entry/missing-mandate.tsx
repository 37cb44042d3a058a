import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { routes } from '@/lib/shared/routes'

/** Why nothing can be entered yet, and who does what about it. */
export function MissingMandate({ names, maySign }: { names: string[]; maySign: boolean }) {
  const who = names.length > 1 ? 'Aucune de vos structures n’a de mandat actif' : `${names[0] ?? 'Votre structure'} n’a pas de mandat actif`
  return (
    <EmptyState
      title="Il faut d’abord un mandat de facturation"
      action={
        <>
          {maySign && <ButtonLink href={routes.subscribeMandate} look="main">Souscrire un mandat de facturation</ButtonLink>}
          <ButtonLink href={routes.mandates}>Voir les mandats</ButtonLink>
          <ButtonLink href={routes.deposit}>Déposer une facture</ButtonLink>
        </>
      }
    >
      {who}. Une facture saisie ici est émise par le portail au nom de votre structure : le mandat l’y autorise, et se signe en ligne en quelques minutes.{' '}
      {maySign ? 'Vous pouvez le souscrire maintenant.' : 'Le gestionnaire principal de votre structure peut le souscrire.'} Pour déposer le PDF d’une facture déjà faite, aucun mandat n’est nécessaire.
    </EmptyState>
  )
}

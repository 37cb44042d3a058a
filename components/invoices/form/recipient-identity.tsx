import { CircleAlert, ExternalLink } from '@/components/ui/icons'
import { Fact } from './fact'
import type { KnownRecipient } from './use-recipient'
import { routes } from '@/lib/shared/routes'
import { siretProblem } from '@/lib/shared/siret'

/** « Raison sociale » of the SIRET that was typed, or what is wrong with it. */
export function RecipientIdentity({ recipient: { siret, structure } }: { recipient: KnownRecipient }) {
  return (
    <div className="space-y-3">
      <div aria-live="polite" className="space-y-1">
        <Fact label="Raison sociale">
          {structure && (
            <>
              <span className="font-medium">{structure.name}</span>
              <span className="block text-sm text-ink-soft">{[...structure.address, [structure.postalCode, structure.city].filter(Boolean).join(' ')].filter(Boolean).join(', ')}</span>
            </>
          )}
        </Fact>
        {structure === null && <Problem>{siretProblem(siret) ?? 'Aucune structure publique n’a ce SIRET. Vérifiez-le dans l’annuaire, ou demandez-le à votre client.'}</Problem>}
        {structure?.status === 'INACTIVE' && <Problem>Ce destinataire n’est plus actif : il ne reçoit plus de factures. Demandez à votre client son nouveau SIRET.</Problem>}
      </div>
      <a href={routes.directory} target="_blank" rel="noopener" className="text-link inline-flex items-center gap-1.5 text-sm">
        Recherche avancée dans l’annuaire
        <ExternalLink aria-hidden className="size-4" />
        <span className="sr-only"> (nouvelle fenêtre)</span>
      </a>
    </div>
  )
}

function Problem({ children }: { children: string }) {
  return (
    <p className="flex gap-1.5 text-sm font-medium text-red">
      <CircleAlert aria-hidden className="mt-0.5 size-4 flex-none" />
      {children}
    </p>
  )
}

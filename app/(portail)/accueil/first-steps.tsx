import { CircleCheck, CircleDashed } from '@/components/ui/icons'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { routes } from '@/lib/shared/routes'

interface FirstStepsProps {
  hasStructure: boolean
  hasRequest: boolean
  mandate: 'missing' | 'waiting' | 'done'
  subscribableId?: string
  canSign: boolean
  canDeposit: boolean
  hasInvoice: boolean
}

/** The way of a newcomer: structure, mandate, first invoice. Once all is done, the everyday ways in. */
export function FirstSteps({ hasStructure, hasRequest, mandate, subscribableId, canSign, canDeposit, hasInvoice }: FirstStepsProps) {
  if (hasStructure && hasInvoice && (mandate === 'done' || !canSign)) return <EverydayLinks canDeposit={canDeposit} />
  return (
    <Card id="premiers-pas" title="Premiers pas">
      <ol className="divide-y divide-line">
        <Step done={hasStructure} title="Votre structure">
          {hasStructure ? <p>Votre structure est enregistrée.</p> : (
            <>
              <p>{hasRequest ? 'Votre demande de rattachement attend la réponse d’un gestionnaire.' : 'Créez la fiche de votre entreprise, ou rejoignez celle qui existe déjà.'}</p>
              <div className="mt-3 flex flex-wrap gap-3">
                {hasRequest ? <ButtonLink href={routes.affiliations}>Voir mes rattachements</ButtonLink> : (
                  <>
                    <ButtonLink href={routes.createStructure} look="main">Créer une structure</ButtonLink>
                    <ButtonLink href={routes.requestAffiliation}>Demander un rattachement</ButtonLink>
                  </>
                )}
              </div>
            </>
          )}
        </Step>
        {canSign && (
          <Step done={mandate === 'done'} title="Mandat de facturation">
            <p>{{ missing: 'Il permet de saisir des factures à l’écran. Il n’en faut pas pour déposer un PDF.', waiting: 'Ouvrez le courriel reçu pour lire et signer le mandat.', done: 'Votre mandat est signé.' }[mandate]}</p>
            {mandate === 'missing' && <div className="mt-3"><ButtonLink href={`${routes.subscribeMandate}?structure=${subscribableId}`}>Souscrire un mandat de facturation</ButtonLink></div>}
            {mandate === 'waiting' && <div className="mt-3"><ButtonLink href={routes.mandates}>Gérer un mandat de facturation</ButtonLink></div>}
          </Step>
        )}
        <Step done={hasInvoice} title="Première facture">
          <p>{hasInvoice ? 'Vous avez envoyé une facture.' : 'Déposez le PDF que vous avez déjà : le portail le lit et remplit le formulaire, vous vérifiez et envoyez.'}</p>
          {!hasInvoice && canDeposit && <div className="mt-3"><ButtonLink href={routes.deposit} look="main">Déposer une facture</ButtonLink></div>}
        </Step>
      </ol>
    </Card>
  )
}

function Step({ done, title, children }: { done: boolean; title: string; children: ReactNode }) {
  const Icon = done ? CircleCheck : CircleDashed
  return (
    <li className="flex items-start gap-3 py-4 first:pt-0 last:pb-0">
      <Icon aria-hidden className={`mt-0.5 size-5 flex-none ${done ? 'text-green' : 'text-ink-soft'}`} />
      <div className="min-w-0">
        <h3>{title} <span className="text-sm font-normal text-ink-soft">– {done ? 'fait' : 'à faire'}</span></h3>
        <div className="mt-1">{children}</div>
      </div>
    </li>
  )
}

const EverydayLinks = ({ canDeposit }: { canDeposit: boolean }) => (
  <Card id="acces" title="Accès rapides">
    <div className="flex flex-wrap gap-3">
      {canDeposit && <ButtonLink href={routes.deposit} look="main">Déposer une facture</ButtonLink>}
      <ButtonLink href={routes.synthesis}>Synthèse des factures émises</ButtonLink>
      <ButtonLink href={routes.directory}>Annuaire des structures publiques</ButtonLink>
      <ButtonLink href={routes.structures}>Mes structures</ButtonLink>
    </div>
  </Card>
)

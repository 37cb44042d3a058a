'use client'

import { Save, Send } from '@/components/ui/icons'
import { useRef, type ReactNode } from 'react'
import { useHydrated } from '@/components/form/hydrated'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button'
import type { CheckPoint } from '@/lib/invoices/model/check-list'
import { routes } from '@/lib/shared/routes'
import { CheckList, STATES, summaryOf } from './check-list'
import { ConfirmSending } from './confirm-sending'
import { useCheckList } from './use-check-list'

const PANEL = 'avant-d-envoyer'

interface BeforeSendingProps {
  /** Of the draft as it was saved. */
  checks: CheckPoint[]
  /** Where « Annuler » leads; the Synthèse when nothing is said. */
  leaveTo?: string
  /** Beside the buttons: when the draft was saved. */
  children?: ReactNode
}

/** The end of the form of an invoice: the check list « Avant d’envoyer », the question before the sending, and the buttons. */
export function BeforeSending({ checks, leaveTo = routes.synthesis, children }: BeforeSendingProps) {
  const box = useRef<HTMLElement>(null)
  const { points, isLate } = useCheckList(checks, box)
  const hydrated = useHydrated()
  const { state, sentence } = summaryOf(points)
  const { icon: Icon, ink } = STATES[state]
  return (
    <>
      <section ref={box} id={PANEL} aria-labelledby={`${PANEL}-titre`} tabIndex={-1} className="rounded-md border border-line bg-surface p-4 sm:p-6">
        <h2 id={`${PANEL}-titre`}>Avant d’envoyer</h2>
        <p role="status" className="mt-1 font-medium">{`${sentence}.`}</p>
        <p className="mb-2 text-sm text-ink-soft">
          {hydrated ? 'Ce qui ferait rejeter la facture par son destinataire. La liste suit ce que vous tapez.' : 'Ce qui ferait rejeter la facture par son destinataire, d’après ce qui est enregistré.'}
          {isLate && ' La dernière vérification n’a pas abouti : elle reprendra à votre prochaine modification.'}
        </p>
        <CheckList points={points} />
      </section>
      <ConfirmSending />
      <div data-bottom-edge className="bottom-0 z-10 flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line bg-paper py-3 lg:sticky">
        <SubmitButton icon={<Send aria-hidden />}>Valider et envoyer</SubmitButton>
        <SubmitButton look="secondary" icon={<Save aria-hidden />} name="intention" value="brouillon">
          Enregistrer en mode Brouillon
        </SubmitButton>
        <ButtonLink href={leaveTo} look="link">
          Annuler
        </ButtonLink>
        <a href={`#${PANEL}`} className="inline-flex items-center gap-1.5 text-sm font-medium underline underline-offset-3">
          <Icon aria-hidden className={`size-4 flex-none ${ink}`} />
          {sentence}
        </a>
        {children}
      </div>
    </>
  )
}

import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'
import type { LinkState } from '@/lib/accounts/model/link-state'

const SENTENCES: Record<Exclude<LinkState, 'living'>, [title: string, what: string]> = {
  expired: ['Ce lien est expiré', 'Il n’était valable que peu de temps, pour votre sécurité.'],
  used: ['Ce lien a déjà servi', 'Ou un lien plus récent l’a remplacé\u00a0: ouvrez le dernier courriel reçu.'],
  unknown: ['Ce lien n’est pas valable', 'Il manque peut-être une partie de l’adresse\u00a0: copiez-la entière depuis le courriel.'],
}

/** A link of a mail that opens nothing: why, and what to do instead. */
export function DeadLink({ state, children }: { state: Exclude<LinkState, 'living'>; children?: ReactNode }) {
  const [title, what] = SENTENCES[state]
  return (
    <div className="space-y-6">
      <Alert tone="warning" title={title}>
        <p>{what}</p>
      </Alert>
      {children}
    </div>
  )
}

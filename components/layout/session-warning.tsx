'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { routes } from '@/lib/shared/routes'

const KEY = 'cantate.vu'
const CHECK_MS = 15_000

/** When any tab of this browser last prolonged the session; without storage each tab counts for itself. */
function lastSeen(own: number): number {
  try {
    return Math.max(own, Number(localStorage.getItem(KEY) ?? 0))
  } catch {
    return own
  }
}

function markSeen(at: number) {
  try {
    localStorage.setItem(KEY, String(at))
  } catch {
    // Private windows may refuse: this tab still warns by its own clock.
  }
}

/** Unseen until the first warning: no page carries the window from the start. */
type State = 'unseen' | 'quiet' | 'warned' | 'over'

/** Says so before the session ends, over whatever is being typed, which stays. @param warnAfterMs since the last page opened */
export function SessionWarning({ warnAfterMs }: { warnAfterMs: number }) {
  const place = `${usePathname()}?${useSearchParams()}`
  const [state, setState] = useState<State>('unseen')
  useEffect(() => {
    const openedAt = Date.now()
    markSeen(openedAt)
    const check = () => {
      const isLate = Date.now() - lastSeen(openedAt) >= warnAfterMs
      setState((current) => (isLate && current !== 'over' ? 'warned' : !isLate && current === 'warned' ? 'quiet' : current))
    }
    const timer = setInterval(check, Math.min(CHECK_MS, warnAfterMs))
    return () => clearInterval(timer)
  }, [place, warnAfterMs])

  const stay = async () => {
    const answer = await fetch(routes.keepSession, { cache: 'no-store' }).catch(() => null)
    if (answer?.ok) {
      markSeen(Date.now())
      setState('quiet')
    } else if (answer) setState('over')
  }
  if (state === 'unseen') return null
  return (
    <Dialog
      open={state !== 'quiet'}
      onClose={() => (state === 'warned' ? void stay() : setState('quiet'))}
      title={state === 'over' ? 'Votre session est terminée' : 'Votre session va se terminer'}
      role="alertdialog"
      actions={state === 'over' ? <Button onClick={() => setState('quiet')}>Revenir à la page</Button> : <Button look="main" onClick={() => void stay()}>Rester connecté</Button>}
    >
      {state === 'over' ? (
        <p>
          Ce que vous avez saisi est toujours là. Connectez-vous <a className="text-link" href={routes.login} target="_blank" rel="noreferrer">dans un autre onglet</a>, puis revenez ici et recommencez.
        </p>
      ) : (
        <p>Sans nouvelle de vous, elle se termine dans cinq minutes. Ce que vous avez saisi reste dans la page.</p>
      )}
    </Dialog>
  )
}

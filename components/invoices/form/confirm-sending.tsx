'use client'

import { Send } from '@/components/ui/icons'
import { useState } from 'react'
import { useFormPending, useFormResult } from '@/components/form/form-context'
import { useHydrated } from '@/components/form/hydrated'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { latePart } from '@/components/ui/late-part'

// The window is only ever opened by JavaScript: before it loads, the question stands in the page.
const Dialog = latePart(() => import('@/components/ui/dialog').then((module) => module.Dialog))

interface Submission {
  sent: boolean
  warnings: { sentence: string; link?: { href: string; label: string } }[]
}

const TITLE = 'Confirmez-vous l’envoi de cette facture ?'

/**
 * Once every control is met, the sending is confirmed (appendix B 17): in a window, or before JavaScript loads in a
 * frame of the page. The answer goes with the same form, so what is sent is what was checked.
 */
export function ConfirmSending() {
  const { result, stamp } = useFormResult<Submission>()
  const [closed, setClosed] = useState(0)
  const hydrated = useHydrated()
  const pending = useFormPending()
  if (!result || result.sent !== false) return null
  const close = () => setClosed(stamp)
  const body = (
    <>
      <p>Elle part vers le destinataire et ne pourra plus être modifiée. Vous recevrez un certificat de dépôt.</p>
      {result.warnings.length > 0 && (
        <Alert tone="warning" title="À vérifier une dernière fois">
          <ul className="list-disc space-y-1 pl-5">
            {result.warnings.map(({ sentence, link }) => (
              <li key={sentence}>
                {sentence}
                {link && (
                  <a href={link.href} target="_blank" rel="noreferrer" className="text-link ml-1">
                    {link.label}
                    <span className="sr-only"> (nouvel onglet)</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
  const confirm = (
    <Button key="envoi" type="submit" look="main" name="confirmed" value="oui" pending={pending} icon={<Send aria-hidden />}>
      Confirmer l’envoi
    </Button>
  )
  if (!hydrated) {
    return (
      <Alert tone="info" title={TITLE}>
        {body}
        {confirm}
      </Alert>
    )
  }
  return (
    // Its own box: the rhythm of the form would move the window off the middle of the screen.
    <div>
      <Dialog open={closed !== stamp} onClose={close} title={TITLE} role="alertdialog" actions={[confirm, <Button key="retour" onClick={close}>Revenir à la facture</Button>]}>
        {body}
      </Dialog>
    </div>
  )
}

'use client'

import { useState } from 'react'
import { Form } from '@/components/form/form'
import { usePlaces } from '@/components/invoices/pdf-viewer/placed'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { EmbeddedSide } from '@/lib/deposits/model/embedded-choice'
import type { EmbeddedSides } from '@/lib/deposits/model/embedded-sides'
import type { FormAction } from '@/lib/shared/form-state'

const TITLE = 'Ce fichier contient une facture électronique (Factur-X).'
const CHOICES: { side: EmbeddedSide; label: string; done: string }[] = [
  { side: 'page', label: 'Garder ce qui est imprimé', done: 'Le formulaire contient ce qui est imprimé sur la page.' },
  { side: 'fichier', label: 'Prendre les valeurs du fichier', done: 'Le formulaire contient les valeurs du fichier. Vérifiez-les : le destinataire verra la page.' },
]

interface EmbeddedNoticeProps {
  /** The server action, for the page without JavaScript. */
  action: FormAction
  invoiceId: string
  version: number
  sides: EmbeddedSides
}

/** What the electronic invoice of a file states otherwise than its page, and the choice between the two. */
export function EmbeddedNotice({ action, invoiceId, version, sides }: EmbeddedNoticeProps) {
  const { fillAll } = usePlaces()
  const [chosen, setChosen] = useState(sides.held)
  const [said, setSaid] = useState('')
  if (sides.differences.length === 0) return <Alert title={TITLE}>Elle dit la même chose que la page : vous n’avez rien à choisir.</Alert>
  const canChoose = Object.keys(sides.fichier.values).length > 0
  return (
    <Alert tone="warning" title={TITLE}>
      <p>Elle diffère de la page que le destinataire verra :</p>
      <ul className="list-disc space-y-1 pl-5">
        {sides.differences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {!canChoose && <p>Ces points ne sont pas dans le formulaire. Faites corriger votre logiciel de facturation si la page a raison.</p>}
      {canChoose && (
        <Form action={action} note={false} className="space-y-2" aria-label="Page ou fichier">
          <input type="hidden" name="invoiceId" value={invoiceId} />
          <input type="hidden" name="version" value={version} />
          <div className="flex flex-wrap gap-3">
            {CHOICES.map(({ side, label, done }) => (
              <Button
                key={side}
                type="submit"
                name="intention"
                value={side}
                aria-pressed={chosen === side}
                className="aria-pressed:border-pine aria-pressed:bg-pine-wash"
                onClick={(event) => {
                  event.preventDefault()
                  fillAll(sides[side].values, sides[side].places, true)
                  setChosen(side)
                  setSaid(done)
                }}
              >
                {label}
              </Button>
            ))}
          </div>
          <p role="status">{said || CHOICES.find(({ side }) => side === chosen)?.done}</p>
        </Form>
      )}
    </Alert>
  )
}

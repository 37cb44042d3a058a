'use client'

import { useEffect, useRef } from 'react'
import { useFormValues } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import type { RecapStep } from '@/lib/accounts/model/recap'

/** « Récapitulatif »: all that was typed, to be checked once more. It travels in hidden fields and is checked again. */
export function AccountRecap({ recap }: { recap: RecapStep }) {
  const values = useFormValues()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <>
      {Object.entries(values).map(([name, value]) => name !== 'intention' && <input key={name} type="hidden" name={name} value={value} />)}
      <div>
        <h2 ref={heading} tabIndex={-1}>
          Récapitulatif
        </h2>
        <p className="mt-1 text-ink-soft">Rien n’est encore créé. Vérifiez, puis confirmez.</p>
      </div>
      {recap.joins && (
        <Alert tone="warning" title={`«\u00a0${recap.joins}\u00a0» est déjà dans le portail`}>
          <p>Votre demande devient une demande de rattachement&nbsp;: son gestionnaire doit l’accepter avant que vous puissiez activer votre compte.</p>
        </Alert>
      )}
      {recap.blocks.map((block) => (
        <Card key={block.title} title={block.title} level={3}>
          <DescriptionList descriptions={block.rows.map(([term, value]) => ({ term, value: value ? <span className="break-words">{value}</span> : undefined }))} />
        </Card>
      ))}
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="intention" value="confirmer">
          Confirmer la création
        </SubmitButton>
        <SubmitButton look="secondary" name="intention" value="modifier">
          Modifier
        </SubmitButton>
      </div>
    </>
  )
}

'use client'

import { useContext, useEffect, useEffectEvent } from 'react'
import { controlId, FormContext } from '@/components/form/form-context'
import { Alert } from '@/components/ui/alert'
import type { Remark } from '@/lib/deposits/model/batch'

/** Inside the form: what this invoice of a batch lacks, each a link to its field. The first one has the focus: one types at once. */
export function BatchLacks({ batchId, lacks }: { batchId: string; lacks: Remark[] }) {
  const { formId } = useContext(FormContext)
  const controlOf = (field: string | undefined) => (field ? document.getElementById(controlId(formId, field)) : null)
  const begin = useEffectEvent(() => {
    // What opens by itself is not closed by it: a person who is already somewhere stays there.
    if (document.activeElement && document.activeElement !== document.body) return
    lacks.map(({ field }) => controlOf(field)).find(Boolean)?.focus()
  })
  useEffect(() => begin(), [])
  return (
    <>
      <input type="hidden" name="batchId" value={batchId} />
      {lacks.length > 0 && (
        <Alert tone="warning" title={lacks.length > 1 ? `${lacks.length} points manquent à cette facture` : 'Un point manque à cette facture'}>
          <ul className="list-disc space-y-1 pl-5">
            {lacks.map(({ sentence, field }) => (
              <li key={sentence}>
                {field ? (
                  <a
                    href={`#${controlId(formId, field)}`}
                    className="underline underline-offset-3"
                    onClick={(event) => {
                      const control = controlOf(field)
                      if (!control) return
                      event.preventDefault()
                      control.focus()
                      control.scrollIntoView({ block: 'center' })
                    }}
                  >
                    {sentence}
                  </a>
                ) : (
                  sentence
                )}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
}

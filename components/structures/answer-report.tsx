'use client'

import { CircleCheck, CircleX } from '@/components/ui/icons'
import { useFormResult } from '@/components/form/form-context'
import type { AnswerReport } from '@/lib/structures/model/answers'

/** After an answer to several requests: which are done, and which somebody else had answered already. */
export function AnswerReportView() {
  const { result } = useFormResult<AnswerReport>()
  if (!result) return null
  const verb = result.verdict === 'ACCEPT' ? 'acceptée' : 'refusée'
  return (
    <section aria-label="Compte rendu" className="rounded-md border border-line bg-surface p-4">
      <h2 className="mb-2">Compte rendu</h2>
      <ul className="divide-y divide-line">
        {result.outcomes.map(({ id, personName, isDone, reason }) => (
          <li key={id} className="flex items-start gap-2 py-2">
            {isDone ? <CircleCheck aria-hidden className="mt-0.5 size-5 flex-none text-green" /> : <CircleX aria-hidden className="mt-0.5 size-5 flex-none text-red" />}
            <span>{personName && <strong>{personName} : </strong>}{isDone ? `demande ${verb}.` : reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { TextField } from '@/components/form/text-field'
import { Placed } from '@/components/invoices/pdf-viewer/placed'
import { MAX_NUMBER_LENGTH } from '@/lib/invoices/model/invoice-number'
import { routes } from '@/lib/shared/routes'

const PAUSE_MS = 350

/** « Numéro de facture » (BT-1): a clash with an invoice already sent is said while one types; it stops the sending only. */
export function NumberField({ invoiceId, defaultValue }: { invoiceId: string; defaultValue?: string }) {
  const [problem, setProblem] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const turn = useRef(0)
  const check = (number: string, pause: number) => {
    clearTimeout(timer.current)
    const mine = ++turn.current
    timer.current = setTimeout(() => {
      if (number.trim() === '') return setProblem(null)
      fetch(`${routes.checkNumber}?facture=${invoiceId}&numero=${encodeURIComponent(number)}`)
        .then(async (response) => (response.ok ? ((await response.json()) as { problem: string | null }).problem : null))
        .then((found) => mine === turn.current && setProblem(found), () => undefined)
    }, pause)
  }
  const checkWhatWasRead = useEffectEvent(() => check(defaultValue ?? '', 0))
  useEffect(() => {
    checkWhatWasRead()
    return () => clearTimeout(timer.current)
  }, [])
  return (
    <div onInput={(event) => event.target instanceof HTMLInputElement && check(event.target.value, PAUSE_MS)}>
      <Placed field="number" label="Numéro de facture">
        {(read) => (
          <TextField name="number" label="Numéro de facture" required read={read} maxLength={MAX_NUMBER_LENGTH} autoComplete="off" spellCheck={false} defaultValue={defaultValue} hint="Tel qu’il est imprimé sur le PDF : lettres, chiffres et - _ / +, 20 caractères au plus." />
        )}
      </Placed>
      <p role="status" className={problem ? 'mt-1 text-sm font-medium text-amber' : 'sr-only'}>
        {problem}
      </p>
    </div>
  )
}

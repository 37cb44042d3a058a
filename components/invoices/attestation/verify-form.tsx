'use client'

import { ShieldCheck } from '@/components/ui/icons'
import { useEffect, useRef } from 'react'
import { FileField } from '@/components/form/file-field'
import { Form } from '@/components/form/form'
import { useFormResult } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { Verdict } from '@/lib/invoices/model/attestation-verdict'
import type { FormAction } from '@/lib/shared/form-state'
import { VerdictReport } from './verdict-report'

/** The PDF or the code of an attestation, and what is found of it. It works without JavaScript. */
export function VerifyForm({ action, code }: { action: FormAction<Verdict>; code: string }) {
  return (
    <Form action={action} note={false} aria-label="Vérifier une attestation">
      <FileField name="file" label="PDF de l’attestation" accept="application/pdf,.pdf" hint="Tel qu’il a été téléchargé, 10 Mo au plus. Vous pouvez aussi glisser le fichier sur ce champ." />
      <TextField name="code" label="ou son code de vérification" defaultValue={code} hint="26 signes, imprimés sous le titre « Vérifier cette attestation ». Si vous donnez aussi le fichier, c’est lui qui est vérifié." autoComplete="off" spellCheck={false} maxLength={60} className="figures uppercase" />
      <SubmitButton icon={<ShieldCheck aria-hidden />}>Vérifier</SubmitButton>
      <Answer />
    </Form>
  )
}

function Answer() {
  const { result, stamp } = useFormResult<Verdict>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (stamp > 0) heading.current?.focus()
  }, [stamp])
  return result && <VerdictReport verdict={result} heading={heading} />
}

'use client'

import { ScanSearch } from '@/components/ui/icons'
import { useEffect, useRef } from 'react'
import { Form } from '@/components/form/form'
import { FileField } from '@/components/form/file-field'
import { useFormResult } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import type { InvoiceTest } from '@/lib/deposits/model/invoice-test'
import type { FormAction } from '@/lib/shared/form-state'
import { InvoiceTestReport } from './invoice-test-report'

/** The file, and what the test of it says. It works without JavaScript. */
export function InvoiceTestForm({ action }: { action: FormAction<InvoiceTest> }) {
  return (
    <Form action={action} note={false} aria-label="Tester ma facture">
      <FileField name="file" label="PDF de la facture" required accept="application/pdf,.pdf" hint="10 Mo au plus, sans mot de passe. Vous pouvez aussi glisser le fichier sur ce champ." />
      <SubmitButton icon={<ScanSearch aria-hidden />}>Tester la facture</SubmitButton>
      <Answer />
    </Form>
  )
}

function Answer() {
  const { result, stamp } = useFormResult<InvoiceTest>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (stamp > 0) heading.current?.focus()
  }, [stamp])
  return result && <InvoiceTestReport report={result} heading={heading} />
}

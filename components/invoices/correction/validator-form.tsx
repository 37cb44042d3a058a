import { Send } from '@/components/ui/icons'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/lib/shared/form-state'

interface ValidatorFormProps {
  action: FormAction<{ invoiceId: string }>
  invoiceId: string
  version: number
}

/** « Corriger le valideur »: the invoice goes to another one, as it is. */
export function ValidatorForm({ action, invoiceId, version }: ValidatorFormProps) {
  return (
    <Card title="Choisir un autre valideur" id="valideur">
      <Form action={action} aria-label="Choisir un autre valideur">
        <input type="hidden" name="invoiceId" value={invoiceId} />
        <input type="hidden" name="version" value={version} />
        <TextField name="validatorSiret" label="SIRET du valideur" required inputMode="numeric" hint="14 chiffres. Il aura de nouveau 15 jours pour répondre." />
        <TextField name="validatorService" label="Code service du valideur" hint="Facultatif." />
        <SubmitButton icon={<Send aria-hidden />}>Valider et renvoyer</SubmitButton>
      </Form>
    </Card>
  )
}

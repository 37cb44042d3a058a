import { PenLine } from '@/components/ui/icons'
import { CheckboxField } from '@/components/form/checkbox-field'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { signMandate } from '@/app/(portail)/mandats/actions'

/** The agreement and the signature. */
export const SignatureForm = ({ token }: { token: string }) => (
  <Form action={signMandate} className="space-y-5 rounded-md border border-line bg-surface p-4 sm:p-6" aria-label="Signature">
    <input type="hidden" name="token" value={token} />
    <CheckboxField name="agreement" label="J’ai lu le mandat et je l’accepte." required hint="Votre nom, la date, l’heure et votre adresse réseau seront inscrits sur le document signé." />
    <SubmitButton icon={<PenLine aria-hidden />}>Signer le mandat</SubmitButton>
  </Form>
)

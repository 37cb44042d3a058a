'use client'

import { useFormResult } from '@/components/form/form-context'
import { Alert } from '@/components/ui/alert'
import type { FormAction } from '@/lib/shared/form-state'
import { CopyButton } from './copy-button'
import { PasswordForm } from './password-form'

interface Codes {
  codes: string[]
}

/** Makes ten codes and shows them this once. */
export function RecoveryCodesForm({ action, left }: { action: FormAction<Codes>; left: number }) {
  return (
    <PasswordForm action={action as FormAction} label={left > 0 ? 'Créer de nouveaux codes' : 'Créer mes codes de secours'}>
      <ShownCodes />
      <p>{left > 0 ? `Il vous reste ${left} code${left > 1 ? 's' : ''}. En créer de nouveaux annule les précédents.` : 'Les codes ne s’affichent qu’une fois\u00a0: imprimez-les ou recopiez-les, et gardez-les loin de votre ordinateur.'}</p>
    </PasswordForm>
  )
}

function ShownCodes() {
  const { result } = useFormResult<Codes>()
  if (!result) return null
  return (
    <Alert tone="success" live title="Vos dix codes de secours">
      <p>Ils ne s’afficheront plus. Les précédents ne servent plus.</p>
      <ul className="figures grid grid-cols-1 gap-x-6 gap-y-1 font-mono text-lg sm:grid-cols-2">
        {result.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyButton text={result.codes.join('\n')} />
    </Alert>
  )
}

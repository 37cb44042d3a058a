import { TextField } from '@/components/form/text-field'
import type { InvoiceValues } from './values'

const WHO = { A9: 'le titulaire du marché', A12: 'le mandataire du groupement' }

/** Who approves the invoice before the recipient sees it (A9, A12). */
export function ValidatorFields({ values, framework }: { values: InvoiceValues; framework: 'A9' | 'A12' }) {
  return (
    <div className="space-y-4">
      <TextField name="validatorSiret" label="SIRET du valideur" required inputMode="numeric" defaultValue={values.validatorSiret} hint={`14 chiffres : ${WHO[framework]}. Il a 15 jours pour répondre ; son silence vaut accord.`} />
      <TextField name="validatorService" label="Code service du valideur" defaultValue={values.validatorService} hint="Facultatif." />
      <TextField name="secondValidatorSiret" label="SIRET du second valideur" inputMode="numeric" defaultValue={values.secondValidatorSiret} hint="Seulement si vous êtes sous-traitant d’un cotraitant : le mandataire du groupement valide après lui." />
      <TextField name="secondValidatorService" label="Code service du second valideur" defaultValue={values.secondValidatorService} hint="Facultatif." />
    </div>
  )
}

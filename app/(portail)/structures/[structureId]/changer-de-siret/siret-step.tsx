import { DigitsField } from '@/components/form/text-field'
import { Alert } from '@/components/ui/alert'
import { Button, ButtonLink } from '@/components/ui/button'
import { routes } from '@/lib/shared/routes'
import { identifierTypeLabel } from '@/lib/structures/model/identifier-types'
import { formatIdentifier } from '@/lib/structures/model/identifiers'
import type { StructureFullRecord } from '@/lib/structures/queries/get-structure-record'

interface SiretStepProps {
  structure: StructureFullRecord
  /** What was typed before, and why it was refused. */
  typed: string
  refusal: string | null
}

/** Step 2: the new SIRET, checked against its key, our structures and the register before anything is asked to be confirmed. */
export function SiretStep({ structure: { id, identifierType, identifier }, typed, refusal }: SiretStepProps) {
  return (
    <>
      {refusal && <Alert tone="error" live title={refusal} />}
      <form method="get" action={routes.changeIdentifier(id)} aria-label="Nouveau SIRET" className="space-y-5 rounded-md border border-line bg-surface p-4 sm:p-6">
        <p>
          Identifiant actuel : {identifierTypeLabel(identifierType)} <span className="figures">{formatIdentifier(identifierType, identifier)}</span>
        </p>
        <DigitsField name="siret" label="Nouveau SIRET" required hint="14 chiffres, avec ou sans espaces." defaultValue={typed} maxLength={60} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <Button type="submit" look="main">Continuer</Button>
          <ButtonLink look="link" href={routes.structure(id)}>Annuler</ButtonLink>
        </div>
      </form>
    </>
  )
}

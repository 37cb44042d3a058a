import { CheckboxField } from '@/components/form/checkbox-field'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { routes } from '@/lib/shared/routes'
import { formatSiret } from '@/lib/shared/siret'
import { formatIdentifier } from '@/lib/structures/model/identifiers'
import type { NewSiret } from '@/lib/structures/queries/check-new-siret'
import type { StructureFullRecord } from '@/lib/structures/queries/get-structure-record'
import { changeIdentifier } from './actions'

interface ConfirmStepProps {
  structure: StructureFullRecord
  check: Extract<NewSiret, { state: 'possible' }>
}

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count > 1 ? many : one}`

/** Step 3: old and new side by side, what the register says of the new one, and the one confirmation. */
export function ConfirmStep({ structure: { id, identifierType, identifier, counts }, check: { siret, version, name, warning, isOtherCompany, differences } }: ConfirmStepProps) {
  return (
    <Form action={changeIdentifier} className="space-y-5 rounded-md border border-line bg-surface p-4 sm:p-6" aria-label="Confirmer le changement de SIRET">
      <input type="hidden" name="structureId" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="siret" value={siret} />
      <DescriptionList
        descriptions={[
          { term: 'Structure', value: name },
          { term: 'Ancien identifiant', value: <span className="figures">{formatIdentifier(identifierType, identifier)}</span> },
          { term: 'Nouveau SIRET', value: <strong className="figures">{formatSiret(siret)}</strong> },
          { term: 'Sont copiés', value: [counted(counts.users, 'utilisateur'), counted(counts.services, 'service'), counted(counts.workspaces, 'espace'), counted(counts.bankAccounts, 'coordonnée bancaire', 'coordonnées bancaires')].join(', ') },
        ]}
      />
      {isOtherCompany && <Alert tone="warning" title="Ce SIRET est celui d’une autre entreprise">Ses neuf premiers chiffres, le SIREN, ne sont pas ceux de l’ancien. Si l’entreprise a seulement déménagé, vérifiez-le : le SIREN ne change pas.</Alert>}
      {warning && <Alert tone="warning" title={warning} />}
      {differences.length > 0 && (
        <>
          <DescriptionList descriptions={differences.map(({ label, register }) => ({ term: `${label} selon la base Insee`, value: register }))} />
          <CheckboxField name="fromRegister" label="Reprendre ces valeurs de la base Insee" hint="Sinon celles de l’ancienne fiche sont copiées ; elles se modifient ensuite." defaultChecked />
        </>
      )}
      <CheckboxField name="confirmed" label="J’ai compris que l’ancienne structure est désactivée et que le mandat de facturation est à signer de nouveau." required />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <SubmitButton>Changer de SIRET</SubmitButton>
        <ButtonLink look="link" href={`${routes.changeIdentifier(id)}?etape=siret`}>Corriger le SIRET</ButtonLink>
      </div>
    </Form>
  )
}

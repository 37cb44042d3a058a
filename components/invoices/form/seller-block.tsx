import { Fieldset } from '@/components/form/fieldset'
import { SelectField } from '@/components/form/select-field'
import { Fact } from './fact'
import type { InvoiceValues, SellerChoices } from './values'

/** « Fournisseur de la facture »: the issuing structure is the one of the deposit. */
export function SellerBlock({ values, choices }: { values: InvoiceValues; choices: SellerChoices }) {
  return (
    <Fieldset legend="Fournisseur de la facture">
      <Fact label="Désignation">{choices.structure}</Fact>
      {choices.services.length > 0 && <SelectField name="sellerServiceId" label="Service" required={choices.isServiceRequired} placeholder={choices.isServiceRequired ? 'Choisir…' : 'Aucun service'} choices={choices.services} defaultValue={values.sellerServiceId} />}
      {choices.bankAccounts.length > 0 && (
        <SelectField name="bankAccountId" label="Références bancaires" placeholder="Aucune : le destinataire paie sur le compte qu’il connaît" choices={choices.bankAccounts} defaultValue={values.bankAccountId} />
      )}
    </Fieldset>
  )
}

import { Fieldset } from '@/components/form/fieldset'
import { Fact } from './fact'
import { SelectField } from '@/components/form/select-field'
import { BankAccountField } from './bank-account-field'
import type { InvoiceValues, SellerChoices } from './values'

/** « Fournisseur de la facture »: the issuing structure is the one of the deposit. */
export function SellerBlock({ values, choices }: { values: InvoiceValues; choices: SellerChoices }) {
  return (
    <Fieldset legend="Fournisseur de la facture">
      <Fact label="Désignation">{choices.structure}</Fact>
      {choices.services.length > 0 && <SelectField name="sellerServiceId" label="Service" required={choices.isServiceRequired} placeholder={choices.isServiceRequired ? 'Choisir…' : 'Aucun service'} choices={choices.services} defaultValue={values.sellerServiceId} />}
      {choices.bankAccounts.length > 0 && <BankAccountField choices={choices.bankAccounts} chosen={values.bankAccountId} />}
    </Fieldset>
  )
}

'use client'

import { Info } from '@/components/ui/icons'
import { useState } from 'react'
import { ComboBoxField } from '@/components/form/combo-box-field'
import { Placed } from '@/components/invoices/pdf-viewer/placed'
import { obligationsOf } from '@/lib/directory/model/obligations'
import { searchTextOf } from '@/lib/shared/search-text'
import { CommitmentField } from './commitment-field'
import { Fact } from './fact'
import type { InvoiceValues, RecipientService, RecipientStructure } from './values'

const MOST = 50

/** Services of the recipient whose code or name holds what was typed. */
const suggestServices = (services: RecipientService[]) => async (typed: string) => {
  const wanted = searchTextOf(typed)
  return services
    .filter(({ code, name, isReserved }) => !isReserved && searchTextOf(`${code} ${name}`).includes(wanted))
    .slice(0, MOST)
    .map(({ code, name }) => ({ value: code, label: code, detail: name }))
}

/** Code service, its name, and the engagement: what this recipient asks for is said before it is missed. */
export function ServiceFields({ values, siret, structure }: { values: InvoiceValues; siret: string; structure: RecipientStructure | null }) {
  const [code, setCode] = useState(values.buyerReference ?? '')
  const service = structure?.services.find((one) => one.code === code.trim()) ?? null
  const obligations = structure && obligationsOf(structure, service)
  const isUnknown = structure !== null && code.trim() !== '' && !service
  return (
    <>
      {obligations && (
        <div role="status" className="flex gap-2 rounded-md bg-paper p-3 text-sm">
          <Info aria-hidden className="size-5 flex-none text-read-line" />
          <p>
            <span className="font-medium">Ce que demande ce destinataire : </span>
            {obligations.sentences.join(' ')}
          </p>
        </div>
      )}
      <div onInput={(event) => event.target instanceof HTMLInputElement && setCode(event.target.value)}>
        <Placed field="buyerReference" label="Code service">
          {(read) => (
            <ComboBoxField
              name="buyerReference"
              label="Code service"
              required={obligations?.service === 'required'}
              read={read}
              defaultValue={values.buyerReference}
              placeholder="Rechercher un service"
              hint={structure && structure.services.length > 0 ? `${structure.services.length > 1 ? `${structure.services.length} services actifs` : 'Un service actif'} : cliquez ou appuyez sur la flèche du bas pour les voir.` : undefined}
              minLength={0}
              search={suggestServices(structure?.services ?? [])}
              onChoose={(suggestion) => suggestion && setCode(suggestion.value)}
            />
          )}
        </Placed>
      </div>
      <div aria-live="polite">
        <Fact label="Libellé service">
          {service?.name ?? (isUnknown ? <span className="text-red">Ce destinataire n’a pas de service actif de ce code. Choisissez-le dans la liste.</span> : undefined)}
        </Fact>
      </div>
      <CommitmentField
        siret={siret.length === 14 ? siret : null}
        required={obligations?.commitment === 'required'}
        isChecked={obligations?.commitmentIsChecked ?? false}
        defaultValue={values.purchaseOrderReference}
      />
    </>
  )
}

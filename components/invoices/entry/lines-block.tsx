'use client'

import { Plus } from '@/components/ui/icons'
import { Fieldset } from '@/components/form/fieldset'
import { Asterisk, FieldNotes } from '@/components/form/field'
import { useFormField } from '@/components/form/form-context'
import { Button } from '@/components/ui/button'
import { VAT_RATES } from '@/lib/invoices/model/code-lists'
import { LINE_FIELDS } from '@/lib/invoices/model/entry/line-cells'
import { UNITS } from '@/lib/invoices/model/units'
import { CELLS, COLUMNS, LineRow } from './line-row'
import type { LinesState } from './use-lines'

const UNIT_NAMES = Object.values(UNITS).map(({ name }) => name)
const RATES = VAT_RATES.map(({ rate, where }) => ({ value: rate.replace('.', ','), where }))

/** « Lignes de facture » (BG-25), typed and pasted as in a spreadsheet. */
export function LinesBlock({ state, bearsVat, currency }: { state: LinesState; bearsVat: boolean; currency: string }) {
  const { id, errors } = useFormField('lines')
  return (
    <Fieldset legend="Lignes de facture" hint="Collez des cellules d’un tableur avec Ctrl + V. Entrée passe à la ligne suivante, les flèches montent et descendent, Alt + flèche déplace la ligne, Ctrl + Suppr la supprime.">
      <div>
        <div aria-hidden className={`hidden border-b border-line pb-2 text-sm font-medium ${COLUMNS}`}>
          <span />
          {LINE_FIELDS.map((field) => (
            <span key={field} className={CELLS[field].isNumber ? 'text-right' : 'pl-2'}>
              {CELLS[field].label}
              {CELLS[field].isRequired && <Asterisk />}
            </span>
          ))}
          <span className="text-right">Montant HT</span>
          <span />
        </div>
        <ol id={id} tabIndex={-1} aria-label="Lignes de facture" className="divide-y divide-line">
          {state.lines.map((line, row) => (
            <LineRow key={line.key} {...{ row, line, bearsVat, currency }} gestures={state.gestures} isLast={row === state.lines.length - 1} />
          ))}
        </ol>
        <FieldNotes id={id} errors={errors} />
      </div>
      <datalist id="unites">
        {UNIT_NAMES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id="taux-de-tva">
        {RATES.map(({ value, where }) => (
          <option key={value} value={value}>
            {where}
          </option>
        ))}
      </datalist>
      <div className="flex flex-wrap items-center gap-4">
        <Button icon={<Plus aria-hidden />} onClick={state.add}>
          Ajouter une ligne
        </Button>
        <p role="status" className="text-sm text-ink-soft">
          {state.said}
        </p>
      </div>
    </Fieldset>
  )
}

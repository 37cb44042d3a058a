'use client'

import { ArrowDown, ArrowUp, Trash2 } from '@/components/ui/icons'
import { Asterisk, describedBy, FieldNotes } from '@/components/form/field'
import { controlId, FormContext } from '@/components/form/form-context'
import { memo, useContext } from 'react'
import { type EnteredLine, lineAmounts } from '@/lib/invoices/model/entry/entered-line'
import { LINE_FIELDS } from '@/lib/invoices/model/entry/line-cells'
import { isBlankLine, type LineField, type LineProblems, readLine } from '@/lib/invoices/model/entry/read-line'
import { formatCents } from '@/lib/shared/amounts'
import type { KeyedLine, LineGestures } from './use-lines'

/** What each cell is called, and how it is typed. */
export const CELLS: Record<LineField, { label: string; placeholder?: string; list?: string; isNumber?: boolean; isRequired?: boolean; max: number }> = {
  reference: { label: 'Référence', max: 50 },
  label: { label: 'Dénomination', isRequired: true, max: 255 },
  quantity: { label: 'Quantité', isNumber: true, isRequired: true, max: 30 },
  unit: { label: 'Unité', placeholder: 'Unité', list: 'unites', max: 60 },
  netPrice: { label: 'Prix unitaire HT', isNumber: true, isRequired: true, max: 30 },
  discount: { label: 'Remise', placeholder: '% ou €', isNumber: true, max: 30 },
  vatRate: { label: 'TVA %', list: 'taux-de-tva', isNumber: true, max: 30 },
}

/** The columns of the table on a wide screen; on a narrow one each row is a card. */
export const COLUMNS = 'lg:grid lg:grid-cols-[1.5rem_5.5rem_minmax(8rem,1fr)_5rem_6rem_7.5rem_5.5rem_4.5rem_7rem_6.5rem] lg:gap-x-1.5'

interface LineRowProps {
  row: number
  line: KeyedLine
  gestures: LineGestures
  isLast: boolean
  bearsVat: boolean
  currency: string
}

/** One line: its cells, what it comes to, and what is wrong with it, said under it. Drawn again only when something of it changes. */
export const LineRow = memo(function LineRow({ row, line, gestures, isLast, bearsVat, currency }: LineRowProps) {
  const { line: read, problems }: { line: EnteredLine | null; problems: LineProblems } = isBlankLine(line) ? { line: null, problems: {} } : readLine(line, bearsVat)
  const { formId, errors } = useContext(FormContext)
  // Said once something stands in the cell, or once the server has refused it: an empty row is no reproach.
  const shown = (field: LineField): string[] => (problems[field] && (line[field].trim() !== '' || errors[`lines.${row}.${field}`]) ? [problems[field]] : [])
  const buttons = [
    { label: 'Monter', icon: ArrowUp, act: () => gestures.move(row, -1), off: row === 0 },
    { label: 'Descendre', icon: ArrowDown, act: () => gestures.move(row, 1), off: isLast },
    { label: 'Supprimer', icon: Trash2, act: () => gestures.remove(row), off: false },
  ]
  return (
    <li aria-label={`Ligne ${row + 1}`} className={`grid grid-cols-2 items-start gap-x-3 gap-y-2 py-3 lg:py-1.5 ${COLUMNS}`}>
      <span aria-hidden className="figures text-ink-soft max-lg:col-span-2 max-lg:font-medium lg:pt-2.5 lg:text-right">
        <span className="lg:hidden">Ligne </span>
        {row + 1}
      </span>
      {LINE_FIELDS.map((field) => (
        <Cell key={field} {...{ row, field, line, gestures }} id={controlId(formId, `lines.${row}.${field}`)} errors={shown(field)} isOff={field === 'vatRate' && !bearsVat} />
      ))}
      <p className="figures max-lg:self-end lg:pt-2.5 lg:text-right">
        <span className="text-ink-soft lg:sr-only">HT : </span>
        {read ? formatCents(lineAmounts(read, '0').net, currency) : '–'}
      </p>
      <div className="col-span-full order-last empty:hidden lg:pl-8">
        {LINE_FIELDS.filter((field) => shown(field).length > 0).map((field) => (
          <FieldNotes key={field} id={controlId(formId, `lines.${row}.${field}`)} errors={shown(field)} />
        ))}
      </div>
      <div className="flex max-lg:col-span-2 max-lg:justify-end lg:pt-1">
        {buttons.map(({ label, icon: Icon, act, off }) => (
          // Out of the way of Tab, which goes from cell to cell: the keyboard has its own keys for them.
          <button key={label} type="button" tabIndex={-1} onClick={act} disabled={off} title={label} className="grid size-8 place-items-center rounded-md text-ink-soft hover:bg-pine-wash hover:text-pine-deep disabled:opacity-40">
            <Icon aria-hidden className="size-5" />
            <span className="sr-only">{`${label} la ligne ${row + 1}`}</span>
          </button>
        ))}
      </div>
    </li>
  )
})

interface CellProps {
  row: number
  field: LineField
  line: KeyedLine
  gestures: LineGestures
  id: string
  errors: string[]
  isOff: boolean
}

/** One cell; what is wrong with it is said under the row. */
function Cell({ row, field, line, gestures, id, errors, isOff }: CellProps) {
  const name = `lines.${row}.${field}`
  const { label, placeholder, list, isNumber, isRequired, max } = CELLS[field]
  const isWide = field === 'label' || field === 'reference'
  return (
    <div className={isWide ? 'max-lg:col-span-2' : ''}>
      <label htmlFor={id} className="mb-1 block text-sm font-medium lg:sr-only">
        {label}
        <span className="sr-only"> de la ligne {row + 1}</span>
        {isRequired && <Asterisk />}
      </label>
      <input
        type="text"
        id={id}
        name={name}
        value={line[field]}
        placeholder={placeholder}
        list={list}
        maxLength={max}
        inputMode={isNumber ? 'decimal' : undefined}
        autoComplete="off"
        readOnly={isOff}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy(id, { errors })}
        className={`control lg:px-2 ${isNumber ? 'figures text-right' : ''}`}
        onChange={(event) => gestures.change(row, field, event.currentTarget.value)}
        onKeyDown={(event) => gestures.onKeyDown(event, row, field)}
        onFocus={() => gestures.onFocus(field)}
        onPaste={(event) => gestures.onPaste(event, row, field)}
      />
    </div>
  )
}

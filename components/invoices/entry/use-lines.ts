'use client'

import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { isTable, pasteLines } from '@/lib/invoices/model/entry/paste-lines'
import { BLANK_LINE, type LineField, MAX_LINES, type TypedLine } from '@/lib/invoices/model/entry/read-line'

/** A line with a key of its own, which it keeps when it is moved. */
export interface KeyedLine extends TypedLine {
  key: number
}

const FEWEST = 3

export interface LinesState {
  lines: KeyedLine[]
  /** What the last gesture did, for those who do not see it. */
  said: string
  change: (row: number, field: LineField, value: string) => void
  add: () => void
  remove: (row: number) => void
  move: (row: number, step: -1 | 1) => void
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>, row: number, field: LineField) => void
  onFocus: (field: LineField) => void
  onPaste: (event: ClipboardEvent<HTMLInputElement>, row: number, field: LineField) => void
}

/** The next line bears the rate of the one before it. */
const nextLine = (lines: readonly TypedLine[]): TypedLine => ({ ...BLANK_LINE, vatRate: lines.at(-1)?.vatRate || '20' })

/**
 * The lines as a spreadsheet holds them. Tab goes through the cells; Enter goes to the next row, in the column where the run of
 * Tabs began, and adds one after the last; arrows go up and down; Alt with an arrow moves the row, Ctrl + Suppr removes it.
 * @param cellId the id of a cell's control, to bring the focus there
 */
export function useLines(first: readonly TypedLine[], cellId: (row: number, field: LineField) => string): LinesState {
  const counter = useRef(0)
  const [lines, setLines] = useState<KeyedLine[]>(() => {
    const kept = [...first]
    while (kept.length < FEWEST) kept.push(nextLine(kept))
    return kept.map((line, index) => ({ ...line, key: -1 - index }))
  })
  const [said, setSaid] = useState('')
  // Where the run of Tabs began: Enter goes back under it.
  const anchor = useRef<LineField>('label')
  const isTabbing = useRef(false)

  const keyed = (line: TypedLine): KeyedLine => ({ ...line, key: ++counter.current })
  const focus = (row: number, field: LineField) =>
    requestAnimationFrame(() => {
      const cell = document.getElementById(cellId(row, field))
      if (cell instanceof HTMLInputElement) {
        cell.focus()
        cell.select()
      }
    })
  const add = () => {
    if (lines.length >= MAX_LINES) return setSaid(`Une facture a ${MAX_LINES} lignes au plus.`)
    setLines([...lines, keyed(nextLine(lines))])
  }
  const remove = (row: number) => {
    const left = lines.filter((_line, index) => index !== row)
    setLines(left.length > 0 ? left : [keyed(nextLine([]))])
    setSaid(`Ligne ${row + 1} supprimée.`)
  }
  const move = (row: number, step: -1 | 1) => {
    const [line, other] = [lines[row], lines[row + step]]
    if (!line || !other) return
    setLines(lines.map((one, index) => (index === row ? other : index === row + step ? line : one)))
    setSaid(`La ligne ${row + 1} devient la ligne ${row + step + 1}.`)
  }
  const goTo = (row: number, field: LineField) => {
    if (row < 0) return
    if (row >= lines.length) add()
    focus(row, field)
  }
  const onKeyDown: LinesState['onKeyDown'] = (event, row, field) => {
    const keys: Record<string, () => void> = {
      Enter: () => goTo(row + 1, anchor.current),
      ArrowDown: () => row + 1 < lines.length && goTo(row + 1, field),
      ArrowUp: () => goTo(row - 1, field),
      'Alt+ArrowDown': () => (move(row, 1), focus(Math.min(row + 1, lines.length - 1), field)),
      'Alt+ArrowUp': () => (move(row, -1), focus(Math.max(row - 1, 0), field)),
      'Ctrl+Delete': () => (remove(row), focus(Math.max(0, Math.min(row, lines.length - 2)), field)),
    }
    isTabbing.current = event.key === 'Tab'
    const act = keys[`${event.altKey ? 'Alt+' : ''}${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key}`]
    if (!act || event.nativeEvent.isComposing) return
    event.preventDefault()
    act()
  }
  const onFocus = (field: LineField) => {
    if (!isTabbing.current) anchor.current = field
    isTabbing.current = false
  }
  const onPaste: LinesState['onPaste'] = (event, row, field) => {
    const text = event.clipboardData.getData('text/plain')
    if (!isTable(text)) return
    event.preventDefault()
    const { lines: filled, pasted, left } = pasteLines(lines, { row, field }, text)
    setLines(filled.map((line, index) => ({ ...line, key: lines[index]?.key ?? ++counter.current })))
    setSaid(`${pasted > 1 ? `${pasted} lignes collées` : 'Une ligne collée'}.${left > 0 ? ` Une facture a ${MAX_LINES} lignes au plus : ${left} sont restées dehors.` : ''}`)
  }
  const change = (row: number, field: LineField, value: string) => setLines((known) => known.map((line, index) => (index === row ? { ...line, [field]: value } : line)))
  return { lines, said, change, add, remove, move, onKeyDown, onFocus, onPaste }
}

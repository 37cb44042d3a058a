'use client'

import { useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react'
import { isTable } from '@/lib/invoices/model/entry/line-cells'
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
  add: () => void
  gestures: LineGestures
}

/** What one row can do; the same functions for good, so that typing in one of a thousand rows draws that row alone. */
export interface LineGestures {
  change: (row: number, field: LineField, value: string) => void
  remove: (row: number) => void
  move: (row: number, step: -1 | 1) => void
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>, row: number, field: LineField) => void
  onFocus: (field: LineField) => void
  onPaste: (event: ClipboardEvent<HTMLInputElement>, row: number, field: LineField) => void
}

type Gesture = 'next' | 'down' | 'up' | 'moveDown' | 'moveUp' | 'remove'
const KEYS: Record<string, Gesture> = { Enter: 'next', ArrowDown: 'down', ArrowUp: 'up', 'Alt+ArrowDown': 'moveDown', 'Alt+ArrowUp': 'moveUp', 'Ctrl+Delete': 'remove' }

/** What a key does in a cell; nothing while an input method composes a character. */
function gestureOf({ key, altKey, ctrlKey, metaKey, nativeEvent }: KeyboardEvent, acts: Record<Gesture, () => unknown>): (() => unknown) | null {
  const gesture = nativeEvent.isComposing ? undefined : KEYS[`${altKey ? 'Alt+' : ''}${ctrlKey || metaKey ? 'Ctrl+' : ''}${key}`]
  return gesture ? acts[gesture] : null
}

/** Brings the focus to a cell that may only be drawn now. */
const focusCell = (id: string) =>
  requestAnimationFrame(() => {
    const cell = document.getElementById(id)
    if (!(cell instanceof HTMLInputElement)) return
    cell.focus()
    cell.select()
  })

/** The next line bears the rate of the one before it. */
const nextLine = (lines: readonly TypedLine[]): TypedLine => ({ ...BLANK_LINE, vatRate: lines.at(-1)?.vatRate || '20' })

function linesAtFirst(first: readonly TypedLine[]): KeyedLine[] {
  const kept = [...first]
  while (kept.length < FEWEST) kept.push(nextLine(kept))
  return kept.map((line, index) => ({ ...line, key: -1 - index }))
}

/**
 * The lines as a spreadsheet holds them. Tab goes through the cells; Enter goes to the next row, in the column where the run of
 * Tabs began, and adds one after the last; arrows go up and down; Alt with an arrow moves the row, Ctrl + Suppr removes it.
 * @param cellId the id of a cell's control, to bring the focus there
 */
export function useLines(first: readonly TypedLine[], cellId: (row: number, field: LineField) => string): LinesState {
  const counter = useRef(0)
  const [lines, setLines] = useState(() => linesAtFirst(first))
  const [said, setSaid] = useState('')
  // Where the run of Tabs began: Enter goes back under it.
  const anchor = useRef<LineField>('label')
  const isTabbing = useRef(false)

  const keyed = (line: TypedLine): KeyedLine => ({ ...line, key: ++counter.current })
  const focus = (row: number, field: LineField) => focusCell(cellId(row, field))
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
  const onKeyDown: LineGestures['onKeyDown'] = (event, row, field) => {
    isTabbing.current = event.key === 'Tab'
    const last = lines.length - 1
    const act = gestureOf(event, {
      next: () => (row === last && add(), focus(row + 1, anchor.current)),
      down: () => row < last && focus(row + 1, field),
      up: () => row > 0 && focus(row - 1, field),
      moveDown: () => (move(row, 1), focus(Math.min(row + 1, last), field)),
      moveUp: () => (move(row, -1), focus(Math.max(row - 1, 0), field)),
      remove: () => (remove(row), focus(Math.max(0, Math.min(row, last - 1)), field)),
    })
    if (!act) return
    event.preventDefault()
    act()
  }
  const onFocus = (field: LineField) => {
    if (!isTabbing.current) anchor.current = field
    isTabbing.current = false
  }
  const onPaste: LineGestures['onPaste'] = async (event, row, field) => {
    const text = event.clipboardData.getData('text/plain')
    if (!isTable(text)) return
    event.preventDefault()
    // Loaded by the first paste: most invoices are typed.
    const reader = await import('@/lib/invoices/model/entry/paste-lines').catch(() => null)
    if (reader) setLines((known) => reader.pasteLines(known, { row, field }, text).lines.map((line, index) => (known[index] ? { ...line, key: known[index].key } : keyed(line))))
    setSaid(reader ? reader.saidOfPaste(reader.pasteLines(lines, { row, field }, text)) : 'Rien n’a été collé : la connexion s’est interrompue. Recommencez.')
  }
  const change = (row: number, field: LineField, value: string) => setLines((known) => known.map((line, index) => (index === row ? { ...line, [field]: value } : line)))
  const now: LineGestures = { change, remove, move, onKeyDown, onFocus, onPaste }
  const latest = useRef(now)
  useLayoutEffect(() => {
    latest.current = now
  })
  return { lines, said, add, gestures: useLasting(latest) }
}

/** Functions that stay the same and do what those of the last drawing do. */
function useLasting(latest: RefObject<LineGestures>): LineGestures {
  const [gestures] = useState<LineGestures>(() => ({
    change: (...given) => latest.current.change(...given),
    remove: (...given) => latest.current.remove(...given),
    move: (...given) => latest.current.move(...given),
    onKeyDown: (...given) => latest.current.onKeyDown(...given),
    onFocus: (...given) => latest.current.onFocus(...given),
    onPaste: (...given) => latest.current.onPaste(...given),
  }))
  return gestures
}

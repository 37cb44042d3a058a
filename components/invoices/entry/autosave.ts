'use client'

import { useEffect, useRef, useState } from 'react'
import { useUnsavedWarning } from '@/components/form/unsaved-warning'
import { IDLE, type FormAction, type FormState } from '@/lib/shared/form-state'

const PAUSE_MS = 3000

export interface Entered {
  invoiceId: string
  version: number
}

export type SavingState = { kind: 'idle' | 'saving' } | { kind: 'saved'; at: Date } | { kind: 'waiting' | 'stopped'; sentence: string }

/** The form without what has doors of its own: the attachments. */
function contentOf(form: HTMLFormElement): FormData {
  const content = new FormData(form)
  for (const name of [...content.keys()]) if (name.startsWith('attachment.')) content.delete(name)
  return content
}
const textOf = (content: FormData) => JSON.stringify([...content.entries()].filter(([name]) => name !== 'version'))

const memoryOf = (invoiceId: string) => `cantate.saisie.${invoiceId}`

/** What this page knows of the draft, kept out of the drawing. */
interface Memory {
  version: number
  /** The content of the last save. */
  kept?: string
  /** The saving under way. */
  running: Promise<void>
  timer?: ReturnType<typeof setTimeout>
  isStopped: boolean
}

// Clicks and keys count too: a suggestion chosen, a row removed or pasted are no input of a field.
const GESTURES = ['input', 'click', 'keyup', 'paste']

/**
 * Saves a form a few seconds after its last change, through the same door as its button and from the version that this page
 * knows: never from another tab's, so that a stale page overwrites nothing. A refusal about the whole stops it until the
 * person saves by hand; one about a field waits for that field.
 * @returns its state, and the form's own action: it waits for a saving under way and goes on from its version.
 */
export function useAutosave<Result>(formId: string, { invoiceId, version: first }: Entered, save: FormAction<Entered>, submit: FormAction<Result>) {
  const [state, setState] = useState<SavingState>({ kind: 'idle' })
  const memory = useRef<Memory>({ version: first, running: Promise.resolve(), isStopped: false })
  const dirty = useRef(false)
  useUnsavedWarning(dirty, true)

  useEffect(() => {
    const [known, form] = [memory.current, document.getElementById(formId)]
    if (!(form instanceof HTMLFormElement)) return
    // « Précédent » may show a page older than what this browser saved: read it again.
    if (Number(sessionStorage.getItem(memoryOf(invoiceId)) ?? 0) > Math.max(first, known.version)) return location.reload()
    known.kept ??= textOf(contentOf(form))
    const keep = async () => {
      const content = contentOf(form)
      const text = textOf(content)
      if (known.isStopped || text === known.kept || form.getAttribute('aria-busy') === 'true') return
      content.set('version', String(known.version))
      setState({ kind: 'saving' })
      const answer = await save(IDLE, content).catch(() => null)
      if (answer?.status === 'done') {
        remember(known, invoiceId, answer.result, text)
        dirty.current = textOf(contentOf(form)) !== text
      }
      known.isStopped = Boolean(answer?.status === 'refused' && answer.message)
      setState(stateAfter(answer))
    }
    const touch = (event: Event) => {
      if (event.type === 'input') dirty.current = true
      clearTimeout(known.timer)
      known.timer = setTimeout(() => {
        known.running = known.running.then(keep)
      }, PAUSE_MS)
    }
    for (const gesture of GESTURES) form.addEventListener(gesture, touch)
    return () => {
      clearTimeout(known.timer)
      for (const gesture of GESTURES) form.removeEventListener(gesture, touch)
    }
  }, [formId, invoiceId, first, save])

  const action: FormAction<Result> = async (earlier, form) => {
    const known = memory.current
    clearTimeout(known.timer)
    await known.running
    form.set('version', String(known.version))
    const answer = await submit(earlier, form)
    const result = answer.result as Partial<Entered> | undefined
    if (answer.status === 'done' && result?.version !== undefined && result.version !== known.version) {
      remember(known, invoiceId, result, textOf(form))
      known.isStopped = dirty.current = false
      setState({ kind: 'saved', at: new Date() })
    }
    return answer
  }
  return { state, action }
}

function remember(known: Memory, invoiceId: string, result: Partial<Entered> | undefined, text: string) {
  known.version = result?.version ?? known.version
  known.kept = text
  sessionStorage.setItem(memoryOf(invoiceId), String(known.version))
}

/** Null: the connection broke. */
function stateAfter(answer: FormState<Entered> | null): SavingState {
  if (!answer) return { kind: 'waiting', sentence: 'la connexion s’est interrompue. L’enregistrement reprendra à votre prochaine modification.' }
  if (answer.status === 'done') return { kind: 'saved', at: new Date() }
  if (answer.message) return { kind: 'stopped', sentence: answer.message }
  return { kind: 'waiting', sentence: Object.values(answer.fieldErrors ?? {}).flat()[0] ?? '' }
}

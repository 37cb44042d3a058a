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

/**
 * Saves a form a few seconds after its last change, through the same door as its button and from the version that this page
 * knows: never from another tab's, so that a stale page overwrites nothing. A refusal about the whole stops it until the
 * person saves by hand; one about a field waits for that field.
 * @returns its state, and the form's own action: it waits for a saving under way and goes on from its version.
 */
export function useAutosave<Result>(formId: string, { invoiceId, version: first }: Entered, save: FormAction<Entered>, submit: FormAction<Result>) {
  const [state, setState] = useState<SavingState>({ kind: 'idle' })
  const version = useRef(first)
  const kept = useRef<string>(undefined)
  const running = useRef<Promise<void>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stopped = useRef(false)
  const dirty = useRef(false)
  useUnsavedWarning(dirty, true)

  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    // « Précédent » may show a page older than what this browser saved: read it again.
    if (Number(sessionStorage.getItem(memoryOf(invoiceId)) ?? 0) > first) return location.reload()
    kept.current ??= textOf(contentOf(form))
    const settle = (answer: FormState<Entered>, text: string) => {
      if (answer.status === 'done' && answer.result) {
        version.current = answer.result.version
        kept.current = text
        dirty.current = textOf(contentOf(form)) !== text
        sessionStorage.setItem(memoryOf(invoiceId), String(version.current))
        return setState({ kind: 'saved', at: new Date() })
      }
      const [sentence] = Object.values(answer.fieldErrors ?? {}).flat()
      if (answer.message) stopped.current = true
      setState(answer.message ? { kind: 'stopped', sentence: answer.message } : { kind: 'waiting', sentence: sentence ?? '' })
    }
    const keep = async () => {
      const content = contentOf(form)
      const text = textOf(content)
      if (stopped.current || text === kept.current || form.getAttribute('aria-busy') === 'true') return
      content.set('version', String(version.current))
      setState({ kind: 'saving' })
      try {
        settle(await save(IDLE, content), text)
      } catch {
        setState({ kind: 'waiting', sentence: 'La connexion s’est interrompue : l’enregistrement reprendra à votre prochaine modification.' })
      }
    }
    const touch = (event: Event) => {
      if (event.type === 'input') dirty.current = true
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        running.current = running.current.then(keep)
      }, PAUSE_MS)
    }
    // Clicks and keys count too: a suggestion chosen, a row removed or pasted are no input of a field.
    const gestures = ['input', 'click', 'keyup', 'paste']
    for (const gesture of gestures) form.addEventListener(gesture, touch)
    return () => {
      clearTimeout(timer.current)
      for (const gesture of gestures) form.removeEventListener(gesture, touch)
    }
  }, [formId, invoiceId, first, save])

  const action: FormAction<Result> = async (earlier, form) => {
    clearTimeout(timer.current)
    await running.current
    form.set('version', String(version.current))
    const text = textOf(form)
    const answer = await submit(earlier, form)
    const result = answer.result as Partial<Entered> | undefined
    if (answer.status === 'done' && result?.version) {
      const isSaved = result.version !== version.current
      version.current = result.version
      stopped.current = false
      if (isSaved) {
        dirty.current = false
        kept.current = text
        sessionStorage.setItem(memoryOf(invoiceId), String(version.current))
        setState({ kind: 'saved', at: new Date() })
      }
    }
    return answer
  }
  return { state, action }
}

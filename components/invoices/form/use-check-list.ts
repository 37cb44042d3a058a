'use client'

import { useEffect, useState, type RefObject } from 'react'
import type { CheckPoint } from '@/lib/invoices/model/check-list'
import { routes } from '@/lib/shared/routes'

/** Long enough for a word to be finished. */
const PAUSE_MS = 700
// Clicks and keys count too: a suggestion chosen, a row removed or pasted are no input of a field.
const GESTURES = ['input', 'change', 'click', 'keyup', 'paste'] as const

/** What the check depends on, as the form would send it. The version and the keys of the page say nothing. */
function contentOf(form: HTMLFormElement): URLSearchParams {
  const content = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && !/^(attachment\.|version$|submissionKey$|\$ACTION)/.test(name)) content.append(name, value)
  return content
}

async function ask(content: URLSearchParams): Promise<CheckPoint[] | null> {
  const response = await fetch(routes.checkSending, { method: 'POST', body: content })
  return response.ok ? ((await response.json()) as { points: CheckPoint[] }).points : null
}

/**
 * « Avant d’envoyer » of the form around `box`: what the server said of the saved draft at first, then what it says of the form a
 * moment after each change. Nothing is asked while nothing has changed.
 * @param first what the page was drawn with; when it comes anew (a piece was attached), the form is asked about again
 */
export function useCheckList(first: CheckPoint[], box: RefObject<HTMLElement | null>): { points: CheckPoint[]; isLate: boolean } {
  const [answer, setAnswer] = useState<{ points: CheckPoint[] | null; isLate: boolean }>({ points: null, isLate: false })
  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form) return
    let [timer, checked, turn] = [undefined as ReturnType<typeof setTimeout> | undefined, contentOf(form).toString(), 0]
    const check = async (content: URLSearchParams) => {
      const mine = ++turn
      checked = content.toString()
      const points = await ask(content).catch(() => null)
      if (mine !== turn) return
      // What could not be asked is asked again at the next gesture.
      if (!points) checked = ''
      setAnswer((known) => ({ points: points ?? known.points, isLate: !points }))
    }
    const touch = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const content = contentOf(form)
        if (content.toString() !== checked) void check(content)
      }, PAUSE_MS)
    }
    for (const gesture of GESTURES) form.addEventListener(gesture, touch)
    // Drawn anew in the middle of typing: the saved draft is not what stands here.
    if (form.dataset.checked) void check(contentOf(form))
    form.dataset.checked = 'oui'
    return () => {
      turn++
      clearTimeout(timer)
      for (const gesture of GESTURES) form.removeEventListener(gesture, touch)
    }
  }, [first, box])
  return { points: answer.points ?? first, isLate: answer.isLate }
}

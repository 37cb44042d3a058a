import type { FormState } from '@/lib/shared/form-state'

export interface Upload {
  /** A refusal as form state, or the address of the form that follows. */
  done: Promise<FormState<never> | { href: string }>
  cancel: () => void
}

interface Answer {
  url?: string
  message?: string
  field?: string
  fieldErrors?: Record<string, string[]>
}

const refused = (message: string, fieldErrors?: Record<string, string[]>): FormState<never> => ({ status: 'refused', message, fieldErrors, stamp: Date.now() })
const LOST = 'La connexion s’est interrompue avant la fin de l’envoi. Vos choix sont conservés : vérifiez votre connexion, puis « Continuer » de nouveau. Le fichier ne sera pas déposé deux fois.'
const SILENT = 'Le portail n’a pas répondu comme attendu. Vos choix sont conservés : réessayez dans un instant.'

/**
 * Sends the deposit with its progress, which fetch does not tell. A repeated try with the same key in the form is the same deposit.
 * @param onProgress share sent, from 0 to 1.
 * @param lost what to say when the connection breaks off.
 */
export function upload(url: string, form: FormData, onProgress: (share: number) => void, lost = LOST): Upload {
  const request = new XMLHttpRequest()
  const done = new Promise<FormState<never> | { href: string }>((resolve) => {
    request.open('POST', url)
    request.setRequestHeader('Accept', 'application/json')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(read(request))
    request.onerror = () => resolve(refused(lost))
    request.onabort = () => resolve({ status: 'idle' })
    request.send(form)
  })
  return { done, cancel: () => request.abort() }
}

function read(request: XMLHttpRequest): FormState<never> | { href: string } {
  let answer: Answer
  try {
    answer = JSON.parse(request.responseText) as Answer
  } catch {
    return refused(SILENT)
  }
  if (request.status < 300 && answer.url) return { href: answer.url }
  if (answer.fieldErrors) return { status: 'refused', message: answer.message, fieldErrors: answer.fieldErrors, stamp: Date.now() }
  if (answer.field && answer.message) return { status: 'refused', fieldErrors: { [answer.field]: [answer.message] }, stamp: Date.now() }
  return refused(answer.message ?? SILENT)
}

import { upload } from '@/components/invoices/deposit/upload'
import { routes } from '@/lib/shared/routes'

/** Where the browser is with a file; once the server has settled it, its line says the rest. */
export type Upload = { at: 'waiting' } | { at: 'sending'; share: number } | { at: 'reading' } | { at: 'failed'; message: string } | { at: 'settled' }

/** A few at a time: a slow line is shared by no more, and nobody else waits long. */
const TOGETHER = 3
const LOST = 'La connexion s’est interrompue. Le fichier n’est pas arrivé : « Réessayer » le renvoie, et il ne sera pas déposé deux fois.'
const WAITING: Upload = { at: 'waiting' }

// Of the browser's tab, and not of a page: uploads go on while the person looks at other pages of the portal.
const files = new Map<string, File>()
const uploads = new Map<string, Upload>()
const cancels = new Map<string, () => void>()
const listeners = new Set<() => void>()
let settled = 0

const tell = () => listeners.forEach((listener) => listener())
const set = (fileId: string, state: Upload) => {
  uploads.set(fileId, state)
  tell()
}

export const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Undefined: this browser has nothing to do with the file. */
export const uploadOf = (fileId: string): Upload | undefined => uploads.get(fileId)

/** Rises with each file that the server has settled: time to look at the lines again. */
export const settledCount = (): number => settled

const isUnderWay = (state: Upload | undefined) => state?.at === 'sending' || state?.at === 'reading'

/** Takes files into the queue; one that is already in it stays where it is, so that a second drop changes nothing. */
export function enqueue(chosen: readonly { fileId: string; file: File }[]): void {
  for (const { fileId, file } of chosen) {
    const known = uploads.get(fileId)
    if (known && known.at !== 'failed') continue
    files.set(fileId, file)
    uploads.set(fileId, WAITING)
  }
  tell()
  pump()
}

/** Sends again what a bad connection had stopped; without id, all of it. */
export function retry(fileId?: string): void {
  for (const [id, { at }] of uploads) if (at === 'failed' && (fileId === undefined || id === fileId)) uploads.set(id, WAITING)
  tell()
  pump()
}

/** Stops sending a file, and forgets it. */
export function cancel(fileId: string): void {
  const stop = cancels.get(fileId)
  forget(fileId)
  stop?.()
  pump()
}

function forget(fileId: string): void {
  files.delete(fileId)
  uploads.delete(fileId)
  cancels.delete(fileId)
  tell()
}

function pump(): void {
  const busy = [...uploads.values()].filter(isUnderWay).length
  const next = [...uploads].filter(([, { at }]) => at === 'waiting').slice(0, Math.max(0, TOGETHER - busy))
  for (const [fileId] of next) void send(fileId)
}

async function send(fileId: string): Promise<void> {
  const file = files.get(fileId)
  if (!file) return forget(fileId)
  const form = new FormData()
  form.set('file', file, file.name)
  set(fileId, { at: 'sending', share: 0 })
  const running = upload(routes.batchUpload(fileId), form, (share) => uploads.has(fileId) && set(fileId, share < 1 ? { at: 'sending', share } : { at: 'reading' }), LOST)
  cancels.set(fileId, running.cancel)
  const end = await running.done
  if (!uploads.has(fileId)) return
  cancels.delete(fileId)
  if ('href' in end) {
    settled += 1
    files.delete(fileId)
    set(fileId, { at: 'settled' })
  } else set(fileId, { at: 'failed', message: end.message ?? end.fieldErrors?.file?.join(' ') ?? LOST })
  pump()
}

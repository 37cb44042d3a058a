'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { IDLE, type FormAction, type FormState } from '@/lib/shared/form-state'
import type { LookedAt } from './look-at-files'
import { enqueue, retry, settledCount, subscribe, type Upload, uploadOf } from './upload-queue'

export interface AddedFiles {
  batchId: string
  fileIds: string[]
}

export type AddFiles = FormAction<AddedFiles>

/** What the browser is doing with a file of a batch. */
export const useUpload = (fileId: string): Upload | undefined => useSyncExternalStore(subscribe, () => uploadOf(fileId), () => undefined)

/**
 * Announces files to their batch, then sends them a few at a time, on whatever page the person goes to.
 * @param place the fields of the batch: key, structure, service, framework.
 * @returns the id of the batch, or the refusal.
 */
export async function addToBatch(add: AddFiles, place: Record<string, string>, files: readonly LookedAt[]): Promise<FormState<AddedFiles>> {
  const form = new FormData()
  for (const [name, value] of Object.entries(place)) form.set(name, value)
  for (const [index, { file, refusal }] of files.entries()) {
    const at = `files.${index}`
    form.set(`${at}.name`, file.name)
    form.set(`${at}.size`, String(file.size))
    form.set(`${at}.modifiedAt`, String(file.lastModified))
    if (refusal) form.set(`${at}.refusal`, refusal)
  }
  const state = await add(IDLE, form).catch((): FormState<AddedFiles> => ({ status: 'refused', stamp: Date.now(), message: 'La connexion s’est interrompue. Vos choix sont conservés : vérifiez votre connexion, puis recommencez.' }))
  const ids = state.result?.fileIds ?? []
  enqueue(files.flatMap(({ file, refusal }, index) => (refusal || !ids[index] ? [] : [{ fileId: ids[index], file }])))
  return state
}

const REFRESH_MS = 1200

interface Uploads {
  /** Files of this browser that have not come yet. */
  underWay: number
  failed: number
  /** Files that the server has settled since it showed the page. */
  settled: number
}

/** What this browser does with the files that the page shows as awaited; shows the page afresh as they come, not at each of them. */
export function useUploads(awaited: readonly string[]): Uploads {
  const router = useRouter()
  const total = useSyncExternalStore(subscribe, settledCount, () => 0)
  // One text, so that the store answers the same until something changes.
  const counts = useSyncExternalStore(subscribe, () => countsOf(awaited), () => '0 0 0')
  const [underWay = 0, failed = 0, settled = 0] = counts.split(' ').map(Number)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (total === 0 || timer.current) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      router.refresh()
    }, REFRESH_MS)
  }, [total, router])
  useEffect(() => {
    const again = () => retry()
    window.addEventListener('online', again)
    return () => {
      window.removeEventListener('online', again)
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [])
  useEffect(() => {
    if (underWay === 0) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [underWay])
  return { underWay, failed, settled }
}

function countsOf(fileIds: readonly string[]): string {
  const states = fileIds.map((fileId) => uploadOf(fileId)?.at)
  const [failed, settled] = [states.filter((at) => at === 'failed').length, states.filter((at) => at === 'settled').length]
  return `${states.filter(Boolean).length - failed - settled} ${failed} ${settled}`
}

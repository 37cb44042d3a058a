'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { FormState } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'
import { type ChosenFiles, lookAtFiles } from './look-at-files'
import { addToBatch, type AddedFiles, type AddFiles } from './use-batch'

const NONE_GOOD = 'Aucun de ces fichiers ne peut être déposé. Choisissez des PDF de 10 Mo au plus.'

/** Several files in the form of one: they become a batch, whose page follows. */
export function useManyFiles(add: AddFiles) {
  const router = useRouter()
  const [chosen, setChosen] = useState<ChosenFiles | null>(null)
  const [busy, setBusy] = useState(false)
  const latest = useRef(0)

  const choose = async (files: File[], folders: string[]) => {
    const turn = ++latest.current
    const looked = await lookAtFiles(files, folders)
    if (turn === latest.current) setChosen(looked)
  }
  /** @returns a refusal to show; null when the page of the batch follows. */
  const start = async (form: FormData): Promise<FormState<AddedFiles> | null> => {
    setBusy(true)
    // What was chosen before JavaScript had loaded told nobody.
    const { files } = chosen?.files.length ? chosen : await lookAtFiles(form.getAll('file').filter((one) => one instanceof File), [])
    const text = (name: string) => String(form.get(name) ?? '')
    const place = { batchKey: text('depositKey'), structureId: text('structureId'), sellerServiceId: text('sellerServiceId'), billingFramework: text('billingFramework') }
    const state: FormState<AddedFiles> = files.every(({ refusal }) => refusal) ? { status: 'refused', fieldErrors: { file: [NONE_GOOD] }, stamp: Date.now() } : await addToBatch(add, place, files)
    if (state.result) {
      router.push(routes.batch(state.result.batchId))
      return null
    }
    setBusy(false)
    return state
  }
  return { chosen, busy, choose, start }
}

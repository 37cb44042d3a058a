import type { ScanProgress } from '@/lib/recognition/ocr/read-scan'
import type { FileReading } from './recognise-file'

interface ScanReading {
  done: Promise<FileReading | null>
  cancel: AbortController
}

type Listener = (progress: ScanProgress) => void

interface Scans {
  running: Map<string, ScanReading>
  watchers: Map<string, Set<Listener>>
  /** Left by all who listened before their reading had begun. */
  abandoned: Set<string>
}

// One for the whole process, whatever number of times a bundler loads this module.
const shared = globalThis as typeof globalThis & { cantateScans?: Scans }
const scans = (): Scans => (shared.cantateScans ??= { running: new Map(), watchers: new Map(), abandoned: new Set() })

/** Reads a scan, or joins its reading under way: a second tab does not read it twice. @returns null when it was cancelled */
export async function readScanOnce(invoiceId: string, read: (onProgress: Listener, signal: AbortSignal) => Promise<FileReading | null>): Promise<FileReading | null> {
  const { running, watchers, abandoned } = scans()
  if (abandoned.has(invoiceId)) return null
  const known = running.get(invoiceId)
  if (known && !known.cancel.signal.aborted) return known.done
  const cancel = new AbortController()
  const tell: Listener = (progress) => watchers.get(invoiceId)?.forEach((listener: Listener) => listener(progress))
  const done = read(tell, cancel.signal).finally(() => {
    if (running.get(invoiceId)?.cancel === cancel) running.delete(invoiceId)
  })
  running.set(invoiceId, { done, cancel })
  return done
}

/**
 * Hears how far the reading of a scan is.
 * @returns `leave`, before its end: when the last one who listened leaves, the reading is cancelled; `end`, after it
 */
export function watchScan(invoiceId: string, listener: Listener): { leave: () => void; end: () => void } {
  const { running, watchers, abandoned } = scans()
  const listeners = watchers.get(invoiceId) ?? new Set<Listener>()
  watchers.set(invoiceId, listeners.add(listener))
  abandoned.delete(invoiceId)
  const forget = () => {
    if (!listeners.delete(listener) || listeners.size > 0) return false
    watchers.delete(invoiceId)
    return true
  }
  const leave = () => {
    if (!forget()) return
    const reading = running.get(invoiceId)
    if (reading) reading.cancel.abort()
    else abandoned.add(invoiceId)
  }
  const end = () => {
    forget()
    if (!watchers.has(invoiceId)) abandoned.delete(invoiceId)
  }
  return { leave, end }
}

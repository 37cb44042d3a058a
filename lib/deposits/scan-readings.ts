import type { ScanProgress } from '@/lib/recognition/ocr/read-scan'
import type { FileReading } from './recognise-file'

interface ScanReading {
  done: Promise<FileReading | null>
  cancel: AbortController
}

type Listener = (progress: ScanProgress) => void

// One for the whole process, whatever number of times a bundler loads this module.
const shared = globalThis as typeof globalThis & { cantateScans?: { running: Map<string, ScanReading>; watchers: Map<string, Set<Listener>> } }
const scans = () => (shared.cantateScans ??= { running: new Map(), watchers: new Map() })

/** Reads a scan, or joins its reading under way: a second tab does not read it twice. @returns null when it was cancelled */
export function readScanOnce(invoiceId: string, read: (onProgress: Listener, signal: AbortSignal) => Promise<FileReading | null>): Promise<FileReading | null> {
  const { running, watchers } = scans()
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
 * @returns stops hearing; when the last one who listened leaves, the reading under way is cancelled
 */
export function watchScan(invoiceId: string, listener: Listener): () => void {
  const { running, watchers } = scans()
  const listeners = watchers.get(invoiceId) ?? new Set<Listener>()
  watchers.set(invoiceId, listeners.add(listener))
  return () => {
    if (!listeners.delete(listener) || listeners.size > 0) return
    watchers.delete(invoiceId)
    running.get(invoiceId)?.cancel.abort()
  }
}

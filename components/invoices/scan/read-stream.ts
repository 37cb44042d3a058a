import type { ScanFound, ScanMessage } from '@/lib/deposits/model/scan-message'
import { routes } from '@/lib/shared/routes'

const FAILED = 'La lecture de l’image s’est interrompue. Relancez-la, ou remplissez le formulaire d’après la facture.'

/**
 * Has the images of a deposit read, and hears how far it is: the share of each page, 0 to 1.
 * @returns what was found; a sentence when nothing can be read; null when it was cancelled
 */
export async function readScan(depositId: string, signal: AbortSignal, onPages: (shares: number[]) => void): Promise<ScanFound | string | null> {
  try {
    const response = await fetch(routes.readScan(depositId), { method: 'POST', signal })
    if (!response.ok || !response.body) return ((await response.json().catch(() => null)) as { message?: string } | null)?.message ?? FAILED
    let shares: number[] = []
    for await (const message of messagesOf(response.body)) {
      if ('done' in message) return message
      if ('failed' in message) return message.failed
      shares = advanced(shares, message)
      onPages(shares)
    }
    return signal.aborted ? null : FAILED
  } catch {
    return signal.aborted ? null : FAILED
  }
}

/** Only the page that moved is named, with the share of the whole: what was added is that page's. */
export function advanced(shares: readonly number[], { page, pages, fraction }: { page: number; pages: number; fraction: number }): number[] {
  const next = Array.from({ length: pages }, (_, index) => shares[index] ?? 0)
  const others = next.reduce((sum, share, index) => (index === page - 1 ? sum : sum + share), 0)
  next[page - 1] = Math.min(1, Math.max(next[page - 1] ?? 0, fraction * pages - others))
  return next
}

async function* messagesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<ScanMessage> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let turn = await reader.read(); !turn.done; turn = await reader.read()) {
    const lines = (rest + turn.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') yield JSON.parse(line) as ScanMessage
  }
}

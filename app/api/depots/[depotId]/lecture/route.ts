import { readScan } from '@/app/(portail)/factures-emises/deposer/[depotId]/lecture/actions'
import { getScan } from '@/lib/deposits/queries/get-scan'
import type { ScanFound, ScanMessage } from '@/lib/deposits/model/scan-message'
import { watchScan } from '@/lib/deposits/scan-readings'
import { logFailure } from '@/lib/platform/log'
import { defineRoute } from '@/lib/platform/route'
import { requireSameOrigin } from '@/lib/platform/same-origin'
import { DomainError } from '@/lib/shared/errors'

/**
 * Reads the page images of a deposit, one JSON line at each step: `{ page, pages, fraction }` …, then `{ done, values, places }`
 * or `{ failed }`. A browser that leaves, or cancels, ends the reading; what was read once is answered at once.
 */
export const POST = defineRoute({
  name: 'deposit.read-scan',
  permission: 'invoice.write',
  run: async (request, { depotId = '' }, caller) => {
    requireSameOrigin(request.headers)
    await getScan.door.call(caller, { invoiceId: depotId })
    const encoder = new TextEncoder()
    let leave = () => {}
    const lines = new ReadableStream<Uint8Array>({
      start: async (controller) => {
        let isHeard = true
        const say = (message: ScanMessage) => isHeard && controller.enqueue(encoder.encode(`${JSON.stringify(message)}\n`))
        const watch = watchScan(depotId, say)
        leave = () => {
          isHeard = false
          watch.leave()
        }
        request.signal.addEventListener('abort', leave, { once: true })
        say(await endOf(readScan.door.call(caller, { invoiceId: depotId })))
        watch.end()
        if (isHeard) controller.close()
      },
      cancel: () => leave(),
    })
    return new Response(lines, { headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' } })
  },
})

const endOf = (reading: Promise<ScanFound>): Promise<ScanMessage> =>
  reading.then(
    (found) => ({ done: true, ...found }),
    (error: unknown) => ({ failed: error instanceof DomainError ? error.message : `L’image n’a pas pu être lue. Remplissez le formulaire d’après la facture ; si cela continue, écrivez-nous en donnant la référence ${logFailure('scan.failed', error)}.` }),
  )

/**
 * The doors of a deposit behind a plain HTTP server: what `next start` would run for the same clicks, in a process that can be
 * killed, without a build. Answers { ok } or { refused }; anything else is « unknown » to its client.
 */
import { createServer } from 'node:http'
import { deleteDraft, saveDraft, sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { depositInvoice } from '@/app/(portail)/factures-emises/deposer/actions'
import { loadActor } from '@/lib/access/load-actor'
import { getInvoice } from '@/lib/invoices/queries/get-invoice'
import type { Caller } from '@/lib/platform/caller'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/shared/errors'

interface Question {
  door: 'deposit' | 'save' | 'send' | 'delete' | 'version'
  userId: string
  input: Record<string, string>
}

const DOORS = {
  deposit: (caller: Caller, { bytes = '', ...input }: Record<string, string>) => depositInvoice.door.call(caller, { ...input, file: new File([Buffer.from(bytes, 'base64')], 'facture.pdf') }),
  save: saveDraft.door.call,
  send: sendInvoice.door.call,
  delete: deleteDraft.door.call,
  version: async (caller: Caller, { invoiceId = '' }: Record<string, string>) => {
    const { version, status } = await getInvoice.door.call(caller, { invoiceId })
    return { version, status }
  },
}

async function answer({ door, userId, input }: Question): Promise<object> {
  const actor = await loadActor(db(), userId, null)
  try {
    return { ok: await DOORS[door]({ actor, address: '127.0.0.1', now: new Date() }, input) }
  } catch (error) {
    if (error instanceof DomainError) return { refused: error.code }
    throw error
  }
}

const server = createServer((request, response) => {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => {
    answer(JSON.parse(Buffer.concat(pieces).toString()) as Question).then(
      (body) => response.end(JSON.stringify(body)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'))

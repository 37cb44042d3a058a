import { createHash, randomInt, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { makePdfFile } from '../support/invoices'

/** What a client was told, and so may rely on. */
export interface Acknowledged {
  invoiceId: string
  sha256: string
  /** Null: deposited, never sent. */
  number: string | null
}

export interface Tenant {
  userId: string
  structureId: string
  buyerSiret: string
}

export interface Tally {
  acknowledged: Acknowledged[]
  asked: number
  unknown: number
  refused: number
}

type Answer = { ok: Record<string, unknown> } | { refused: string }
const PAUSE_MS = 150

/** A person who deposits and sends until the hour is up; an answer that never came is asked again with the same key. */
export class Client {
  readonly tally: Tally = { acknowledged: [], asked: 0, unknown: 0, refused: 0 }
  private readonly port: number
  private readonly tenant: Tenant
  private readonly numbers: () => string

  constructor(port: number, tenant: Tenant, numbers: () => string) {
    this.port = port
    this.tenant = tenant
    this.numbers = numbers
  }

  async work(isOver: () => boolean): Promise<void> {
    while (!isOver()) await this.depositOne()
  }

  private async depositOne(): Promise<void> {
    const { structureId, buyerSiret } = this.tenant
    const bytes = await makePdfFile([`Facture ${randomUUID()}`])
    const deposited = await this.ask('deposit', { structureId, depositKey: randomUUID(), bytes: bytes.toString('base64') })
    if (!('ok' in deposited)) return
    const invoiceId = String(deposited.ok.invoiceId)
    const known: Acknowledged = { invoiceId, sha256: createHash('sha256').update(bytes).digest('hex'), number: null }
    this.tally.acknowledged.push(known)
    let version = await this.versionOf(invoiceId)
    const number = this.numbers()
    const form = { invoiceId, number, buyerSiret, issueDate: '01/06/2026', vatRegime: 'SANS_TVA', paymentMeans: 'CHEQUE', totalWithoutVat: '10', totalVat: '0', amountDue: '10' }
    if (randomInt(3) === 0) {
      await this.ask('save', { ...form, version: String(version) })
      version = await this.versionOf(invoiceId)
    }
    if (randomInt(8) === 0) return
    const send = { ...form, version: String(version), submissionKey: randomUUID(), confirmed: 'oui' }
    const clicks = randomInt(4) === 0 ? 2 : 1
    const answers = await Promise.all(Array.from({ length: clicks }, () => this.ask('send', send)))
    if (answers.some((answer) => 'ok' in answer && answer.ok.sent === true)) known.number = number
  }

  private async versionOf(invoiceId: string): Promise<number> {
    const answer = await this.ask('version', { invoiceId })
    return 'ok' in answer ? Number(answer.ok.version) : 0
  }

  /** Asks until there is an answer: a broken connection or a failure says nothing about what was done. */
  private async ask(door: string, input: Record<string, string>): Promise<Answer> {
    for (;;) {
      this.tally.asked++
      try {
        const response = await fetch(`http://127.0.0.1:${this.port}`, { method: 'POST', body: JSON.stringify({ door, userId: this.tenant.userId, input }), signal: AbortSignal.timeout(15_000) })
        if (response.ok) {
          const answer = (await response.json()) as Answer
          if ('refused' in answer) this.tally.refused++
          return answer
        }
      } catch {
        // the server died under the question
      }
      this.tally.unknown++
      await sleep(PAUSE_MS)
    }
  }
}

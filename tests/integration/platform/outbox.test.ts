import { createServer, type AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import PostalMime from 'postal-mime'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/platform/db'
import { postMail, sendMail } from '@/lib/platform/outbox'
import { closeQueue, startWorker, type Job } from '@/lib/platform/queue'
import { layOutMail } from '@/lib/shared/mail-layout'
import { resetDatabase } from '../../support/database'

const port = await new Promise<number>((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo
    probe.close(() => resolve(port))
  })
})
process.env.SMTP_URL = `smtp://127.0.0.1:${port}`

const mail = (to: string) => layOutMail({ template: 'test.mail', to, subject: 'Votre lien d’activation', name: 'Zoé Lefèvre', paragraphs: ['Le compte est créé : activez-le.'], action: { label: 'Activer', url: 'http://localhost/activation/x' } })

function smtp() {
  const received: { messageId: string | undefined; text: string | undefined; html: string | undefined }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then(({ messageId, text, html }) => {
          received.push({ messageId, text, html })
          done()
        }, done)
      })
    },
  })
  return { received, open: () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve)), close: () => new Promise<void>((resolve) => server.close(resolve)) }
}

const until = async (check: () => boolean | Promise<boolean>) => {
  for (let i = 0; i < 200 && !(await check()); i++) await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await check()).toBe(true)
}

describe('outgoing mail', () => {
  beforeEach(resetDatabase)
  afterAll(closeQueue)

  it('leaves no mail and no job when the transaction is rolled back', async () => {
    await expect(inTransaction(async (tx) => {
      await postMail(tx, mail('a@exemple.fr'))
      throw new Error('undone')
    })).rejects.toThrow('undone')
    expect(await db().outgoingMail.count()).toBe(0)
    expect(await db().$queryRaw`SELECT 1 FROM pgboss.job WHERE name = 'mail.send'`).toHaveLength(0)
  })

  it('is sent once SMTP is back, in text and HTML, under the Message-ID of its first attempt, and only once', async () => {
    await inTransaction((tx) => postMail(tx, mail('Zoe@Exemple.fr')))
    const row = await db().outgoingMail.findFirstOrThrow()
    await expect(sendMail.run({ mailId: row.id })).rejects.toThrow()
    expect((await db().outgoingMail.findFirstOrThrow()).lastError).toContain('ECONNREFUSED')
    const server = smtp()
    await server.open()
    const worker = await startWorker([sendMail] as unknown as Job<never>[])
    await until(() => server.received.length > 0)
    await until(async () => (await db().outgoingMail.findFirstOrThrow()).status === 'SENT')
    await sendMail.run({ mailId: row.id })
    await worker.stop()
    await server.close()
    expect(server.received).toHaveLength(1)
    expect(server.received[0]).toMatchObject({ messageId: row.messageId, text: expect.stringContaining('Bonjour Zoé Lefèvre,'), html: expect.stringContaining('Activer') })
  })
})

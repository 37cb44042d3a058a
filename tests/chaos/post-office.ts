import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server that remembers how often it was handed each Message-ID. */
export async function openPostOffice(): Promise<{ url: string; delivered: Map<string, number>; close: () => void }> {
  const delivered = new Map<string, number>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => {
        PostalMime.parse(Buffer.concat(pieces)).then(({ messageId = 'none' }) => {
          delivered.set(messageId, (delivered.get(messageId) ?? 0) + 1)
          done()
        }, done)
      })
    },
  })
  server.on('error', () => undefined) // a killed worker cuts its connection
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, delivered, close: () => server.close() }
}

import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'

/**
 * An SMTP server that writes each message it receives to a file of `folder`, for `waitForMail` of any test process.
 * @returns how to stop it
 */
export async function catchMails(folder: string, port: number): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true })
  let count = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        count += 1
        const file = path.join(folder, `${String(count).padStart(6, '0')}.eml`)
        writeFileSync(`${file}.part`, Buffer.concat(chunks))
        renameSync(`${file}.part`, file)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return () => new Promise<void>((resolve) => server.close(() => resolve()))
}

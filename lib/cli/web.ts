import { createServer } from 'node:http'
import next from 'next'
import { warmRecognition } from '@/lib/deposits/recognise-in-sandbox'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'

/**
 * The web server of production: Next's own request handler behind a Node server that first removes what a visitor
 * wrote into X-Forwarded-For, since the rate limits and the journal believe that header (lib/platform/caller.ts).
 */
const port = Number(process.env.PORT ?? 3000)
const hostname = process.env.HOSTNAME_BOUND ?? '0.0.0.0'
const { TRUSTED_PROXIES } = env()

const app = next({ dev: false, hostname, port })
await app.prepare()
const handle = app.getRequestHandler()

const server = createServer((request, response) => {
  if (TRUSTED_PROXIES === 0) delete request.headers['x-forwarded-for']
  void handle(request, response)
})
server.on('error', (error: NodeJS.ErrnoException) => {
  log('error', 'web.failed', { message: error.code === 'EADDRINUSE' ? `Port ${port} is taken.` : error.message })
  process.exit(1)
})
server.listen(port, hostname, () => {
  log('info', 'web.ready', { port })
  process.send?.('ready')
  // So that the first deposit does not wait for the start of its reader.
  warmRecognition().catch((error: unknown) => log('warn', 'recognition.cold', { message: String(error) }))
})

const stop = () => {
  // Requests under way are answered; idle connections are closed at once.
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 10_000).unref()
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
process.once('disconnect', stop)

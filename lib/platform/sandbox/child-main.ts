/** What runs in a sandbox's child: loads the entry module named by argv, then answers one job at a time. */
import type { FromChild, Handle, SandboxEntry, ToChild } from './protocol'

const questions = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
let lastQuestion = 0

function send(message: FromChild): void {
  // A parent that went away closes the channel; the child is then about to exit anyway.
  if (process.connected) process.send?.(message)
}

function ask(question: unknown): Promise<unknown> {
  const id = ++lastQuestion
  send({ kind: 'question', id, question })
  return new Promise((resolve, reject) => questions.set(id, { resolve, reject }))
}

async function answerJob(handle: Handle, job: unknown): Promise<void> {
  try {
    const value = await handle(job, { ask, progress: (progress) => send({ kind: 'progress', progress }) })
    send({ kind: 'done', value })
  } catch (error) {
    send({ kind: 'failed', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
  }
}

process.on('disconnect', () => process.exit(0))

// Nothing read here is ever fetched: what a hostile file might reach for is taken away before it is opened.
for (const name of ['fetch', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name)

const { handle, prepare } = (await import(process.argv[2] ?? '')) as SandboxEntry
await prepare?.()

process.on('message', (message: ToChild) => {
  if (message.kind === 'job') return void answerJob(handle, message.job)
  const question = questions.get(message.id)
  questions.delete(message.id)
  if (message.kind === 'answer') question?.resolve(message.answer)
  else question?.reject(new Error('the parent could not answer'))
})

send({ kind: 'ready' })

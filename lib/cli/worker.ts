import { startWorker } from '@/lib/platform/queue'
import { log } from '@/lib/platform/log'
import { JOBS } from './jobs'

const worker = await startWorker(JOBS)
log('info', 'worker.ready', { jobs: JOBS.length })
// The parent (npm start, tests) waits for this word.
process.send?.('ready')

const stop = () => {
  worker.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
process.once('disconnect', stop)

import type { JobContext } from '@/lib/platform/sandbox/protocol'
const kept: Uint8Array[] = []
export async function handle(job: { do: string; q?: unknown }, c: JobContext): Promise<unknown> {
  if (job.do === 'echo') return job
  if (job.do === 'ask') return c.ask(job.q)
  if (job.do === 'spin') for (;;) {}
  if (job.do === 'heap') { const a: string[] = []; for (;;) a.push(String(Math.random())) }
  if (job.do === 'bytes') for (;;) kept.push(new Uint8Array(30e6).fill(1))
  if (job.do === 'throw') throw new Error('no')
  if (job.do === 'exit') process.exit(3)
  if (job.do === 'fs') { try { (await import('node:fs')).writeFileSync('/tmp/x1','a') } catch (e) { return String(e) } }
  if (job.do === 'read') { try { return (await import('node:fs')).readFileSync('/etc/hostname','utf8') } catch (e) { return String(e) } }
  if (job.do === 'env') return {...process.env}
  if (job.do === 'eval') { try { return new Function('return 1')() } catch (e) { return String(e) } }
  if (job.do === 'sh') { try { (await import('node:child_process')).execSync('ls') } catch (e) { return String(e) } }
  if (job.do === 'rss') return process.memoryUsage.rss()
}

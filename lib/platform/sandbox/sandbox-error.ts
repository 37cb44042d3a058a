/** memory and time: killed past its limit. crashed: died by itself or threw. cancelled: the caller gave up. closed: the sandbox is. */
export type SandboxReason = 'memory' | 'time' | 'crashed' | 'cancelled' | 'closed'

/** Why a job gave no answer. The process that asked goes on; nothing of the child is left. */
export class SandboxError extends Error {
  readonly reason: SandboxReason

  constructor(reason: SandboxReason, detail?: string) {
    super(detail ? `${reason}: ${detail}` : reason)
    this.name = 'SandboxError'
    this.reason = reason
  }
}

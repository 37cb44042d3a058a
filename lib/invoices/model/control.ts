/** One control of appendix B that is not met. */
export interface Control {
  /** Stable: `invoice.future-date`. */
  code: string
  /** Name of the form field it belongs to; none: about the whole. */
  field?: string
  /** A warning is shown and does not stop. */
  blocking: boolean
  sentence: string
}

export const stop = (code: string, sentence: string, field?: string): Control => ({ code, field, blocking: true, sentence })
export const warn = (code: string, sentence: string, field?: string): Control => ({ code, field, blocking: false, sentence })

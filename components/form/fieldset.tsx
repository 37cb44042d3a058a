import type { ReactNode } from 'react'

/** A block of a form under its title: « Informations personnelles ». */
export function Fieldset({ legend, hint, children }: { legend: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="rounded-md border border-line bg-surface p-4 sm:p-6">
      <legend className="float-left mb-4 w-full text-h2 font-semibold">{legend}</legend>
      <div className="clear-both space-y-5">
        {hint && <div className="text-sm text-ink-soft">{hint}</div>}
        {children}
      </div>
    </fieldset>
  )
}

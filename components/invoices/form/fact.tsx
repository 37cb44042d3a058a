import type { ReactNode } from 'react'

/** A value that is shown among the fields and cannot be typed: « Raison sociale », « Libellé service ». */
export function Fact({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <div>
      <p className="font-medium">{label}</p>
      <div className="min-h-6">
        {children ?? (
          <>
            <span aria-hidden className="text-ink-soft">
              –
            </span>
            <span className="sr-only">non renseigné</span>
          </>
        )}
      </div>
    </div>
  )
}

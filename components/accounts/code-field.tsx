'use client'

import { TextField } from '@/components/form/text-field'

/** A code of six digits, which telephones offer to fill in. */
export const CodeField = ({ label, hint }: { label: string; hint?: string }) => (
  <TextField name="secretCode" label={label} hint={hint} required inputMode="numeric" autoComplete="one-time-code" maxLength={10} className="figures max-w-40 tracking-widest" />
)

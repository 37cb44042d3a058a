'use client'

import { CheckboxField } from '@/components/form/checkbox-field'
import { useFormField } from '@/components/form/form-context'

/** Appears when a colleague was faster: his values are shown, and one's own are saved only on purpose. */
export function OverwriteBox() {
  const { errors, typed } = useFormField('overwrite')
  if (errors.length === 0 && typed === undefined) return null
  return (
    <div className="rounded-md border border-amber bg-amber-wash p-4">
      <CheckboxField name="overwrite" label="Enregistrer mes valeurs à la place de celles de mon collègue" />
    </div>
  )
}

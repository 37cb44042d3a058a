import { RadioGroup } from '@/components/form/radio-group'
import { FRAMEWORKS, frameworkLabel, OFFERED_FRAMEWORKS } from '@/lib/invoices/model/frameworks'

/** « Cadre de facturation » (BT-23), each explained by one plain question. */
export function FrameworkChoice({ defaultValue = 'A1', onValueChange }: { defaultValue?: string; onValueChange?: (value: string) => void }) {
  return (
    <RadioGroup
      name="billingFramework"
      label="Cadre de facturation"
      required
      defaultValue={defaultValue}
      onValueChange={onValueChange}
      choices={OFFERED_FRAMEWORKS.map((code) => ({ value: code, label: frameworkLabel(code), hint: `${FRAMEWORKS[code].question} ${FRAMEWORKS[code].hint}` }))}
    />
  )
}

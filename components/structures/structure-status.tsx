import { CircleCheck, CircleOff } from '@/components/ui/icons'
import { StatusPill } from '@/components/ui/status-pill'
import type { StructureStatus } from '@/prisma/generated/enums'

/** « Active » or « Inactive »; only an active structure can invoice or be invoiced. */
export const StructureStatusPill = ({ status }: { status: StructureStatus }) =>
  status === 'ACTIVE' ? <StatusPill tone="good" icon={CircleCheck} label="Active" /> : <StatusPill tone="neutral" icon={CircleOff} label="Inactive" />

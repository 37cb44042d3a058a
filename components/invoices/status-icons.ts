import { CircleCheck, CircleX, Clock, FilePenLine, Minus, TriangleAlert, type IconComponent } from '@/components/ui/icons'
import type { StatusTone } from '@/components/ui/status-pill'

export type StatusIcon = StatusTone | 'draft'

/** What stands before the label of a status. */
export const STATUS_ICONS: Record<StatusIcon, IconComponent> = { neutral: Minus, busy: Clock, todo: TriangleAlert, refused: CircleX, good: CircleCheck, draft: FilePenLine }

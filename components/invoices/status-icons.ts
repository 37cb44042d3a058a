import { CircleCheck, CircleX, Clock, FilePenLine, Minus, TriangleAlert, type IconComponent } from '@/components/ui/icons'
import type { StatusTone } from '@/components/ui/status-pill'

/** What stands before the label of a status. */
export const STATUS_ICONS: Record<StatusTone | 'draft', IconComponent> = { neutral: Minus, busy: Clock, todo: TriangleAlert, refused: CircleX, good: CircleCheck, draft: FilePenLine }

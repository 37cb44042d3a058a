import { CircleCheck, CircleX, Clock, FilePenLine, Minus, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { StatusTone } from '@/components/ui/status-pill'

/** What stands before the label of a status. */
export const STATUS_ICONS: Record<StatusTone | 'draft', LucideIcon> = { neutral: Minus, busy: Clock, todo: TriangleAlert, refused: CircleX, good: CircleCheck, draft: FilePenLine }

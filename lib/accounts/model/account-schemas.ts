import { z } from 'zod'
import { CHOSEN_KINDS, type ChosenKind } from '@/lib/shared/notification-kinds'
import { NotificationPace } from '@/prisma/generated/enums'
import { currentPassword } from './second-factor-schemas'

const PACE = z.enum(NotificationPace, 'Choisissez une des trois possibilités.')

/** One choice for each kind of event that the page shows. */
export const notificationSchema = z.object(Object.fromEntries(CHOSEN_KINDS.map((kind) => [kind, PACE])) as Record<ChosenKind, typeof PACE>).partial()

export const sessionIdSchema = z.object({ sessionId: z.uuid() })

export const deactivationSchema = z.object({ understood: z.literal('oui', 'Cochez cette case pour désactiver votre compte.'), currentPassword })

import { z } from 'zod'
import { NotificationKind, NotificationPace } from '@/prisma/generated/enums'
import { currentPassword } from './second-factor-schemas'

const PACE = z.enum(NotificationPace, 'Choisissez une des trois possibilités.')

/** One choice for each kind of event. */
export const notificationSchema = z.object(Object.fromEntries(Object.values(NotificationKind).map((kind) => [kind, PACE])) as Record<NotificationKind, typeof PACE>)

export const sessionIdSchema = z.object({ sessionId: z.uuid() })

export const deactivationSchema = z.object({ understood: z.literal('oui', 'Cochez cette case pour désactiver votre compte.'), currentPassword })

import { z } from 'zod'
import { CHOSEN_KINDS, type ChosenKind, pacesOf } from '@/lib/shared/notification-kinds'
import { currentPassword } from './second-factor-schemas'

const paceOf = (kind: ChosenKind) => z.enum(pacesOf(kind), 'Choisissez une des possibilités de la liste.')

/** One choice for each kind of event that the page shows. */
export const notificationSchema = z.object(Object.fromEntries(CHOSEN_KINDS.map((kind) => [kind, paceOf(kind)])) as Record<ChosenKind, ReturnType<typeof paceOf>>).partial()

export const sessionIdSchema = z.object({ sessionId: z.uuid() })

export const deactivationSchema = z.object({ understood: z.literal('oui', 'Cochez cette case pour désactiver votre compte.'), currentPassword })

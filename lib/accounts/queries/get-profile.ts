import { defineQuery } from '@/lib/platform/query'

/** « Mon compte »: what the person may see and change of his own account. */
export const getProfile = defineQuery({
  name: 'account.profile',
  permission: 'account.own',
  run: (_: null, { db, actor }) =>
    db.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { email: true, contactEmail: true, firstName: true, lastName: true, phone: true, addressLine1: true, addressLine2: true, postalCode: true, city: true, secretQuestion: true, lastLoginAt: true, createdAt: true },
    }),
})

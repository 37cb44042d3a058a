/**
 * A WHERE that is met by one of these conditions, and by nothing where there is none. An empty `OR` must not be written by hand:
 * under an `AND`, Prisma passes over it and gives every row.
 */
export const anyOf = <Where extends object>(conditions: readonly Where[]) => (conditions.length > 0 ? { OR: [...conditions] } : { id: { in: [] as string[] } })

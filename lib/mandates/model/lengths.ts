/** Most characters of the name of a mandate, and of the reason of its revocation; apart from the schemas, which the forms need not load. */
export const NAME_MAX = 100
export const REASON_MAX = 500

import { passesLuhn } from '@/lib/shared/siret'

const withKey = (start: string): string => Array.from({ length: 10 }, (_, key) => `${start}${key}`).find(passesLuhn) as string

/**
 * A SIRET with right keys for a body that does not exist.
 * @param start eight digits; the prefixes in use here (2199, 9900…) are attributed to nobody.
 * @param site four digits of the establishment.
 */
export const inventedSiret = (start: string, site = '0001'): string => withKey(`${withKey(start)}${site}`)

import { env } from '@/lib/platform/env'

/** The site that passkeys belong to: a key made for another address signs nothing here. */
export function passkeySite(): { id: string; origin: string } {
  const { hostname, origin } = new URL(env().APP_URL)
  return { id: hostname, origin }
}

import { version } from '@/package.json'

/** Of the software, as documents name it. */
export const VERSION: string = version

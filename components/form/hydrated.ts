'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False in the HTML that the server sends, true once JavaScript has taken over. */
export const useHydrated = () => useSyncExternalStore(never, () => true, () => false)

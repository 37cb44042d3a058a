import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link within the portal. Nothing is fetched before the click: each page holds some forty links, every one a private page made for this
 * person at that moment, which a bad connection and the server would pay for without anybody reading it (decision 0078).
 */
export const Link = (props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) => <NextLink {...props} prefetch={false} />

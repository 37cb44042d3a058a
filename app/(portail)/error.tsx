'use client'

import { ErrorPage } from '@/components/layout/error-page'

export default function PortalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return <ErrorPage reference={error.digest} retry={retry} />
}

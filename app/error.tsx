'use client'

import { ErrorPage } from '@/components/layout/error-page'

export default function RootError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <main>
      <ErrorPage reference={error.digest} retry={retry} />
    </main>
  )
}

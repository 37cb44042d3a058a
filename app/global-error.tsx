'use client'

import './globals.css'
import { ErrorPage } from '@/components/layout/error-page'

/** Also for what fails in the frame around a page: the boundaries within it are of no help then. */
export default function GlobalError(failure: Parameters<typeof ErrorPage>[0]) {
  return (
    <html lang="fr">
      <body>
        <title>Cette page n’a pas pu s’afficher – Cantate</title>
        <main>
          <ErrorPage {...failure} />
        </main>
      </body>
    </html>
  )
}

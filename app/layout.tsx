import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = {
  title: { default: 'Cantate', template: '%s – Cantate' },
  description: 'Le portail fournisseur de la facturation électronique publique.',
}

export const viewport: Viewport = { themeColor: '#0f5b4f', colorScheme: 'light' }

/** The nonce of the security policy is new at every request, so no page can be made in advance. */
export const dynamic = 'force-dynamic'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr">
      <body>{children}</body>
    </html>
  )
}

import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = {
  title: { default: 'Cantate', template: '%s – Cantate' },
  description: 'Le portail fournisseur de la facturation électronique publique.',
}

export const viewport: Viewport = { themeColor: '#0f5b4f', colorScheme: 'light' }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr">
      <body>{children}</body>
    </html>
  )
}

'use client'

import { Copy, Printer } from '@/components/ui/icons'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useHydrated } from '@/components/form/hydrated'

/** Copies a text, or prints the page; without JavaScript the text is there to be copied by hand. */
export function CopyButton({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  const isReady = useHydrated()
  if (!isReady) return null
  const copy = () => navigator.clipboard.writeText(text).then(() => setSaid('Copiés.'), () => setSaid('La copie n’est pas permise ici\u00a0: recopiez-les à la main.'))
  return (
    <div className="no-print flex flex-wrap items-center gap-3">
      <Button onClick={copy} icon={<Copy aria-hidden />}>Copier</Button>
      <Button onClick={() => window.print()} icon={<Printer aria-hidden />}>Imprimer</Button>
      <span role="status">{said}</span>
    </div>
  )
}

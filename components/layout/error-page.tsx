'use client'

import { buttonStyle } from '@/components/ui/button-style'

/** The table of addresses would weigh more than this page. */
const HOME = '/'

interface ErrorPageProps {
  /** Its digest is written in the server's log beside the cause. */
  error: Error & { digest?: string }
  retry: () => void
}

/** An unexpected failure: what is kept, what to try, and the reference to give. */
export function ErrorPage({ error: { digest }, retry }: ErrorPageProps) {
  return (
    <div className="mx-auto max-w-reading px-4 py-12">
      <h1>Cette page n’a pas pu s’afficher</h1>
      <div className="mt-4 space-y-3">
        <p>Ce que vous aviez enregistré ou envoyé est conservé. Ce que vous étiez en train de saisir sur cette page ne l’est peut-être pas.</p>
        <p>Réessayez dans un instant. Si cela se reproduit, donnez à l’assistance la référence ci-dessous.</p>
        {digest && (
          <p className="figures">
            Référence : <strong className="font-semibold">{digest}</strong>
          </p>
        )}
      </div>
      <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
        {/* Plain elements and a plain address: this waits in every page's first load, and a whole reload is the surer way out. */}
        <button type="button" onClick={retry} className={buttonStyle('main')}>
          Réessayer
        </button>
        <a href={HOME} className={buttonStyle('link')}>
          Revenir à l’accueil
        </a>
      </div>
    </div>
  )
}

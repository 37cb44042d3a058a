'use client'

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'
import type { PageWord } from '@/lib/invoices/model/page-words'
import { openDocument, readWords } from './load-document'

/** A document of our origin: `undefined` while it opens, `null` when it cannot be shown. */
export function useDocument(url: string): PDFDocumentProxy | null | undefined {
  const [opened, setOpened] = useState<{ url: string; document: PDFDocumentProxy | null }>()
  useEffect(() => {
    let isWanted = true
    const { document, close } = openDocument(url)
    document.then(
      (loaded) => isWanted && setOpened({ url, document: loaded }),
      () => isWanted && setOpened({ url, document: null }),
    )
    return () => {
      isWanted = false
      close()
    }
  }, [url])
  return opened?.url === url ? opened.document : undefined
}

export interface LoadedPage {
  page: PDFPageProxy
  words: PageWord[]
}

/** One page (1-based) with its words; the former one stays until the next is there. */
export function usePage(document: PDFDocumentProxy | null | undefined, pageNumber: number): LoadedPage | undefined {
  const [loaded, setLoaded] = useState<LoadedPage>()
  useEffect(() => {
    if (!document) return
    let isWanted = true
    document
      .getPage(pageNumber)
      .then(async (page) => ({ page, words: await readWords(page).catch(() => []) }))
      .then((next) => isWanted && setLoaded(next))
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [document, pageNumber])
  return loaded
}

import { zipEntries } from '@/lib/archives/zip-entries'
import { searchQueryOf } from '@/lib/invoices/model/search-criteria'
import { defineRoute } from '@/lib/platform/route'
import { zipResponse } from '@/lib/platform/zip'
import { civilDateOf } from '@/lib/shared/dates'
import { DomainError } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { downloadArchives } from './download'

const NOTICE_OF: Record<string, string> = { 'archive.too-big': 'trop-gros', 'archive.empty': 'vide', 'input.invalid': 'vide', 'form.invalid': 'vide', 'not-found': 'refuse' }

/**
 * Archived invoices in one ZIP: those that are ticked (`facture`), or the whole result of a search (`quoi=resultat`) or one part of it.
 * A refusal comes back to the page as a sentence; what is too large comes back with its parts.
 */
export const GET = defineRoute({
  name: 'archive.zip',
  permission: 'account.own',
  run: async (request, _params, caller) => {
    const query = request.nextUrl.searchParams
    const search = Object.fromEntries([...new Set(query.keys())].map((key) => [key, query.getAll(key)]))
    const isWhole = query.get('quoi') === 'resultat'
    const onlyDamaged = query.get('integrite') === 'alteree'
    try {
      const invoiceIds = isWhole ? [] : query.getAll('facture')
      if (!isWhole && invoiceIds.length === 0) throw new DomainError('invalid', 'archive.empty', 'Cochez au moins une facture.')
      const { invoices } = await downloadArchives.door.call(caller, { invoiceIds, search, onlyDamaged, from: query.get('de') ?? undefined, to: query.get('a') ?? undefined })
      const name = invoices.length === 1 ? `archive-${(invoices[0]?.number ?? '').replace(/[^A-Za-z0-9_-]/g, '-')}` : `archives-${civilDateOf(caller.now)}`
      return zipResponse(name, await zipEntries(invoices, caller.now))
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'session.needed') throw error
      const back = new URLSearchParams([...new URLSearchParams(searchQueryOf(search)), ...(onlyDamaged ? [['integrite', 'alteree']] : []), ['avis', isWhole && error.code === 'archive.too-big' ? 'decoupage' : (NOTICE_OF[error.code] ?? 'refuse')]])
      return new Response(null, { status: 303, headers: { Location: `${routes.archives}?${back}` } })
    }
  },
})

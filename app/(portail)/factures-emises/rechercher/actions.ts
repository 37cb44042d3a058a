'use server'

import { defineAction } from '@/lib/platform/action'
import { deleteSearch as remove } from '@/lib/invoices/commands/delete-search'
import { saveSearch as save } from '@/lib/invoices/commands/save-search'
import { savedSearchSchema, searchIdSchema } from '@/lib/invoices/model/saved-search'
import { routes } from '@/lib/shared/routes'

const back = (query: string, notice: string) => `${routes.search}?${new URLSearchParams([...new URLSearchParams(query), ['avis', notice]])}`

export const saveSearch = defineAction({
  name: 'invoice.save-search',
  permission: 'account.own',
  schema: savedSearchSchema,
  run: save,
  redirectTo: ({ query }) => back(query, 'enregistree'),
})

export const deleteSearch = defineAction({
  name: 'invoice.delete-search',
  permission: 'account.own',
  schema: searchIdSchema,
  run: remove,
  redirectTo: (_result, { back: query }) => back(query, 'supprimee'),
})

import { z } from 'zod'
import type { SearchParams } from '@/lib/shared/table-params'

const ids = (value: string | string[] | undefined) => [value ?? []].flat().filter((one) => z.uuid().safeParse(one).success)

/** Who gives (`de`) and who receives (`vers`, several times), as the address names them. */
export const parseCopy = (params: SearchParams) => ({ fromId: ids(params.de)[0] ?? null, userIds: [...new Set(ids(params.vers))].slice(0, 200) })

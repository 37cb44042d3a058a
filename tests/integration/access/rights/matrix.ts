import type { Permission } from '@/lib/access/permissions'

/** The columns of the rights matrix (portal 4.5). A manager of the service has the column of a secondary manager there. */
export const COLUMNS = ['no structure', 'no right', 'reader', 'writer', 'secondary', 'main'] as const
export type Column = (typeof COLUMNS)[number]

/**
 * The matrix of portal 4.5, said a second time by hand and on purpose: nothing here is computed from lib/access/permissions.ts,
 * so that a slip in either is seen. One mark for each column, in their order. Where the first mark is a ✔ the action is on the
 * person's own things and asks for no structure.
 */
const MATRIX: Record<Permission, string> = {
  //                       none  right  read  write  sec.  main
  'account.own': '            ✔     ✔     ✔     ✔     ✔     ✔',
  'structure.create': '       ✔     ✔     ✔     ✔     ✔     ✔',
  'affiliation.request': '    ✔     ✔     ✔     ✔     ✔     ✔',
  'structure.read': '         –     ✔     ✔     ✔     ✔     ✔',
  'structure.manage': '       –     –     –     –     ✔     ✔',
  'structure.govern': '       –     –     –     –     –     ✔',
  'structure.reactivate': '   –     –     –     –     –     ✔',
  'service.manage': '         –     –     –     –     ✔     ✔',
  'bank-account.read': '      –     ✔     ✔     ✔     ✔     ✔',
  'bank-account.manage': '    –     –     –     –     ✔     ✔',
  'library.read': '           –     ✔     ✔     ✔     ✔     ✔',
  'library.write': '          –     –     –     ✔     ✔     ✔',
  'workspace.manage': '       –     –     –     –     ✔     ✔',
  'user.manage': '            –     –     –     –     ✔     ✔',
  'history.read': '           –     –     –     –     ✔     ✔',
  'directory.manage': '       –     –     –     –     ✔     ✔',
  'affiliation.decide': '     –     –     –     –     ✔     ✔',
  'entitlement.request': '    –     ✔     ✔     ✔     ✔     ✔',
  'entitlement.decide': '     –     –     –     –     ✔     ✔',
  'mandate.read': '           –     ✔     ✔     ✔     ✔     ✔',
  'mandate.sign': '           –     –     –     –     –     ✔',
  'received.read': '          –     –     ✔     ✔     ✔     ✔',
  'received.treat': '         –     –     –     ✔     ✔     ✔',
  'validation.read': '        –     –     ✔     ✔     ✔     ✔',
  'validation.decide': '      –     –     –     ✔     ✔     ✔',
  'invoice.read': '           –     –     ✔     ✔     ✔     ✔',
  'commitment.read': '        –     –     ✔     ✔     ✔     ✔',
  'invoice.write': '          –     –     –     ✔     ✔     ✔',
}

/** Has this column a ✔ in the row of the permission? */
export const isTicked = (permission: Permission, column: Column): boolean => MATRIX[permission].trim().split(/\s+/)[COLUMNS.indexOf(column)] === '✔'

/** The permissions that the matrix knows. */
export const MATRIX_ROWS = Object.keys(MATRIX)

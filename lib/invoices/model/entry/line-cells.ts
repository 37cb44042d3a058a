import type { LineField } from './read-line'

/** The cells of a line in the order of the table: where a paste without headers goes, and where Tab leads. */
export const LINE_FIELDS: readonly LineField[] = ['reference', 'label', 'quantity', 'unit', 'netPrice', 'discount', 'vatRate']

/** Is it more than the text of one cell? */
export const isTable = (pasted: string): boolean => /[\t\n]/.test(pasted.replace(/[\r\n]+$/, ''))

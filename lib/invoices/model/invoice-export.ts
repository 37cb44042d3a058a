/** A sheet of a workbook holds about as many: beyond, CSV. */
export const XLSX_MOST = 1_000_000

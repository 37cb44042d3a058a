/** XLSX is made in memory: beyond this, CSV. */
export const XLSX_MOST = 20_000

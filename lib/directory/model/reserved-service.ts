/** Code of the service that public structures keep for invoices between themselves (portal 3.6). */
export const RESERVED_SERVICE_CODE = 'FACTURES_PUBLIQUES'

/** May only public structures invoice this service? */
export const isReservedService = (code: string) => code.toUpperCase() === RESERVED_SERVICE_CODE

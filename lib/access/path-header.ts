/** Where the proxy writes the address asked for, so that a login can lead back to it. */
export const PATH_HEADER = 'x-cantate-path'

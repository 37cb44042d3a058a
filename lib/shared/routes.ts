/** Each address is an export of its own, so that a page loads those that it names and no others (1.7 kB gzipped are all of them). */
export * as routes from './addresses'

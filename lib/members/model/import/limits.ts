/** A file of 50,000 people weighs some 5 MB. */
export const IMPORT_MAX_BYTES = 10 * 2 ** 20
export const IMPORT_MAX_LINES = 50_000

/** The file to start from, under public/. */
export const IMPORT_MODEL_FILE = '/modele-import-utilisateurs.csv'

import { fileURLToPath } from 'node:url';

/** The shipped templates and styles; two folders up from here, as from the bundled program. */
export const shippedReports = fileURLToPath(new URL('../../reports/', import.meta.url));

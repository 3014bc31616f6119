import { fileURLToPath } from 'node:url';

/** Two folders up from here, as from the bundled program. */
const layouts = new URL('../../reports/layouts/', import.meta.url);

/** The shipped layout. */
export const shippedLayout = fileURLToPath(new URL('gbt9704-2012.yaml', layouts));

/** The program that sets documents as a layout says, for PDF. */
export const typesetting = fileURLToPath(new URL('document.typ', layouts));

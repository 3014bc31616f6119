import { fileURLToPath } from 'node:url';

/** The shipped layout; two folders up from here, as from the bundled program. */
export const shippedLayout = fileURLToPath(
  new URL('../../reports/layouts/gbt9704-2012.yaml', import.meta.url),
);

export { loadLayout, standardLayout } from './load.js';
export type { Layout, LayoutFont, Style } from './model.js';
export { LayoutSchema } from './schema.js';

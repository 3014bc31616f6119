/** The only blocks that templates know. */
export const blocks: readonly string[] = ['if', 'unless', 'each', 'with'];

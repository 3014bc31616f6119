/** Which build of the program this is; the source itself is none. `build.mjs` puts what tells builds apart in its place. */
export const build: string | undefined = undefined;

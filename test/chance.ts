import fc from 'fast-check';

/**
 * Property tests draw the same cases each time, so that a build is red for what has changed in it.
 * `DUIBIAO_SEED=any npm test` looks for new ones, and a number gives those that failed there.
 */
const chosen = process.env.DUIBIAO_SEED ?? '20200115';
if (chosen !== 'any') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(chosen) });

export { runBatch } from './batch.js';
export { ManifestSchema } from './find/manifest-schema.js';
export type { BatchOutcome, Progress } from './model.js';
export { Stopped } from './pool.js';
export { RecordSchema } from './record-schema.js';

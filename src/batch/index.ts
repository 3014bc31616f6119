export { runBatch } from './batch.js';
export { ManifestSchema } from './find/manifest.js';
export {
  type BatchHost,
  type BatchOutcome,
  type BatchRequest,
  type Phase,
  type Progress,
  phases,
  type RunStanding,
  type Trouble,
} from './model.js';
export { Stopped } from './pool.js';
export { RecordSchema } from './record.js';

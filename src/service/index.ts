export { annotated, withoutCells } from './annotate.js';
export { type Artefact, type ArtefactOptions, artefactFormats, renderArtefact } from './artefact.js';
export {
  assessmentAmong,
  judgedLines,
  keepJudged,
  mayKeep,
  notAmong,
  openAssessment,
  readAssessment,
} from './assessments.js';
export { contentOf, deliver, made, type Reader } from './deliver.js';
export { formatIn, formatsIn } from './formats.js';
export { home, versionOf } from './home.js';
export {
  askedOf,
  checkSubmissions,
  type Judged,
  type JudgingTerms,
  judgeSubmissions,
  planOf,
  type ScopeId,
  scopes,
} from './judging.js';
export { changeLedger, openLedger } from './ledger.js';
export { holderOf, takeLock } from './lock.js';
export { concernedUnits, type Order, orderOf, ordersOn } from './order.js';
export { fontFilesOf, type PagePaths, type PageSetup, pageSetup } from './page-setup.js';
export { endingOf, fitsEnding, placeAt } from './place.js';
export { openPlan, ruleFolders, unitAmong, unitIds } from './plans.js';
export { refused } from './refused.js';
export { assessmentIn, circularFormats, folderOrders, unitFormats, wholePapers } from './report-folder.js';
export { handOver, handOverPieces, writePieces, writeWhole } from './write.js';

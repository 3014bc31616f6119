export { annotated } from './annotate.js';
export { type Artefact, type ArtefactOptions, artefactFormats, renderArtefact } from './artefact.js';
export { keepAssessment, mayKeep, notAmong, readAssessment } from './assessments.js';
export { home, versionOf } from './home.js';
export { checkSubmissions, type JudgingTerms, judgeSubmissions, planOf } from './judging.js';
export { changeLedger, openLedger } from './ledger.js';
export { openPlan, ruleFolders, unitIds } from './plans.js';
export { writeWhole } from './write.js';

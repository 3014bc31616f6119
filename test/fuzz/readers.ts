import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { readManifest } from '../../src/batch/find/manifest.js';
import { boundaryCases, runCases } from '../../src/cases/index.js';
import { importLedger } from '../../src/ledger/index.js';
import { loadCases, loadPlan } from '../../src/plan/index.js';
import { inspection, reportOf } from '../../src/report/index.js';
import { fillTemplate } from '../../src/report/word-template/fill.js';
import { judgeSubmissions, openAssessment, openLedger, pageSetup } from '../../src/service/index.js';
import type { Problem } from '../../src/source/index.js';
import { convertSubmission, openSubmissions } from '../../src/submission/index.js';
import { contentsOf, sealed } from '../archive/kit.js';
import { assessmentOf, finding } from '../report/fixture.js';
import * as sound from './sound.js';

/** Something that the program reads. */
export interface Reader {
  readonly what: string;
  /** By the name of the file, what is sound. */
  readonly sound: () => Promise<Readonly<Record<string, Uint8Array>>> | Readonly<Record<string, Uint8Array>>;
  /** Whether these are zips, whose parts go wrong as well as they. */
  readonly zipped?: true;
  /** Whether what is damaged is never taken: it says of itself what it is. */
  readonly sealed?: true;
  /** Reads a file and does what would be done with it; gives what is said of it. */
  readonly read: (path: string, bytes: Uint8Array) => readonly Problem[];
}

export const folder = mkdtempSync(join(tmpdir(), 'duibiao-fuzz-'));
export const tidy = (): void => rmSync(folder, { recursive: true, force: true });

const { plan } = sound;
const report = reportOf(
  inspection,
  { assessment: assessmentOf([finding(), finding({ verdict: 'missed' })]) },
  'zh-CN',
);

/** A submission is judged and converted. */
function submission(path: string, bytes: Uint8Array): readonly Problem[] {
  writeFileSync(path, bytes);
  convertSubmission(path, () => plan);
  const judged = judgeSubmissions(plan, openSubmissions([path]), {
    asOf: '2026-01-15',
    refusedFiles: 'leave-out',
  });
  if (!judged.ok) return judged.problems;
  const { evaluation, refused } = judged.value;
  const { findings } = evaluation.assessment('files');
  for (const one of findings) JSON.stringify(one);
  return [...judged.problems, ...refused.flatMap(({ problems }) => problems)];
}

/** One file of a plan's folder is wrong: the plan is loaded, and tried with its cases. */
function rules(path: string, bytes: Uint8Array): readonly Problem[] {
  const home = join(dirname(path), 'plan');
  rmSync(home, { recursive: true, force: true });
  cpSync(sound.rules, home, { recursive: true });
  mkdirSync(join(home, 'cases'), { recursive: true });
  writeFileSync(join(home, basename(path)), bytes);
  const loaded = loadPlan(home);
  if (!loaded.ok) return loaded.problems;
  const cases = loadCases(home);
  if (!cases.ok) return cases.problems;
  return [
    ...loaded.problems,
    ...runCases(loaded.value, [...cases.value, ...boundaryCases(loaded.value).slice(0, 20)]).failures,
  ];
}

/** An assessment is read whole and by its units, as it is and with a checksum of its own. */
function assessment(path: string, bytes: Uint8Array): readonly Problem[] {
  writeFileSync(path, bytes);
  const opened = openAssessment(path);
  if (!opened.ok) return opened.problems;
  const whole = opened.value.whole();
  if (!whole.ok) return whole.problems;
  return whole.value.units.flatMap(({ id }) => [...opened.value.of([id]).problems]);
}

function resealed(path: string, bytes: Uint8Array): readonly Problem[] {
  const text = Buffer.from(bytes).toString();
  try {
    return assessment(path, Buffer.from(sealed(contentsOf(text))));
  } catch (error) {
    // The lines are no JSON: nothing to seal.
    if (error instanceof SyntaxError) return assessment(path, bytes);
    throw error;
  }
}

function written(read: (path: string) => { readonly problems: readonly Problem[] }) {
  return (path: string, bytes: Uint8Array): readonly Problem[] => {
    writeFileSync(path, bytes);
    return read(path).problems;
  };
}

export const readers: readonly Reader[] = [
  { what: 'a submission as text', sound: () => sound.texts, read: submission },
  { what: 'a submission as a workbook', sound: sound.workbooks, zipped: true, read: submission },
  { what: 'a file of rules', sound: () => sound.ruleFiles(), read: rules },
  { what: 'an assessment', sound: () => sound.keptAssessment(), sealed: true, read: assessment },
  { what: 'an assessment as a document', sound: () => sound.assessment(), read: assessment },
  { what: 'an assessment, sealed anew', sound: () => sound.keptAssessment(), read: resealed },
  { what: 'a manifest', sound: () => sound.manifests, read: written(readManifest) },
  { what: 'a ledger', sound: () => sound.ledgers(), read: written(openLedger) },
  {
    what: 'the workbook of a ledger',
    sound: sound.ledgerWorkbooks,
    zipped: true,
    read: (path, bytes) => importLedger(sound.ledger, path, bytes, '2021-02-01').problems,
  },
  {
    what: 'a layout',
    sound: () => ({ 'layout.yaml': readFileSync(sound.layout) }),
    read: written((path) => pageSetup({ layout: path }, [])),
  },
  {
    what: 'a Word template',
    sound: sound.templates,
    zipped: true,
    read: (file, bytes) => fillTemplate({ file, bytes }, report.model, report.kind.shape).problems,
  },
];

import { join, resolve } from 'node:path';
import { messageOf } from '../messages/index.js';
import {
  child,
  failure,
  itemsOf,
  type Location,
  placeOf,
  type Result,
  requiredText,
  sha256,
  sortProblems,
  success,
  type TreeNode,
  textAt,
} from '../source/index.js';
import { buildCommitments } from './elements/commitments.js';
import { dateAt } from './elements/dates.js';
import { declaredIn } from './elements/declared.js';
import { exceptUnits } from './elements/except.js';
import { buildIndicators } from './elements/indicators.js';
import { buildRegister, findDocument } from './elements/registers.js';
import { buildConventions, buildScoring } from './elements/scoring.js';
import { boundShares } from './elements/shares.js';
import { buildWaivers } from './elements/waivers.js';
import { disk, type FileKind, type RuleFile, readRuleFile, readRuleFiles, type Shelf } from './files.js';
import { lint } from './lint/index.js';
import type { Commitment, Indicator, NotEncoded, Plan, Waiver } from './model.js';
import { Problems } from './problems.js';
import { sourcesOf } from './sources.js';

/** Years that a plan may span; plans of education span ten or fifteen. */
const MOST_YEARS = 50;

/**
 * Loads a plan: a folder whose files mirror the document's chapters, or one file. Reports every problem it can
 * find in one go, in order of place, and never throws on bad input.
 */
export function loadPlan(path: string, shelf: Shelf = disk): Result<Plan> {
  return planOf(path, readRuleFiles(path, shelf), shelf);
}

/** The plan of files that have been read. */
export function planOf(path: string, read: readonly RuleFile[], shelf: Shelf = disk): Result<Plan> {
  const problems = new Problems();
  for (const file of read) problems.add(file.problems);
  const files = read.filter(({ kind }) => kind !== 'data');
  const heads = files.filter((f) => f.kind === 'plan' && f.root);
  const [head] = heads;
  if (!head?.root) {
    if (!problems.failed) problems.error('plan.no-head', { file: path });
    return failure(sortProblems(problems.list));
  }
  for (const other of heads.slice(1))
    problems.error('plan.two-heads', { file: other.file, line: 1, column: 1 }, { first: head.file });
  const plan = build(head.root, head, { files, shelf }, problems);
  const found = sortProblems(problems.list);
  return plan && !problems.failed ? success(plan, found) : failure(found);
}

function build(
  root: TreeNode,
  head: RuleFile,
  { files, shelf }: { readonly files: readonly RuleFile[]; readonly shelf: Shelf },
  problems: Problems,
): Plan | undefined {
  const folder = resolve(head.path, '..');
  const used: RuleFile[] = [...files];
  const refer = (path: string, at: Location, kind: FileKind): RuleFile | undefined => {
    const target = join(folder, path);
    const known = used.find((f) => resolve(f.path) === target && f.kind === kind);
    const file = known ?? readRuleFile(target, kind, shelf);
    if (known) return file.root ? file : undefined;
    used.push(file);
    const [reason] = file.problems;
    if (file.sha256 === '' && reason)
      problems.error('plan.reference-broken', at, { path, reason: messageOf(reason) });
    else problems.add(file.problems);
    return file.root ? file : undefined;
  };

  const year = Number(requiredText(root, 'year'));
  const period = child(root, 'period');
  const from = dateAt(period, 'from', problems) ?? `${year}-01-01`;
  const to = dateAt(period, 'to', problems) ?? `${year}-12-31`;
  const long = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > MOST_YEARS;
  if (long) {
    problems.error('plan.period-long', placeOf(period as TreeNode, 'to'), { from, to, most: MOST_YEARS });
    return undefined;
  }
  if (to < from) problems.error('plan.period-reversed', placeOf(period as TreeNode, 'to'), { from, to });

  const units = refer(requiredText(root, 'units'), placeOf(root, 'units'), 'units');
  const documents = refer(requiredText(root, 'documents'), placeOf(root, 'documents'), 'documents');
  const register = units && buildRegister(units, problems);
  const document =
    documents && findDocument(documents, requiredText(root, 'document'), placeOf(root, 'document'), problems);

  const parts = files.filter(
    (f) => f.root && (f.kind === 'part' || f.kind === 'plan' || f.kind === 'indicators'),
  );
  const dictionaries = itemsOf(child(root, 'extends')).flatMap(
    (node) => refer(node.kind === 'scalar' ? node.text : '', node.at, 'indicators') ?? [],
  );
  const declared = declaredIn(used);
  const indicators = new Map<string, Indicator>();
  for (const file of new Set([...dictionaries, ...parts]))
    buildIndicators(file.root as TreeNode, indicators, declared, problems);
  exceptUnits(child(root, 'except'), indicators, declared, problems);
  boundShares(indicators, problems);

  const chapters: { id: string; title: string }[] = [];
  const commitments: Commitment[] = [];
  for (const { root: part } of parts) {
    if (!part || !child(part, 'commitments')) continue;
    const chapter = child(part, 'chapter');
    const id = textAt(chapter, 'id') ?? 'plan';
    if (chapters.some((c) => c.id === id))
      problems.error('plan.chapter-twice', placeOf(chapter ?? part, 'id'), { id });
    chapters.push({ id, title: textAt(chapter, 'title') ?? requiredText(root, 'title') });
    const frame = {
      from,
      to,
      document: requiredText(root, 'document'),
      documents,
      chapter: id,
      indicators,
      declared,
    };
    commitments.push(...buildCommitments(part, frame, problems));
  }
  const waivers: Waiver[] = files
    .filter((f) => f.root && (f.kind === 'waivers' || f.kind === 'plan'))
    .flatMap((f) => buildWaivers(f.root as TreeNode, commitments, declared, problems));
  const scoring = child(root, 'scoring');
  if (!register || !document) return undefined;
  const plan: Plan = {
    id: requiredText(root, 'id'),
    title: requiredText(root, 'title'),
    issuer: requiredText(root, 'issuer'),
    year,
    from,
    to,
    unit: requiredText(root, 'unit'),
    register,
    document,
    conventions: buildConventions(child(root, 'conventions'), problems),
    chapters,
    indicators,
    commitments,
    waivers,
    ...(scoring ? { scoring: buildScoring(scoring, problems) } : {}),
    notEncoded: itemsOf(child(root, 'not-encoded')).map(notEncoded),
    digest: sha256(used.map((f) => f.sha256).join('\n')),
    sources: sourcesOf(folder, used, files.length),
  };
  lint(plan, { head: root, declared }, problems);
  return plan;
}

function notEncoded(node: TreeNode): NotEncoded {
  return {
    section: requiredText(node, 'section'),
    statement: requiredText(node, 'statement'),
    reason: requiredText(node, 'reason'),
  };
}

import { join } from 'node:path';
import { type Assessment, countedYears } from '../../assessment/index.js';
import type { Lang, MessageRef } from '../../messages/index.js';
import { outputs, summary } from '../../report/index.js';
import { contentOf, folderOrders, made, type Order, orderOf, readAssessment } from '../../service/index.js';
import { failure, type Problem, type Result, success } from '../../source/index.js';
import type { CircularPiece, PapersPiece, Place } from '../piece.js';
import type { Paper } from '../store/claim.js';
import { keptAssessment } from './kept.js';
import { followUpsFor, setupOf } from './means.js';
import type { Work } from './model.js';

/** The papers that a piece asks for, as `check --report` writes them. */
export async function papersOf(piece: PapersPiece, { folder }: Place): Promise<Result<Work>> {
  const { assessment: digest, of, lang } = piece;
  const followUps = followUpsFor(piece, folder);
  if (!followUps.ok) return followUps;
  const assessment = keptAssessment(folder, digest, 'units' in of ? of.units : undefined);
  if (!assessment.ok) return assessment;
  const wanted = 'papers' in of ? new Set(of.papers) : new Set(of.units.flatMap(namesFor));
  const orders = folderOrders(assessment.value, { lang: lang as Lang, followUps: followUps.value });
  return written(
    orders.filter(({ name }) => wanted.has(name)),
    piece,
  );
}

/** What the papers for a unit are called. */
function namesFor(unit: string): string[] {
  return [join('feedback', unit), join('notice', unit)];
}

/** A circular for each year in which something was due. */
export async function circularOf(piece: CircularPiece): Promise<Result<Work>> {
  const { assessments, lang, to } = piece;
  const read: Assessment[] = [];
  for (const { file } of assessments) {
    const one = readAssessment(file);
    if (!one.ok) return one;
    read.push(one.value);
  }
  const chosen = outputs.filter(({ id }) => to.includes(id));
  const orders = countedYears(read).map((year) =>
    orderOf(summary, { assessments: read, year }, { to: chosen, lang: lang as Lang }),
  );
  return written(orders, piece);
}

/** The papers of orders in some formats, and why others could not be made on this machine. */
async function written(
  orders: readonly Order[],
  { to, means }: Pick<PapersPiece, 'to' | 'means'>,
): Promise<Result<Work>> {
  const setup = setupOf(means);
  if (!setup.ok) return setup;
  const papers: Paper[] = [];
  const lacking = new Map<string, MessageRef>();
  const problems: Problem[] = [];
  for (const order of orders) {
    const wanted = order.to.filter(({ id }) => to.includes(id));
    if (wanted.length === 0) continue;
    const report = made(order);
    if (!report.ok) return report;
    for (const output of wanted) {
      const content = await contentOf(report.value, output, setup.value, order.from);
      const name = `${order.name.replaceAll('\\', '/')}.${output.ending}`;
      if ('id' in content) lacking.set(content.id, content);
      else if (content.ok) papers.push({ name, content: content.value });
      else problems.push(...content.problems);
    }
  }
  return problems.length > 0 ? failure(problems) : success({ papers, lacking: [...lacking.values()] });
}

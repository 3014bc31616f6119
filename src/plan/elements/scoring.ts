import { isTimeZone, type MeasureUnit, parseUnit, Rational } from '../../quantity/index.js';
import type { TreeNode } from '../../source/index.js';
import { child, itemsOf, placeOf, requiredText, textAt, textsOf } from '../../source/index.js';
import type { Conventions, Override, Scoring } from '../model.js';
import { builtFrom } from '../origin.js';
import type { Problems } from '../problems.js';
import { figureIn, shareOf } from './figures.js';

const points = parseUnit('分') as MeasureUnit;

/** The plan's conventions; where it is silent, Shanghai time, a tenth for 左右, and 10 and 30 points for pace. */
export function buildConventions(node: TreeNode | undefined, problems: Problems): Conventions {
  const pace = child(node, 'pace');
  const timeZone = textAt(node, 'time-zone') ?? 'Asia/Shanghai';
  if (!isTimeZone(timeZone))
    problems.error('plan.unknown-time-zone', placeOf(node as TreeNode, 'time-zone'), { text: timeZone });
  const behind = shareOf(child(pace, 'behind'), Rational.of(1, 10), problems);
  const farBehind = shareOf(child(pace, 'far-behind'), Rational.of(3, 10), problems);
  if (farBehind.cmp(behind) < 0)
    problems.error('plan.pace-reversed', placeOf(pace as TreeNode, 'far-behind'));
  return {
    timeZone,
    about: shareOf(child(node, 'about'), Rational.of(1, 10), problems),
    pace: { behind, farBehind },
  };
}

/** The scoring section: bands fall to 0, and overrides name grades there are. */
export function buildScoring(node: TreeNode, problems: Problems): Scoring {
  const earned = child(node, 'points');
  const missed = child(earned, 'missed');
  const bonus = child(node, 'bonus');
  const score = (n: TreeNode | undefined): Rational => figureIn(n, points, problems) ?? Rational.zero;
  const grades = itemsOf(child(node, 'grades')).map((g) => ({
    name: requiredText(g, 'name'),
    from: figureIn(child(g, 'from'), points, problems),
    at: placeOf(g, 'from'),
  }));
  grades.forEach((grade, i) => {
    const above = grades[i - 1];
    if (above?.from && grade.from && grade.from.cmp(above.from) >= 0)
      problems.error('plan.grades-not-falling', grade.at, { name: grade.name, above: above.name });
  });
  const last = grades[grades.length - 1];
  if (last?.from && !last.from.isZero())
    problems.error('plan.grades-not-to-zero', last.at, { name: last.name });
  return {
    points: {
      met: shareOf(child(earned, 'met'), Rational.one, problems),
      late: shareOf(child(earned, 'late'), Rational.zero, problems),
      missed:
        textAt(earned, 'missed') === 'completion' ? 'completion' : shareOf(missed, Rational.zero, problems),
    },
    unjudged: textAt(node, 'unjudged') === 'exclude' ? 'exclude' : 'zero',
    bonus: score(child(bonus, 'each-exceeded')),
    bonusLimit: score(child(bonus, 'at-most')),
    grades: grades.map(({ name, from }) => ({ name, from: from ?? Rational.zero })),
    overrides: itemsOf(child(node, 'overrides')).map((o) =>
      buildOverride(
        o,
        grades.map((g) => g.name),
        problems,
      ),
    ),
  };
}

function buildOverride(node: TreeNode, grades: readonly string[], problems: Problems): Override {
  const effect = requiredText(node, 'effect') as Override['effect'];
  const grade = textAt(node, 'grade');
  if (effect === 'cap' && grade === undefined)
    problems.error('plan.cap-without-grade', placeOf(node, 'effect'), { grades });
  if (grade !== undefined && !grades.includes(grade))
    problems.error('plan.unknown-grade', placeOf(node, 'grade'), { grade, grades });
  return builtFrom(node, {
    effect,
    commitments: textsOf(child(node, 'commitments')),
    ...(grade === undefined ? {} : { grade }),
  });
}

import type { Assessment, CommitmentView, Finding } from '../../src/assessment/index.js';
import { message } from '../../src/messages/index.js';
import { assessmentOf, commitment, finding, hostile, unit } from './fixture.js';

const names = [
  '甲市',
  '乙市',
  '丙区',
  '丁区',
  '戊区',
  '己经济技术开发区社会事业发展局',
  '庚新区',
  '辛属学校',
];
const chapters = 7;

/** What the findings of the large city look like, in turn. */
const looks: readonly Partial<Finding>[] = [
  {},
  { exceeded: true, actual: { value: '120', unit: '%' }, completion: '40/33' },
  {
    verdict: 'missed',
    actual: { value: '7817/79', unit: '%' },
    gap: { value: '-4/79', unit: '百分点' },
    completion: '7817/7821',
  },
  {
    verdict: 'missed',
    warning: true,
    actual: { value: '0', unit: '%' },
    gap: { value: '-99', unit: '百分点' },
    completion: '0',
  },
  {
    verdict: 'late',
    target: { op: 'done', unit: '是否' },
    actual: { value: '1', unit: '是否' },
    completed: '2021-01-05',
  },
  { verdict: 'pending', pace: 'far-behind', elapsed: '1/2', due: '2022-12-31' },
  { verdict: 'unreported' },
  { verdict: 'doubtful' },
  { verdict: 'waived' },
  { verdict: 'attest' },
];

/** A large city: all verdicts, so many commitments × 9 units, long names, hostile text, sample data. */
export function largeCity(size = 130): Assessment {
  const commitments = Array.from({ length: size }, (_, i) => commitmentAt(i));
  const ids = ['city', ...names.map((_, i) => `u${i}`)];
  const findings = ids.flatMap((id, u) => commitments.map((c, i) => findingAt(c, id, i + u)));
  const unitOf = (id: string, i: number) =>
    unit(id, i === 0 ? '某市' : (names[i - 1] as string), findings, {
      conclusion: 'not-compliant',
      score: '2345/27',
      grade: '良好',
      overrides: [message('override.veto', { commitments: ['1.1'], grade: '不合格' })],
    });
  const base = assessmentOf(findings);
  return {
    ...base,
    sample: true,
    plan: {
      ...base.plan,
      chapters: Array.from({ length: chapters }, (_, i) => ({
        id: `k${i}`,
        title: `${i}、统筹推进各级各类教育协调发展`,
      })),
      document: { ...base.plan.document, damage: hostile },
    },
    inputs: ids.map((id) => ({ file: `样例/${id}_填报.yaml`, sha256: 'ab'.repeat(32), sample: true })),
    commitments,
    indicators: [
      {
        id: 'i1',
        title: '学前三年毛入园率',
        unit: '%',
        definition: hostile,
        formula: '在园幼儿数 / 适龄幼儿数',
      },
    ],
    units: ids.map(unitOf),
    problems: [
      {
        severity: 'error',
        ...message('doubt.division-by-zero'),
        at: { file: '样例/u0_填报.yaml', line: 7, column: 3 },
        unit: 'u0',
        effect: 'doubtful',
      },
      {
        severity: 'warning',
        ...message('doubt.of-unit', { unit: '甲市', why: hostile }),
        at: { file: '样例/u0_填报.yaml', line: 9 },
        unit: 'u0',
        effect: 'note',
      },
    ],
    waivers: [message('doubt.of-unit', { unit: '乙市', why: hostile })],
  };
}

function commitmentAt(i: number): CommitmentView {
  return commitment({
    id: `${Math.floor(i / 19) + 1}.${i % 19}`,
    chapter: `k${Math.floor(i / 19) % chapters}`,
    statement: i === 0 ? hostile : `推进第${i}项重点工作任务落实到位并达到规定标准`,
    nature: i % 3 === 0 ? 'expected' : 'binding',
    ...(i % 10 === 0 ? { caution: hostile, reading: '按年末时点数判定' } : {}),
    source: { document: 'gist', section: `主要任务·${i}` },
  });
}

function findingAt({ id, statement }: CommitmentView, unitId: string, i: number): Finding {
  const at = { file: `样例/${unitId}_填报.yaml`, line: i + 3, column: 5 };
  const where = {
    unit: unitId,
    indicator: '在园幼儿数',
    period: '2020',
    stage: { id: 'stage.self' },
  } as const;
  const look = looks[i % looks.length] as Partial<Finding>;
  const reported = (depth: number, text: string) => ({
    depth,
    says: message('trace.reported', { ...where, text }),
    origin: [at],
  });
  return finding({
    commitment: id,
    unit: unitId,
    reason: message('doubt.of-unit', {
      unit: unitId,
      why: i % 40 === 0 ? hostile : '实际值98.95%，目标为不低于99%。',
    }),
    actual: { value: '99.5', unit: '%' },
    completion: '199/198',
    gap: { value: '0.5', unit: '百分点' },
    trace: [
      {
        depth: 0,
        says: message('trace.rule', { statement, document: '2020年工作要点', section: `主要任务·${i}` }),
      },
      ...[1, 2, 3].flatMap((depth) => [
        reported(depth, '7,817人'),
        reported(depth, i % 40 === 0 ? hostile : '7,900人'),
      ]),
      { depth: 0, says: message('trace.verdict', { verdict: { id: 'verdict.met' } }) },
    ],
    origin: [at],
    evidence: i % 15 === 0 ? ['佐证 <材料>.pdf'] : [],
    notes: i % 25 === 0 ? [hostile] : [],
    ...look,
  });
}

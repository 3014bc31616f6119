import type { Assessment, CommitmentView, Finding, UnitResult, Verdict } from '../../src/assessment/index.js';
import { verdicts } from '../../src/assessment/index.js';
import { message } from '../../src/messages/index.js';

/** Text that means something to HTML, Markdown, templates or browsers, and must mean only itself in a report. */
export const hostile =
  '<script>alert(1)</script> "双引号" \'单引号\' | a*b*c _下划线_ `代码` [链接](javascript:alert(1)) {{title}} {{{title}}} &amp; $x$ ~~划~~ <!-- -->\n# 第二行';

type Part<T> = { readonly [K in keyof T]?: T[K] };

/** A finding that is met; what a test is about is given. */
export function finding(given: Part<Finding> = {}): Finding {
  return {
    commitment: 'c1',
    unit: 'city',
    key: '2020',
    due: '2020-12-31',
    verdict: 'met',
    target: { op: 'at-least', value: '99', unit: '%' },
    reason: message('reason.attest'),
    trace: [{ depth: 0, says: message('trace.verdict', { verdict: { id: 'verdict.met' } }) }],
    origin: [],
    evidence: [],
    notes: [],
    ...given,
  };
}

export function commitment(given: Part<CommitmentView> = {}): CommitmentView {
  return {
    id: 'c1',
    chapter: 'k1',
    statement: '学前三年毛入园率99%以上',
    indicator: 'i1',
    unit: '%',
    who: message('who.own', { own: '全市' }),
    measure: 'value',
    target: message('target.at-least', { value: { value: '99', unit: '%' } }),
    due: ['2020-12-31'],
    nature: 'binding',
    weight: '1',
    veto: false,
    source: { document: 'gist', section: '总体目标·1' },
    ...given,
  };
}

/** A unit whose counts are those of its findings. */
export function unit(
  id: string,
  name: string,
  findings: readonly Finding[],
  given: Part<UnitResult> = {},
): UnitResult {
  const mine = findings.filter((f) => f.unit === id);
  const count = (verdict: Verdict): number => mine.filter((f) => f.verdict === verdict).length;
  return {
    id,
    name,
    level: id === 'city' ? 'city' : 'district',
    conclusion: 'compliant',
    counts: Object.fromEntries(verdicts.map((v) => [v, count(v)])) as UnitResult['counts'],
    exceeded: mine.filter((f) => f.exceeded).length,
    warnings: mine.filter((f) => f.warning).length,
    overrides: [],
    ...given,
  };
}

/** An assessment of given findings, with whatever they need listed. */
export function assessmentOf(findings: readonly Finding[], given: Part<Assessment> = {}): Assessment {
  const ids = [...new Set(findings.map((f) => f.commitment))];
  const units = [...new Set(findings.map((f) => f.unit))];
  return {
    schema: 'duibiao/assessment/1',
    asOf: '2021-01-15',
    sample: false,
    plan: {
      id: 'plan-2020',
      title: '某市教育局2020年工作要点',
      issuer: '某市教育局',
      year: 2020,
      from: '2020-01-01',
      to: '2020-12-31',
      unit: 'city',
      digest: 'd'.repeat(64),
      document: { id: 'gist', title: '2020年工作要点' },
      timeZone: 'Asia/Shanghai',
      notEncoded: [{ section: '总体目标·9', statement: hostile, reason: hostile }],
      chapters: [
        { id: 'k1', title: '总体目标' },
        { id: 'k2', title: '一、落实立德树人根本任务，不断提高育人质量' },
      ],
    },
    inputs: [{ file: '甲区.yaml', sha256: 'a'.repeat(64), sample: false }],
    commitments: ids.map((id) => commitment({ id })),
    indicators: [
      { id: 'i1', title: '学前三年毛入园率', unit: '%', definition: '在园幼儿数占适龄幼儿数的比例' },
    ],
    units: units.map((id) => unit(id, id === 'city' ? '某市' : id, findings)),
    findings: [...findings],
    problems: [],
    recorded: [],
    attachments: [],
    waivers: [],
    ...given,
  };
}

import type { Assessment, Finding } from '../../src/assessment/index.js';
import type { Report } from '../../src/report/index.js';
import { assessmentOf, commitment, finding, unit } from './fixture.js';
import { bytesOf } from './render.js';

const verdicts = ['met', 'missed', 'met', 'unreported', 'met', 'doubtful', 'late'] as const;

/** A province in a year: its own unit and so many counties, each held to so many commitments, of which it misses some. */
export function province(counties: number, commitments: number, year = 2020): Assessment {
  const listed = Array.from({ length: commitments }, (_, i) =>
    commitment({
      id: `c${i + 1}`,
      statement: `第${i + 1}项工作按期完成并达到规定标准`,
      indicator: `i${i + 1}`,
      chapter: i % 2 ? 'k1' : 'k2',
    }),
  );
  const ids = ['city', ...Array.from({ length: counties }, (_, i) => `x${i + 1}`)];
  const findings = ids.map((id, u) =>
    listed.map((c, i) =>
      finding({
        unit: id,
        commitment: c.id,
        key: String(year),
        due: `${year}-12-31`,
        verdict: verdicts[(u * 3 + i) % 7] ?? 'met',
        ...figure(u * 3 + i, u + i + year - 2020),
      }),
    ),
  );
  const units = ids.map((id, u) =>
    unit(id, id === 'city' ? '样例省' : `样例县${u}`, findings[u] ?? [], {
      conclusion: u % 3 ? 'not-compliant' : 'undetermined',
    }),
  );
  const inputs = ids.map((id) => ({ file: `收表/${id}.yaml`, sha256: 'a'.repeat(64), sample: false }));
  const made = assessmentOf(findings.flat(), { commitments: listed, units, inputs });
  return { ...made, asOf: `${year + 1}-01-15` };
}

/** What a reported figure came to. */
function figure(course: number, points: number): Partial<Finding> {
  const verdict = verdicts[course % 7] ?? 'met';
  if (!['met', 'missed', 'late'].includes(verdict)) return {};
  const actual = { value: String(60 + (points % 40)), unit: '%' };
  return { actual, completion: `${60 + (points % 40)}/99` };
}

/** The pages of a report in print. */
export async function pagesOf(report: Report): Promise<number> {
  const pdf = Buffer.from(await bytesOf(report, 'pdf')).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

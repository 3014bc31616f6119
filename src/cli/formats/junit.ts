import { escapeXml as xml } from '../../document/index.js';
import { render } from '../../messages/index.js';
import { verdictName } from '../words.js';
import type { Format } from './model.js';

const failing = new Set(['missed']);
const skipped = new Set(['pending', 'waived']);
const undecided = new Set(['unreported', 'doubtful', 'attest']);

/** A test suite a unit, for build servers: a missed commitment fails, one that cannot be judged is an error, one not due is skipped. */
export const junit: Format = {
  id: 'junit',
  print(judged, { lang }) {
    const assessment = judged.assessment();
    const statements = new Map(assessment.commitments.map((c) => [c.id, c.statement]));
    const suites = assessment.units.map((unit) => {
      const findings = assessment.findings.filter((f) => f.unit === unit.id);
      const count = (set: ReadonlySet<string>): number =>
        findings.filter((f) => set.has(f.verdict) && !f.warning && !f.counted).length;
      const cases = findings.map((f) => {
        const name = xml(`${f.commitment} ${statements.get(f.commitment) ?? ''} (${f.key})`);
        const reason = xml(render(f.reason, lang));
        const message = xml(verdictName(f, lang));
        const tag =
          f.warning || f.counted
            ? 'system-out'
            : failing.has(f.verdict)
              ? 'failure'
              : undecided.has(f.verdict)
                ? 'error'
                : skipped.has(f.verdict)
                  ? 'skipped'
                  : 'system-out';
        const inner =
          tag === 'system-out'
            ? `<system-out>${message}: ${reason}</system-out>`
            : `<${tag} message="${message}">${reason}</${tag}>`;
        return `    <testcase classname="${xml(`${assessment.plan.id}.${unit.id}`)}" name="${name}">${inner}</testcase>`;
      });
      const head = `  <testsuite name="${xml(unit.name)}" tests="${findings.length}" failures="${count(failing)}" errors="${count(undecided)}" skipped="${count(skipped)}">`;
      return [head, ...cases, '  </testsuite>'].join('\n');
    });
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="${xml(assessment.plan.title)}">`,
      ...suites,
      '</testsuites>',
    ];
    return [lines.join('\n')];
  },
};

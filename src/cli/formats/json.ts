import type { Finding, Overview } from '../../assessment/index.js';
import type { Format, Judged } from './model.js';

/** The assessment document itself. */
export const json: Format = { id: 'json', print: piecesOf };

/** As `JSON.stringify` indents it, a finding at a time. */
function* piecesOf(judged: Judged): Generator<string> {
  const { findings: _, ...others } = judged.overview();
  let before = '{\n';
  for (const key of Object.keys(others) as (keyof typeof others)[]) {
    if (key === FOLLOWING) {
      yield `${before}  "findings": `;
      yield* listed(judged.findings());
      before = ',\n';
    }
    if (others[key] === undefined) continue;
    yield `${before}  ${JSON.stringify(key)}: ${nested(others[key], 1)}`;
    before = ',\n';
  }
  yield '\n}';
}

/** What comes after the findings. */
const FOLLOWING: keyof Overview = 'problems';

function* listed(findings: Iterable<Finding>): Generator<string> {
  let before = '[\n';
  for (const finding of findings) {
    yield `${before}    ${nested(finding, 2)}`;
    before = ',\n';
  }
  yield before === ',\n' ? '\n  ]' : '[]';
}

/** A value as it stands in the document, so many levels down. */
function nested(value: unknown, depth: 1 | 2): string {
  return depth === 1
    ? JSON.stringify([value], null, 2).slice(4, -2)
    : JSON.stringify([[value]], null, 2).slice(10, -6);
}

import { render } from '../../src/messages/index.js';
import type { Problem } from '../../src/source/index.js';

/** Problems as a test table writes them: `id line:column`; warnings begin with `!`. Each must have its sentences. */
export function seen(problems: readonly Problem[]): string[] {
  return problems.map((problem) => {
    for (const lang of ['zh-CN', 'en'] as const) render(problem, lang);
    const { id, severity, at } = problem;
    const place = at.line === undefined ? '' : ` ${at.line}:${at.column}`;
    return `${severity === 'warning' ? '!' : ''}${id.replace('source.', '')}${place}`;
  });
}

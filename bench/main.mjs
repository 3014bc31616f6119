// npm run bench [-- SECTION…]: every section measures its programs side by side, in turn, and compares their answers; at the
// end stand the targets. Without names all sections run.
import { cpus } from 'node:os';
import { sections } from './sections/index.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  console.error(`no section ${unknown.join(', ')}; there are: ${Object.keys(sections).join(' ')}`);
  process.exit(3);
}
console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);

const table = (head, rows) => {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  console.log([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'));
};
const targets = [];
let same = true;
for (const [name, measure] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const found = await measure();
  console.log(`## ${found.title}\n`);
  table(found.head, found.rows);
  if (found.same !== undefined) console.log(`\nanswers ${found.same ? 'equal' : 'DIFFER'}`);
  console.log();
  same &&= found.same !== false;
  targets.push(...found.targets);
}
console.log('## Targets\n');
table(
  ['work', 'measured', 'target', ''],
  targets.map(({ work, measured, target, holds }) => [work, measured, target, holds ? '✓' : '✗']),
);
process.exit(same ? 0 : 1);

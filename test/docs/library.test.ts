import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const [, example = ''] = /^```ts\n([\s\S]*?)^```$/m.exec(readFileSync(`${root}README.md`, 'utf8')) ?? [];
const good = 'plan: zhenjiang-2020\nyear: 2020\nunit: danyang\nfigures: { preschool-enrolled: 9904人 }\n';

/** Runs the example of the README on submissions, and gives its last value. */
async function ran(submissions: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'library-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(submissions)) writeFileSync(join(folder, name), text);
  const program = join(folder, 'example.ts');
  const text = example
    .replace("'duibiao'", JSON.stringify(`${root}src/index.ts`))
    .replace("'rules/", `'${root}rules/`)
    .replace("['submissions/']", JSON.stringify([join(folder, 'a.yaml'), join(folder, 'b.yaml')]));
  writeFileSync(program, `${text}export { html };\n`);
  return ((await import(program)) as { html: string }).html;
}

const MINUTES = 120_000;

test(
  'the library example of the README renders a report',
  async () => {
    expect(await ran({ 'a.yaml': good, 'b.yaml': good.replace('danyang', 'jurong') })).toContain(
      '<!doctype html>',
    );
  },
  MINUTES,
);

test(
  'it judges nothing where a file is refused, and names the file',
  async () => {
    const refused = ran({ 'a.yaml': good, 'b.yaml': good.replace('zhenjiang-2020', 'zhenjiang-2019') });
    await expect(refused).rejects.toThrow(/b\.yaml: .*zhenjiang-2019/);
  },
  MINUTES,
);

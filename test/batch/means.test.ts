import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { duibiao } from '../cli/scenario.js';
import { batch, batchArgs, contents, copied, counties, pieces, temporary, write } from './kit.js';

const shippedFonts = join(
  dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')),
  '..',
  'fonts',
);

/** Two counties, a layout, a font and a ledger that an earlier round of the first has been taken into. */
function province(): string {
  const at = temporary();
  counties(at);
  write(at, 'layout.yaml', 'schema: duibiao/layout/1\ntitle: 本局版式\npage: { left: 40mm }\n');
  mkdirSync(join(at, 'fonts'));
  copyFileSync(join(shippedFonts, 'NotoSansHans-Light.otf'), join(at, 'fonts/simfang.ttf'));
  const check = ['--rules', 'rules', 'check', 'in/county-1', '--as-of', '2021-01-10', '-o', 'first.jsonl'];
  expect(duibiao(check, { cwd: at }).status).toBe(1);
  expect(duibiao(['ledger', 'update', 'ledger.jsonl', 'first.jsonl'], { cwd: at }).status).toBe(0);
  return at;
}

/** With which options, and which papers of a county then differ from those made without. */
const means: readonly (readonly [
  options: readonly string[],
  differing: readonly string[],
  reused: readonly string[],
])[] = [
  [
    ['--layout', 'layout.yaml'],
    ['inspection.docx', 'inspection.pdf', 'feedback/t3.docx'],
    ['inspection.html'],
  ],
  [['--fonts', 'fonts'], ['inspection.pdf'], ['inspection.docx', 'feedback/t3.docx']],
  [
    ['--ledger', 'ledger.jsonl'],
    ['inspection.html', 'inspection.pdf'],
    ['findings.xlsx', 'feedback/t3.html', 'feedback/t3.docx'],
  ],
];

describe('what papers are made with', () => {
  const at = province();
  afterAll(() => rmSync(at, { recursive: true, force: true }));
  const formats = (args: string[]) => args.map((arg) => (arg === 'html,docx' ? 'html,docx,pdf,xlsx' : arg));
  expect(batch(at, formats(batchArgs())).status).toBe(1);
  const county = 'out/county-1/2021-01-15';
  const plain = contents(join(at, county));

  test.each(means)(
    '%j: the papers of check --report with it, to the last byte',
    (options, differing, same) => {
      const other = copied(at);
      expect(batch(other, formats(batchArgs(...options))).status).toBe(1);
      const papers = contents(join(other, county));
      const check = [
        '--rules',
        'rules',
        'check',
        'in/county-1',
        '--as-of',
        '2021-01-15',
        '--report',
        'checked',
      ];
      expect(duibiao([...check, ...options], { cwd: other }).status).toBe(1);
      const checked = contents(join(other, 'checked'));
      for (const [name, digest] of Object.entries(papers))
        expect([name, checked[name]]).toEqual([name, digest]);
      for (const name of differing) expect([name, papers[name]]).not.toEqual([name, plain[name]]);
      for (const name of same) expect([name, papers[name]]).toEqual([name, plain[name]]);
    },
  );

  test.each([
    ['layout.yaml', ['--layout', 'layout.yaml'], 'footer: { below: 9mm }\n'],
    ['fonts/simfang.ttf', ['--fonts', 'fonts'], '\0'],
    ['ledger.jsonl', ['--ledger', 'ledger.jsonl'], ''],
  ])('%s is in the record, and a change of it is seen', (file, options, more) => {
    const other = copied(at);
    const args = formats(batchArgs(...options, '--progress', 'json'));
    batch(other, args);
    const again = pieces(batch(other, args));
    expect(again.reused).toBe(again.total);
    const record = JSON.parse(readFileSync(join(other, 'out/record.json'), 'utf8'));
    expect(JSON.stringify(record.options)).toContain(
      JSON.stringify({ file, sha256: contents(other)[file] }).slice(1, -1),
    );
    if (more === '')
      expect(duibiao(['ledger', 'set', file, '1', '--measures', '新建'], { cwd: other }).status).toBe(0);
    else appendFileSync(join(other, file), more);
    const changed = pieces(batch(other, args));
    expect(changed.reused).toBeLessThan(changed.total);
    expect(contents(join(other, 'out'))).toEqual(afresh(other, args));
  });

  test.each([
    ['--layout', 'none.yaml'],
    ['--ledger', 'none.jsonl'],
    ['--fonts', 'in'],
  ])('%s %s is refused before anything is judged', (...options) => {
    const other = copied(at);
    rmSync(join(other, 'out'), { recursive: true });
    const done = batch(other, batchArgs(...options));
    expect(done.status).toBe(3);
    expect(done.stderr).toContain(options[1]);
    expect(contents(join(other, 'out'))).toEqual({});
  });
});

/** What a batch makes that has nothing to begin with. */
function afresh(at: string, args: readonly string[]): Record<string, string> {
  const other = copied(at);
  rmSync(join(other, 'out'), { recursive: true });
  batch(other, [...args]);
  return contents(join(other, 'out'));
}

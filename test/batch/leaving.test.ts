import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { batch, batchArgs, contents, copied, counties, temporary, write } from './kit.js';

const dated = (date: string) => batchArgs().map((arg) => (arg === '2021-01-15' ? date : arg));
const listed = batchArgs().map((arg) => (arg === 'in' ? 'runs.json' : arg));
const manifest = (at: string, ...runs: object[]) => write(at, 'runs.json', JSON.stringify(runs));
const run = (plan: string, more = {}) => ({ plan, figures: [`in/${plan}`], ...more });

describe('a run that is no more', () => {
  const at = temporary();
  afterAll(() => rmSync(at, { recursive: true, force: true }));
  counties(at);
  batch(at);
  const county = 'county-2/2021-01-15';
  const without = (): string => {
    const other = copied(at);
    rmSync(join(other, 'in/county-2'), { recursive: true });
    return other;
  };

  test('goes with all its papers and the circular it was in: the folder is as if made afresh', () => {
    const other = without();
    expect(existsSync(join(other, 'out/summary'))).toBe(true);
    expect(batch(other).stderr).toContain(county);
    const after = contents(join(other, 'out'));
    rmSync(join(other, 'out'), { recursive: true });
    batch(other);
    expect(after).toEqual(contents(join(other, 'out')));
    expect(existsSync(join(other, 'out/county-2'))).toBe(false);
  });

  test('leaves what somebody has changed, and says it', () => {
    const other = without();
    const paper = join(other, 'out', county, 'feedback/t1.html');
    appendFileSync(paper, '<!-- 我的批注 -->');
    expect(batch(other).stderr).toContain(`${county}/feedback/t1.html`);
    expect(Object.keys(contents(join(other, 'out/county-2')))).toEqual(['2021-01-15/feedback/t1.html']);
    expect(readFileSync(paper, 'utf8')).toContain('我的批注');
  });

  test('leaves what the program never wrote', () => {
    const other = without();
    write(other, `out/${county}/会议记录.txt`, '一');
    batch(other);
    expect(Object.keys(contents(join(other, 'out/county-2')))).toEqual(['2021-01-15/会议记录.txt']);
  });

  test('is made again when its figures come back', () => {
    const other = without();
    batch(other);
    const back = copied(at);
    expect(batch(back).status).toBe(1);
    write(other, 'in/county-2/t1.yaml', readFileSync(join(at, 'in/county-2/t1.yaml')));
    write(other, 'in/county-2/t2.yaml', readFileSync(join(at, 'in/county-2/t2.yaml')));
    write(other, 'in/county-2/t3.yaml', readFileSync(join(at, 'in/county-2/t3.yaml')));
    batch(other);
    expect(contents(join(other, 'out'))).toEqual(contents(join(back, 'out')));
  });

  const staying: readonly (readonly [why: string, change: (other: string) => string[]])[] = [
    ['of an earlier round', () => dated('2021-02-15')],
    [
      'of another folder',
      (other) => {
        write(other, 'in-2/t1.yaml', readFileSync(join(at, 'in/county-1/t1.yaml')));
        return batchArgs().map((arg) => (arg === 'in' ? 'in-2' : arg));
      },
    ],
    [
      'whose figures cannot be read today',
      (other) => {
        for (const town of ['t1', 't2', 't3']) write(other, `in/county-2/${town}.yaml`, 'this: [is broken');
        return batchArgs();
      },
    ],
    [
      'whose rules are broken today',
      (other) => {
        write(other, 'rules/county-2/plan.yaml', 'id: county-2');
        return batchArgs();
      },
    ],
  ];
  test.each(staying)('but not one %s', (_, change) => {
    const other = copied(at);
    const before = contents(join(other, 'out', county));
    batch(other, change(other));
    expect(contents(join(other, 'out', county))).toEqual(before);
  });

  test('of a manifest: of the same date it goes, by whatever name it went; of another it stays', () => {
    const other = copied(at);
    rmSync(join(other, 'out'), { recursive: true });
    const [kept, east, early] = [
      run('county-1'),
      run('county-2', { name: 'east' }),
      run('county-2', { asOf: '2020-06-30' }),
    ];
    manifest(other, kept, east, early);
    batch(other, listed);
    manifest(other, kept);
    batch(other, listed);
    const folders = ['county-1/2021-01-15', 'east', 'county-2/2020-06-30'];
    expect(folders.map((name) => existsSync(join(other, 'out', name)))).toEqual([true, false, true]);
  });
});

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspection, starterTemplate } from '../../src/report/index.js';
import { duibiao } from './scenario.js';

const folder = mkdtempSync(join(tmpdir(), 'duibiao-documents-'));
const at = (name: string) => join(folder, name);
const assessment = at('评估.json');
const report = (...args: string[]) => duibiao(['report', assessment, '-o', folder, ...args]);

beforeAll(() => {
  const figures = 'seeds/samples/zhenjiang-2020';
  duibiao(['check', figures, '--as-of', '2021-01-15', '--format', 'summary', '-o', assessment]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (name: string) => readFileSync(at(name)).subarray(0, 4).toString('latin1');

describe('documents from a kept assessment', () => {
  test('Word and PDF of the inspection report, and a notice to one unit', () => {
    expect(report('--to', 'docx,pdf').status).toBe(0);
    expect([start('zhenjiang-2020-inspection.docx'), start('zhenjiang-2020-inspection.pdf')]).toEqual([
      'PK\u0003\u0004',
      '%PDF',
    ]);
    expect(report('--kind', 'notice', '--unit', '镇江新区', '--to', 'pdf').status).toBe(0);
    expect(start('zhenjiang-2020-notice-zhenjiang-xinqu.pdf')).toBe('%PDF');
  });

  test('a template of one’s own: made, used, and refused with every mistake', () => {
    expect(duibiao(['template', 'notice', '-o', at('模板.docx')]).status).toBe(0);
    const asked = ['--kind', 'notice', '--unit', '镇江新区', '--to', 'docx'];
    expect(report(...asked, '--template', at('模板.docx')).status).toBe(0);
    const made = unzipSync(readFileSync(at('zhenjiang-2020-notice-zhenjiang-xinqu.docx')));
    expect(strFromU8(made['word/document.xml'] as Uint8Array)).toContain('镇江新区');

    writeFileSync(at('错.docx'), Buffer.from(starterTemplate(inspection)));
    const wrong = report(...asked, '--template', at('错.docx'));
    expect(wrong.status).toBe(3);
    expect(wrong.stderr).toMatch(/错\.docx.*\{基本信息\} 不存在/s);
  });

  test.each([
    ['a template with another format', ['--to', 'docx,pdf', '--template', at('模板.docx')], '只用于 Word'],
    ['a template that is not there', ['--to', 'docx', '--template', at('没有.docx')], '没有.docx'],
    ['a template that is no document', ['--to', 'docx', '--template', assessment], '不是 Word 文件'],
    ['a layout that is not there', ['--to', 'docx', '--layout', at('没有.yaml')], '没有.yaml'],
    ['fonts in a file', ['--to', 'pdf', '--fonts', assessment], '要的是一个文件夹'],
  ])('%s is refused', (_, args, said) => {
    const { status, stderr } = report(...args);
    expect(status).toBe(3);
    expect(stderr).toContain(said);
  });
});

test('a folder of reports holds the assessment, every report, and a notice to those with something to put right', () => {
  const out = at('报告');
  duibiao([
    'check',
    'seeds/samples/zhenjiang-2020',
    '--as-of',
    '2021-01-15',
    '--format',
    'summary',
    '--report',
    out,
  ]);
  for (const name of [
    'assessment.jsonl',
    'inspection.html',
    'inspection.docx',
    'inspection.pdf',
    'findings.xlsx',
    'feedback/danyang.docx',
    'notice/zhenjiang-xinqu.docx',
  ])
    expect(statSync(join(out, name)).size, name).toBeGreaterThan(1000);
  // 丹阳 met everything: there is nothing to give notice of.
  expect(() => statSync(join(out, 'notice/danyang.docx'))).toThrow(/ENOENT/);
});

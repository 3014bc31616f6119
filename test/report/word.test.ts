import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { message } from '../../src/messages/index.js';
import { largeCity } from './city.js';
import { assessmentOf, finding, unit } from './fixture.js';
import { assessmentKinds, packed } from './render.js';

const city = largeCity();
/** The text width of A4 between the margins of GB/T 9704, in twentieths of a point. */
const TEXT_WIDTH = 11906 - 1587 - 1474;

const combinations = assessmentKinds.flatMap(({ id: kind }) =>
  (['zh-CN', 'en'] as const).map((lang) => ({ kind, to: 'docx', lang, unit: 'u0' }) as const),
);

const partsOf = (report: Uint8Array) => unzipSync(report);
const bodyOf = (report: Uint8Array) => strFromU8(partsOf(report)['word/document.xml'] as Uint8Array);
const textOf = (body: string) => body.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');

describe.each(combinations)('Word: %o', async (options) => {
  const report = await packed(city, options);
  const body = bodyOf(report);

  test('the same bytes on each run', async () => expect(await packed(largeCity(), options)).toEqual(report));

  test('every part is well-formed, whatever the texts hold', () => {
    for (const part of Object.values(partsOf(report))) {
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(strFromU8(part)).close();
    }
    expect(textOf(body)).not.toMatch(/\{\{[#/>]|undefined|\[object /);
  });

  test('no table is wider than the page, and the heads repeat', () => {
    const tables = body.split('<w:tbl>').slice(1);
    for (const table of tables) {
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((m) => Number(m[1]));
      expect(widths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(TEXT_WIDTH);
      expect(table).toContain('<w:tblHeader/>');
      const rows = table.slice(0, table.indexOf('</w:tbl>')).split('<w:tr>').slice(1);
      for (const row of rows) expect(row.split('<w:tc>').length - 1).toBe(widths.length);
    }
    expect(tables.length).toBeGreaterThan(0);
  });
});

test('has the sections of an inspection report, the numbers of its pages, and the place of the seal', async () => {
  const report = await packed(city, { kind: 'inspection', to: 'docx', lang: 'zh-CN' });
  const text = textOf(bodyOf(report));
  const sections = [
    '一、总体结论',
    '二、指标达标情况',
    '三、未达标与预警事项',
    '四、数据质量问题',
    '五、上轮整改落实',
    '六、整改清单',
    '特此报告',
    '（盖章）',
    '附件',
  ];
  const places = sections.map((section) => text.indexOf(`\n${section}`));
  expect(places).not.toContain(-1);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  expect(strFromU8(partsOf(report)['word/footer1.xml'] as Uint8Array)).toMatch(/— .* PAGE .* —/s);
});

test('characters that no document carries are left out', async () => {
  const findings = [
    finding({ unit: 'u0', reason: message('reason.attest'), notes: ['a\u0000b\u001Bc\uFFFE'] }),
  ];
  const given = assessmentOf(findings, { units: [unit('u0', '甲\u0007区', findings)] });
  const body = bodyOf(await packed(given, { kind: 'inspection', to: 'docx', lang: 'zh-CN' }));
  expect(body).toContain('甲区');
  const illegal = [...body].filter((c) => (c < ' ' && !'\t\n\r'.includes(c)) || c === '\uFFFE');
  expect(illegal).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { diff, reportOf } from '../../src/report/index.js';
import { largeCity } from './city.js';
import { assessmentKinds, bytesOf, packed } from './render.js';

const city = largeCity();
const start = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString('latin1');

describe.each(assessmentKinds.map(({ id }) => id))('PDF: %s', (kind) => {
  test('is a PDF, and the same on each run', async () => {
    const options = { kind, to: 'pdf', lang: 'zh-CN', unit: 'u0' } as const;
    const report = await packed(city, options);
    expect(start(report)).toBe('%PDF-');
    expect(Buffer.compare(report, await packed(largeCity(), options))).toBe(0);
  });
});

test('a comparison as PDF and Word', async () => {
  const report = reportOf(diff, { before: city, after: largeCity() }, 'zh-CN');
  expect(start(await bytesOf(report, 'pdf'))).toBe('%PDF-');
  expect(start(await bytesOf(report, 'docx')).slice(0, 2)).toBe('PK');
});

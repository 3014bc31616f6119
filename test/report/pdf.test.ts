import { describe, expect, test } from 'vitest';
import { diffDocument, diffView, renderDocument, reportKinds } from '../../src/report/index.js';
import { largeCity } from './city.js';

const city = largeCity();
const start = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString('latin1');

describe.each(reportKinds.map(({ id }) => id))('PDF: %s', (kind) => {
  test('is a PDF, and the same on each run', async () => {
    const options = { kind, to: 'pdf', lang: 'zh-CN', unit: 'u0' } as const;
    const report = await renderDocument(city, options);
    expect(start(report)).toBe('%PDF-');
    expect(Buffer.compare(report, await renderDocument(largeCity(), options))).toBe(0);
  });
});

test('a comparison as PDF and Word', async () => {
  const view = diffView(city, largeCity(), 'zh-CN');
  expect(start(await diffDocument(view, 'pdf', 'zh-CN', {}))).toBe('%PDF-');
  expect(start(await diffDocument(view, 'docx', 'zh-CN', {})).slice(0, 2)).toBe('PK');
});

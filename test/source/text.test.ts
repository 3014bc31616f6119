import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  decodeText,
  type Problem,
  type Result,
  readText,
  type SourceText,
  sha256,
  shownPath,
} from '../../src/source/index.js';
import { unless } from '../needs.js';
import { failureIn, valueIn } from '../result.js';
import { seen } from './seen.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'source-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const text = valueIn<SourceText, Problem>;

function problem(result: Result<SourceText>): string {
  return seen(failureIn(result)).join();
}

const utf8 = (s: string): Uint8Array => Buffer.from(s, 'utf8');
/** 指标编号,本年实际值 as Excel in China saves it. */
const gb18030 = Buffer.from('d6b8b1eab1e0bac52cb1bec4eacab5bccad6b5', 'hex');

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8('指标编号'), '指标编号', 'utf-8'],
    ['UTF-8 with a mark: it does not stick to the first header', utf8('\ufeff指标编号'), '指标编号', 'utf-8'],
    ['GB18030', gb18030, '指标编号,本年实际值', 'gb18030'],
    ['a rare character of names in GB18030', Buffer.from('8139ee39', 'hex'), '㐀', 'gb18030'],
    ['UTF-16, little end first', Buffer.from('\ufeff指标', 'utf16le'), '指标', 'utf-16'],
    ['UTF-16, big end first', Buffer.from('feff63076807', 'hex'), '指标', 'utf-16'],
    ['ASCII', utf8('id: a'), 'id: a', 'utf-8'],
  ])('%s', (_, bytes, expected, encoding) => {
    expect(text(decodeText('f', bytes))).toMatchObject({ text: expected, encoding });
  });

  test.each([
    ['neither UTF-8 nor GB18030', Buffer.from('ff41ff', 'hex'), 'unknown-encoding'],
    ['UTF-16 without a mark', Buffer.from('指a标b', 'utf16le'), 'binary-file'],
    ['a workbook', Buffer.from('PK\u0003\u0004…'), 'zip-file'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'office-file'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'pdf-file'],
    ['a NUL byte', Buffer.from('a\u0000b'), 'binary-file'],
    ['no byte at all', Buffer.from(''), 'empty-file'],
  ])('%s is refused', (_, bytes, id) => {
    expect(problem(decodeText('f', bytes))).toBe(id);
  });
});

describe('files', () => {
  test('are read with the SHA-256 of their bytes, the mark included', () => {
    const bytes = utf8('\ufeffid: a\n');
    const read = text(readText(file('marked.yaml', bytes)));
    expect(read.text).toBe('id: a\n');
    expect(read.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('that are missing, or are folders', () => {
    expect(problem(readText(join(folder, 'none.yaml')))).toBe('missing-file');
    expect(problem(readText(join(file('plain', 'x'), 'below.yaml')))).toBe('missing-file');
    mkdirSync(join(folder, 'sub'));
    expect(problem(readText(join(folder, 'sub')))).toBe('folder');
  });

  test('that may not be read', unless(process.getuid?.() === 0, 'root may read every file'), () => {
    const path = file('secret.yaml', 'x');
    chmodSync(path, 0o000);
    expect(problem(readText(path))).toBe('no-permission');
  });

  test('up to the limit, and one byte more', () => {
    const path = file('ten.yaml', '0123456789');
    expect(text(readText(path, { maxBytes: 10 })).text).toBe('0123456789');
    expect(problem(readText(path, { maxBytes: 9 }))).toBe('too-big');
  });

  test('a link that leads back to itself', () => {
    symlinkSync('circle', join(folder, 'circle'));
    expect(problem(readText(join(folder, 'circle')))).toBe('link-loop');
  });

  test('a path with a NUL in it is a problem, not a crash', () => {
    expect(problem(readText('a\u0000b'))).toBe('unreadable');
  });
});

describe('paths as shown', () => {
  test.each([
    ['below', join(process.cwd(), 'rules', 'a.yaml'), 'rules/a.yaml'],
    ['relative', join('rules', '..', 'rules', 'a.yaml'), 'rules/a.yaml'],
    ['a name that begins with dots', '..a.yaml', '..a.yaml'],
    ['outside, absolute', '/elsewhere/a.yaml', '/elsewhere/a.yaml'],
    ['outside, relative', '../a.yaml', '../a.yaml'],
    ['here', '.', '.'],
  ])('%s', (_, path, shown) => {
    expect(shownPath(path)).toBe(shown);
  });

  test('a problem carries the shown path', () => {
    const path = relative(process.cwd(), join(process.cwd(), 'no-such.yaml'));
    expect(failureIn(readText(path))).toMatchObject([{ at: { file: 'no-such.yaml' } }]);
  });
});

test('SHA-256 of text is over its UTF-8 bytes', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('要点')).toBe(sha256(utf8('要点')));
});

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fontFiles, packPdf, parseMarkup, standardLayout } from '../../src/document/index.js';
import { Sfnt } from '../../src/document/pdf/sfnt.js';
import { typeset } from '../../src/document/pdf/typesetter.js';
import { render } from '../../src/messages/index.js';

const shipped = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '..', 'fonts');
const regular = readFileSync(join(shipped, 'NotoSansHans-Regular.otf'));
const layout = standardLayout();
const blocks = parseMarkup('<title>题</title><p>甲</p>');

function folderWith(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-fonts-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

const packed = (fontFolder?: string) => packPdf(blocks, layout, { title: '甲', lang: 'zh-CN', fontFolder });

/** A collection of one face: its tables are found from the beginning of the file. */
function collection(font: Uint8Array): Uint8Array {
  const START = 16;
  const made = new Uint8Array(START + font.length);
  made.set(font, START);
  const view = new DataView(made.buffer);
  [0x74746366, 0x00010000, 1, START].forEach((value, i) => {
    view.setUint32(i * 4, value);
  });
  for (let i = 0; i < view.getUint16(START + 4); i++) {
    const at = START + 12 + i * 16 + 8;
    view.setUint32(at, view.getUint32(at) + START);
  }
  return made;
}

describe('a font file', () => {
  test('says which characters it has', () => {
    const has = new Sfnt(regular).characters();
    const held = (text: string) => [...text].map((c) => has.has(c.codePointAt(0) as number));
    expect(held('一镇A9，□')).toEqual(Array(6).fill(true));
    expect(held('𠮷✗\u{1F600}\uFFFF')).toEqual(Array(4).fill(false));
  });

  test('is the same under another name', () => {
    const renamed = new Sfnt(new Sfnt(regular).renamed('甲 1'));
    expect([...renamed.characters()].join()).toBe([...new Sfnt(regular).characters()].join());
  });

  test('may be a collection, whose face goes by its PostScript name', () => {
    const both = collection(regular);
    const whole = new Sfnt(regular).characters().size;
    expect(new Sfnt(both).characters().size).toBe(whole);
    expect(new Sfnt(both, 'NotoSansHans-Regular').characters().size).toBe(whole);
    expect(() => new Sfnt(both, 'SimSun')).toThrow(RangeError);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('<!doctype html><title>404</title>')],
    ['half of it', regular.subarray(0, regular.length / 2)],
    ['zeros', new Uint8Array(5000)],
    ['a collection of faces that are not there', collection(new Uint8Array(20))],
  ])('is none: %s', (_, bytes) => expect(() => new Sfnt(bytes)).toThrow(RangeError));
});

describe('the fonts of a layout', () => {
  const names = layout.fonts.body?.files ?? [];

  test('are taken from a folder, in any case of letters', async () => {
    const own = folderWith({ 'SimFang.TTF': readFileSync(join(shipped, 'NotoSansHans-Light.otf')) });
    expect(names).toContain('simfang.ttf');
    expect(fontFiles(layout, own)).toEqual([join(own, 'SimFang.TTF')]);
    const [with_, without] = [await packed(own), await packed()];
    const named = ({ bytes }: { bytes: Uint8Array }) =>
      new Set(
        Buffer.from(bytes)
          .toString('latin1')
          .match(/NotoSansHans-\w+/g),
      );
    expect(named(with_)).toContain('NotoSansHans-Light');
    expect(named(without)).not.toContain('NotoSansHans-Light');
  });

  test('are none in a folder without', () => expect(fontFiles(layout, folderWith({}))).toEqual([]));

  test('that cannot be used are named', async () => {
    const own = folderWith({ 'simfang.ttf': new TextEncoder().encode('甲') });
    const error = await packed(own).catch((e) => e);
    expect(error).toMatchObject({ why: { id: 'cli.bad-font', data: { file: join(own, 'simfang.ttf') } } });
    expect(render(error.why, 'zh-CN')).toContain('simfang.ttf');
  });
});

describe('the typesetter', () => {
  const reads = [
    '#read("/etc/hostname")',
    '#read("package.json")',
    '#read("../package.json")',
    '#include "x.typ"',
  ];
  test.each(reads)('opens no file, whatever its program asks: %s', (program) =>
    expect(() => typeset(program, {}, '', () => [])).toThrow(/fail|denied/),
  );

  test('takes fonts from no machine', async () => {
    const { bytes } = await packed();
    const fonts =
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/BaseFont\s*\/[A-Z]{6}\+(\S+)/g) ?? [];
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toContain('NotoSansHans-');
  });

  describe('is not installed', () => {
    afterEach(() => {
      vi.restoreAllMocks();
      vi.resetModules();
    });

    const without = async (name: string) => {
      type Lookup = (request: string, ...more: unknown[]) => string;
      const internal = Module as unknown as { _load: Lookup; _resolveFilename: Lookup };
      for (const method of ['_load', '_resolveFilename'] as const) {
        const found = internal[method];
        vi.spyOn(internal, method).mockImplementation((request, ...more) => {
          if (request.startsWith(name)) throw Object.assign(new Error(request), { code: 'MODULE_NOT_FOUND' });
          return found.call(internal, request, ...more);
        });
      }
      vi.resetModules();
      const { packPdf: pack } = await import('../../src/document/index.js');
      return pack(blocks, layout, { title: '甲', lang: 'zh-CN' }).catch((error) => error);
    };

    test('says for which platform, and what to do instead', async () => {
      const error = await without('@myriaddreamin/typst');
      const platform = `${process.platform}-${process.arch}`;
      expect(error).toMatchObject({ why: { id: 'cli.no-typesetter', data: { platform } } });
      for (const lang of ['zh-CN', 'en'] as const) {
        expect(render(error.why, lang)).toContain(platform);
        expect(render(error.why, lang)).toContain('--to docx');
      }
    });

    test('and without a font, that a font is wanted', async () => {
      expect(await without('@embedpdf/fonts-sc')).toMatchObject({ why: { id: 'cli.no-fonts' } });
    });
  });
});

test('the shipped font is there to be tested', () => expect(readdirSync(shipped).length).toBeGreaterThan(1));

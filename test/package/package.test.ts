import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, describe, expect, test } from 'vitest';
import { pack, root } from './packed.js';

const packed = pack();
afterAll(() => rmSync(packed.folder, { recursive: true, force: true }));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
const installed = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });

test('what it says of itself is so', async () => {
  const { messages, pkg } = await publint({ pack: { tarball: packed.bytes.buffer }, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test('its types are found wherever it is imported', async () => {
  const result = await checkPackage(createPackageFromTarballData(packed.bytes));
  if (!result.types) throw new Error('no types');
  // It is a package of modules: Node 20.19 and later give them to `require` too, older ways of resolving are not served.
  const served = result.problems.filter(
    (p) => p.kind !== 'CJSResolvesToESM' && !('resolutionKind' in p && p.resolutionKind === 'node10'),
  );
  expect(served).toEqual([]);
});

describe('it holds', () => {
  const { files } = packed;
  test.each([
    'dist/cli/main.js',
    'dist/cli/main.js.map',
    'dist/library/index.js',
    'dist/part/engine.cjs',
    'dist/part/engine.cjs.map',
    'dist/part/messages.zh.json',
    'dist/types/index.d.ts',
    'dist/licenses.txt',
    'rules/zhenjiang-2020/plan.yaml',
    'reports/inspection/inspection.html.hbs',
    'schemas/plan.schema.json',
    'seeds/units/zhenjiang.yaml',
    'LICENSE',
    'README.md',
  ])('%s', (file) => {
    expect(files).toContain(file);
  });

  test('no source, no test, nothing of the workshop', () => {
    const shipped =
      /^(?:dist|rules|schemas|seeds|reports)\/|^(?:package\.json|LICENSE|[A-Z]+(?:\.zh-CN)?\.md)$/;
    expect(files.filter((file) => !shipped.test(file) || /(?<!\.d)\.ts$|\.tsbuildinfo$/.test(file))).toEqual(
      [],
    );
  });
});

describe('nothing is shipped twice', () => {
  const licenses = readFileSync(join(root, 'dist/licenses.txt'), 'utf8');
  const bundled = [...licenses.matchAll(/^((?:@[\w-]+\/)?[\w.-]+) \d+\.\d+\.\d+\S* \(/gm)].map(
    ([, name]) => name ?? '',
  );

  test('what is in its files is not installed beside it', () => {
    expect(bundled.length).toBeGreaterThan(10);
    expect(bundled.filter((name) => installed.includes(name))).toEqual([]);
  });

  test('what is installed beside it is imported, and nothing else but Node', () => {
    const code = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.c?js$/.test(file))
      .map((file) => readFileSync(join(root, 'dist', file), 'utf8'));
    const imported = code.flatMap((text) =>
      [...text.matchAll(/(?<!["'`])\b(?:from |require\(|import\()["'`]([\w@][\w@:./-]*)["'`]/g)].map(
        ([, name]) => name ?? '',
      ),
    );
    expect(imported).toContain('node:fs');
    const foreign = imported.filter((name) => !/^node:/.test(name) && !builtinModules.includes(name));
    expect(foreign.filter((name) => !installed.some((own) => name.startsWith(own)))).toEqual([]);
  });
});

test('it stays small', () => {
  expect(packed.size).toBeLessThan(2_000_000);
  expect(packed.unpackedSize).toBeLessThan(8_000_000);
});

import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { render } from '../../src/messages/index.js';
import { makeFolder, saidBySystem } from '../../src/source/index.js';

const folder = mkdtempSync(join(tmpdir(), 'duibiao-folder-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder is made with all above it, and one that is there is left as it is', () => {
  const path = join(folder, '市', '县', '反馈');
  makeFolder(path);
  makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

test('where a file stands, or stands above, no folder is made', () => {
  const file = join(folder, '材料');
  writeFileSync(file, '');
  expect(() => makeFolder(file)).toThrow(/EEXIST/);
  expect(() => makeFolder(join(file, '反馈', '一'))).toThrow(/EEXIST/);
});

test.skipIf(!existsSync('/proc/self'))(
  'where the system has no place for folders it says so, and comes back',
  () => {
    expect(() => makeFolder('/proc/duibiao/out')).toThrow(/ENOENT/);
    const said = saidBySystem(thrownBy(() => makeFolder('/proc/duibiao/out')));
    expect(render(said, 'zh-CN')).toBe('这里不能建文件夹/proc/duibiao；请换一个可以写入的位置。');
    expect(render(said, 'en')).toBe(
      'No folder /proc/duibiao can be made here; choose a place that can be written to.',
    );
  },
);

test.each(['EACCES', 'EPERM'])(
  'a folder that may not be made (%s) is not said to be a file that cannot be read',
  (code) => {
    const error = Object.assign(new Error(code), { code, syscall: 'mkdir', path: '/材料/反馈' });
    expect(render(saidBySystem(error), 'zh-CN')).toBe('这里不能建文件夹/材料/反馈；请换一个可以写入的位置。');
    const read = Object.assign(new Error(code), { code, syscall: 'open', path: '/材料/甲.yaml' });
    expect(saidBySystem(read).id).toBe('source.no-permission');
  },
);

function thrownBy(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

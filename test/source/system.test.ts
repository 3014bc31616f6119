import { expect, test } from 'vitest';
import { message, render } from '../../src/messages/index.js';
import { comparePlaces, type Location, saidBySystem, sortProblems } from '../../src/source/index.js';

const error = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: something, open 'x'`), {
    code,
    syscall: 'open',
    ...(path ? { path } : {}),
  });

test.each([
  ['ENOSPC', '磁盘已满'],
  ['EDQUOT', '磁盘已满'],
  ['EROFS', '只读'],
  ['ELOOP', '链接绕回到自己'],
  ['EACCES', '没有'],
  ['EBUSY', '占用'],
  ['ENAMETOOLONG', '太长'],
  ['EMFILE', '太多'],
  ['EISDIR', '文件夹'],
])('%s is said in words: %s', (code, words) => {
  const said = render(saidBySystem(error(code)), 'zh-CN');
  expect(said).toContain(words);
  expect(said).not.toContain(code);
});

test.each(['EEXIST', 'ENOTDIR'])('%s names the file that stands in the way', (code) => {
  const said = render(saidBySystem(error(code, 'out/taken')), 'zh-CN');
  expect(said).toContain('out/taken');
  expect(said).not.toContain(code);
});

test('what is none of these keeps what the system says', () => {
  expect(render(saidBySystem(error('EPROTO')), 'zh-CN')).toContain('EPROTO');
});

test('places come in the order in which a person goes through a sheet', () => {
  const places: Location[] = [
    { file: 'a.xlsx' },
    { file: 'a.xlsx', sheet: '表', cell: 'J7' },
    { file: 'a.xlsx', sheet: '表', cell: 'I24' },
    { file: 'a.xlsx', sheet: '表', cell: 'Z24' },
    { file: 'a.xlsx', sheet: '表', cell: 'AA24' },
    { file: 'a.xlsx', sheet: '表', cell: 'I100' },
    { file: 'b.csv', line: 9, column: 12, cell: 'B9' },
    { file: 'b.csv', line: 10, column: 3, cell: 'A10' },
  ];
  expect([...places].reverse().sort(comparePlaces)).toEqual(places);
  const problems = places.map((at) => ({ ...message('source.disk-full'), severity: 'error' as const, at }));
  expect(sortProblems([...problems].reverse()).map(({ at }) => at)).toEqual(places);
});

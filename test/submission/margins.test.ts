import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/workbook/index.js';
import { briefly, cellOf, submit, yamlOf } from './kit.js';

/* Words in the margins: comments of a YAML file, what is printed at the head and foot of the pages of a sheet. */

describe('a comment behind a figure is a note on it', () => {
  test.each<[line: string, judged: string, told: string[]]>([
    ['enrolled: 1250人  # 2019年数', '?', ['!note-is-other-time 5:20']],
    ['enrolled: 1250人 # 预计数', '?', ['!note-is-not-final 5:19']],
    ['enrolled: 1250人 # 更正为1260', '?', ['!note-is-other 5:19']],
    ['enrolled: 1250人 # 张三提供', '1250', ['told-note 5:19']],
    ['enrolled: 1250人 # 含民办园', '1250', []],
    ['enrolled: 1250人 # 不少于1200人', '1250', []],
    ['enrolled: { value: 1250人 } # 作废', '?', ['!note-is-void 5:30']],
    ['enrolled: { value: 1250人, note: "# 2019年数" }', '1250', ['told-note 5:35']],
    // A line of its own heads what follows, and is for whoever reads the file.
    ['# 2019年数\n  enrolled: 1250人', '1250', []],
  ])('%s', (line, judged, told) => {
    const read = submit({ 'f.yaml': yamlOf(line) });
    expect([cellOf(read, 'enrolled'), briefly(read)]).toEqual([judged, told]);
  });

  test.each<[head: string, told: string[]]>([
    ['submitted: 2021-01-08  # 实为2020年数', ['told-line 4:24']],
    ['submitted: 2021-01-08 # 见附件', []],
  ])('behind anything else it is told: %s', (head, told) => {
    const read = submit({ 'f.yaml': yamlOf('enrolled: 1250人', `${head}\n`) });
    expect([cellOf(read, 'enrolled'), briefly(read)]).toEqual(['1250', told]);
  });
});

describe('what is printed at the head and foot of pages', () => {
  const book = async (headerFooter: string): Promise<Uint8Array> => {
    const lines = [
      '计划：zhenjiang-2020 | 年度：2020 | 填报单位：丹阳市',
      '指标名称 | 本年实际值',
      '在园幼儿数 | 1250',
    ];
    const rows = lines.map((line) => line.split('|').map((text) => ({ value: text.trim() })));
    const parts = unzipSync(await writeWorkbook('t', [{ name: '表', widths: [20], rows }]));
    const name = Object.keys(parts).find((part) => /sheet1\.xml$/.test(part)) ?? '';
    const plain = strFromU8(parts[name] as Uint8Array).replace(/<headerFooter>.*<\/headerFooter>/s, '');
    const sheet = plain.replace('</worksheet>', `<headerFooter>${headerFooter}</headerFooter></worksheet>`);
    return zipSync({ ...parts, [name]: strToU8(sheet) });
  };
  test.each<[judged: string, told: string[], headerFooter: string]>([
    ['1250', [], '<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>'],
    ['1250', [], '<oddFooter>&amp;L&amp;D&amp;R&amp;"宋体,常规"&amp;10&amp;P/&amp;N</oddFooter>'],
    ['1250', [], '<oddHeader>&amp;C丹阳市2020年教育工作完成情况统计表</oddHeader>'],
    ['?', ['around-question'], '<oddHeader>&amp;R作废</oddHeader>'],
    ['?', ['around-question'], '<oddHeader>&amp;C&amp;"黑体"&amp;14草稿</oddHeader>'],
    ['?', ['around-time'], '<firstHeader>&amp;C2019年统计表</firstHeader>'],
    ['1250', ['told-line'], '<evenFooter>&amp;L征求意见&amp;R第&amp;P页</evenFooter>'],
    ['1250', ['told-line', 'told-line'], '<oddHeader>&amp;L内部掌握&amp;R另行通知</oddHeader>'],
  ])('%s %j: %s', async (judged, told, headerFooter) => {
    const read = submit({ 'f.xlsx': await book(headerFooter) });
    expect([cellOf(read, 'enrolled'), read.findings.map(({ id }) => id.replace('intake.', ''))]).toEqual([
      judged,
      told,
    ]);
  });
});

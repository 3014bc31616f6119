import { describe, expect, test } from 'vitest';
import { cellOf, submit, yamlOf } from './kit.js';

const CSV = '计划,填报单位,年度,指标编号,本年实际值,备注\nzhenjiang-2020,丹阳市,2020,';

/** What is written in the notes beside a figure, and what it is asked. */
const disowning: [meaning: string, indicator: string, figure: string, asks: string, notes: string][] = [
  [
    'another figure',
    'enrolled',
    '1250',
    'other',
    '更正为1260 应为1260 实际为1260人 实为1260 改为1260人 已修改为1260 正确数为1260 核实后为1260 核定为1260人 最终数1260 实际1260人 由1200更正为1260 以核查数为准 以附件为准 以审计后的数为准 数据有误，应为1260',
  ],
  ['another figure', 'rate', '95%', 'other', '核实后为94% 应为94.5%'],
  ['another figure', 'plan-issued', '是', 'other', '应为否 核实为未出台 实为否'],
  [
    'void',
    'enrolled',
    '1250',
    'void',
    '作废 此行作废 此数作废 本行数据无效 数据有误 有误 此数有误 填错 填写有误 错，见附件 笔误 数据不准确 该数不实 与上行相同，此行不填 待核实 数据待核实 此行不算 存疑 重复填报 已取消',
  ],
  ['void', 'plan-issued', '是', 'void', '作废 已取消 该项取消 填错了'],
  [
    'not final',
    'enrolled',
    '1250',
    'not-final',
    '预计 此数为预计数 预计数 暂估 暂估数 估计数 快报数 初步统计数 概数 大概数 计划数 目标数 预算数 仅供参考 尚未核实 数据未审核 此为暂定数据 待定',
  ],
  [
    'another time',
    'enrolled',
    '1250',
    'other-time',
    '去年数 上年数据 2019年数据 2019年 此数为2019年数 填的是去年的数 上半年数 2021年数据 前三季度数据 上学年数据',
  ],
  ['another figure', 'enrolled', '1250', 'other', '实际只有1200 只有1200人 实有1200人 实际完成1200人'],
  ['void', 'enrolled', '1250', 'void', '填错行 填错行了 此行删去 勿用 停用'],
  ['another time', 'enrolled', '1250', 'other-time', '沿用上年数 抄的去年 照抄去年数据 暂用2019年数据'],
  ['another unit’s', 'enrolled', '1250', 'of-another', '句容市数据 此数为句容市数据'],
  [
    'not done',
    'plan-issued',
    '是',
    'denial',
    '未完成 尚未印发 方案尚未出台 没有印发 征求意见稿 送审稿 方案草案 起草中 待印发 2021年印发 2021年1月印发 明年印发 于2021年3月正式印发',
  ],
  ['not done', 'built', '是', 'denial', '未竣工 2021年5月建成 尚未投入使用'],
  ['another unit', 'enrolled', '12.5', 'other-unit', '单位：百人 单位为万人 单位千人 以万人为单位'],
  ['another unit, alone', 'enrolled', '12.5', 'other-unit', '千人 （万人） 万名'],
  ['another unit, alone', 'spending', '1200', 'other-unit', '元 亿元'],
  ['another unit', 'spending', '12000000', 'other-unit', '单位元 单位：元 计量单位为亿元 按元计'],
];

describe('notes that make another figure of the one beside them, or none, are asked about', () => {
  const each = disowning.flatMap(([meaning, indicator, figure, asks, notes]) =>
    notes
      .split(' ')
      .map((note): [string, string, string, string, string] => [meaning, indicator, figure, note, asks]),
  );
  test.each(each)('%s, %s %s: %s', (_, indicator, figure, note, asks) => {
    const read = submit({ 'f.csv': `${CSV}${indicator},${figure},${note}\n` });
    expect(cellOf(read, indicator)).toBe('?');
    expect(read.findings.map(({ id, at }) => [id, at.cell])).toEqual([[`intake.note-is-${asks}`, 'F2']]);
  });
});

/** Ordinary notes. */
const ordinary: [indicator: string, figure: string, notes: string][] = [
  [
    'enrolled',
    '1250',
    '含民办园 不含学前班 见附件 详见统计表 数据来源：教育事业统计 以教育事业统计为准 口径以市局文件为准 比上年增加50人 上年为1200人 2019年为1200人 2019年1200人 去年1200人，今年1250人 其中女生600人 公办900人、民办350人',
  ],
  [
    'enrolled',
    '1250',
    '目标1200人，实际1250人 原计划1200人，实际完成1250人 如有误请联系张三 填报人：张三 联系电话025-12345678 单位：人 单位：示例区教育局 按学籍人数填报',
  ],
  [
    'schools',
    '3所',
    '实验小学、二中、三中 另有1所在建 已剔除重复 扣除重复后的数 上年结转2所 截至2020年底 与年报一致 已核对 经核实无误 已审核 数据准确 无误',
  ],
  [
    'enrolled',
    '1250',
    '（人） 名 人 已审 已核 同意 含随迁子女 不含借读生30人 教育局核定 按学籍口径统计 2020-2021学年 较目标超50人 高于省定标准',
  ],
  ['spending', '1200万元', '单位：万元 合同价 含上年结转 审计后为1200万元 最终以决算为依据'],
  [
    'plan-issued',
    '是',
    '东教〔2020〕5号 6月28日印发 已完成 2020年6月28日 已出台实施方案 召开会议3次 每季度一次',
  ],
  ['enrolled', '1250', '各园汇总 城区800人、乡镇450人 完成目标 不低于1200人'],
  ['rate', '95%', '19/20 实际参评19所 目标90%'],
];

describe('ordinary notes stay silent', () => {
  const each = ordinary.flatMap(([indicator, figure, notes]) =>
    notes.split(' ').map((note): [string, string, string] => [indicator, figure, note]),
  );
  test.each(each)('%s %s: %s', (indicator, figure, note) => {
    const read = submit({ 'f.csv': `${CSV}${indicator},${figure},${note}\n` });
    expect(read.findings).toEqual([]);
    expect(cellOf(read, indicator)).not.toBe('?');
  });
});

/** Notes that may be anything: the figure stands, and they are told. */
const unclear: [indicator: string, figure: string, notes: string][] = [
  [
    'enrolled',
    '1250',
    '由1200更正为1250 上年数更正为1200 目标调整为1300 预计明年达到1300人 上年数据有误，已更正 部分沿用上年数 张三提供 同上年 数据扩大10倍 2021年计划增加50人 2021年数据口径不同 系统未更新',
  ],
  [
    'schools',
    '3所',
    '其中2所年底前验收 1所在建，不计入 另1所预计2021年9月投用 原计划4所，取消1所 疫情影响，延期1所 2020年12月31日前建成 2018年、2019年、2020年分别为1所、2所、3所 老样子',
  ],
  // What is counted is another thing, or not there any more.
  [
    'enrolled',
    '1250',
    '学位数 毕业生数 学位1250个 毕业生1250人 人次 其中800人已离园 其中800人已毕业 800人已转出 含已离园800人',
  ],
  // Held against another figure of the same.
  [
    'enrolled',
    '1250',
    '比实际数多800人 比实际少800人 与统计年报不一致 与学籍系统不符 与统计局数据有差异 比系统多3人 较上报数多10人',
  ],
  // Known words, in another order than a known phrase.
  [
    'enrolled',
    '1250',
    '统计口径与上年比 学校上报计划人数 数据由学校填报系统全部增加 民办园数据填报到公办园 全市数据 各校合计招生计划 实际在园人数较少 全部学校平均',
  ],
  // Of another year or school year, or somebody else.
  [
    'enrolled',
    '1250',
    '9月 年初 2020年450人 城区1250人 毕业生名册 平均数 实验小学 2018-2019学年 2019-2020学年 取自2019年统计年报 含句容市实验小学 按镇江新区口径',
  ],
  ['plan-issued', '是', '2019年开展 2018年印发'],
  ['plan-issued', '是', '应为每年一次 方案正在修订 原方案作废，新方案已印发 预计明年评估 2021年3月验收'],
  ['rate', '95%', '应参评20人，实际参评19人 个别学校未报'],
  ['spending', '1200万元', '按年初预算数的105%'],
];

describe('notes that may be anything are told, and the figure stands', () => {
  const each = unclear.flatMap(([indicator, figure, notes]) =>
    notes.split(' ').map((note): [string, string, string] => [indicator, figure, note]),
  );
  test.each(each)('%s %s: %s', (indicator, figure, note) => {
    const read = submit({ 'f.csv': `${CSV}${indicator},${figure},${note}\n` });
    expect(read.findings.map(({ id, at, data }) => [id, at.cell, data['words']])).toEqual([
      ['intake.told-note', 'F2', note],
    ]);
    expect(cellOf(read, indicator)).not.toBe('?');
    const cell = read.facts.column(indicator, '2020')?.cells.get(read.facts.units.indexOf('danyang'));
    expect(cell?.self?.note).toBe(note);
  });
});

describe('what is told', () => {
  const rows = (count: number, note: (i: number) => string): string =>
    ['schools', 'enrolled', 'visits', 'area', 'spending']
      .slice(0, count)
      .map((id, i) => `zhenjiang-2020,丹阳市,2020,${id},${i + 5},${note(i)}`)
      .join('\n');
  const head = CSV.split('\n')[0];

  test('once, with the other places of the same words', () => {
    const read = submit({ 'f.csv': `${head}\n${rows(4, () => '张三提供')}\n` });
    expect(read.findings.map(({ id, at, data }) => [id, at.cell, data['count'], data['places']])).toEqual([
      ['intake.misfit-again', 'F2', 3, ['F3', 'F4', 'F5']],
    ]);
  });

  test('in the order of the sheet', () => {
    const read = submit({ 'f.csv': `${head}\n${rows(3, (i) => `第${'甲乙丙'[i]}人提供`)}\n` });
    expect(read.findings.map(({ at }) => at.cell)).toEqual(['F2', 'F3', 'F4']);
  });

  test('no more than twenty things of a file', () => {
    const units = ['丹阳市', '句容市', '丹徒区', '镇江新区', '市属学校'];
    const lines = units.flatMap((unit, u) =>
      ['schools', 'enrolled', 'visits', 'area', 'spending'].map(
        (id, i) => `zhenjiang-2020,${unit},2020,${id},5,${'甲乙丙丁戊'[u]}${'子丑寅卯辰'[i]}提供`,
      ),
    );
    const read = submit({ 'f.csv': `${head}\n${lines.slice(0, 21).join('\n')}\n` });
    const ids = read.findings.map(({ id }) => id);
    expect(ids.filter((id) => id === 'intake.told-note')).toHaveLength(20);
    expect(read.findings.find(({ id }) => id === 'intake.told-more')?.data).toEqual({ count: 1, most: 20 });
    const twenty = submit({ 'f.csv': `${head}\n${lines.slice(0, 20).join('\n')}\n` });
    expect(twenty.findings.map(({ id }) => id)).not.toContain('intake.told-more');
  });
});

describe('notes of a file that is no table', () => {
  test.each([
    ['enrolled: { value: 1250, note: 更正为1260 }', 'note-is-other', 33],
    ['enrolled: { value: 1250, note: 作废 }', 'note-is-void', 33],
    ['spending: { value: 12000000, note: 单位元 }', 'note-is-other-unit', 37],
  ])('%s', (line, asks, column) => {
    const read = submit({ 'danyang.yaml': yamlOf(line) });
    expect(read.findings.map(({ id, at }) => [id, at.column])).toEqual([[`intake.${asks}`, column + 1]]);
  });

  test('a note beside no figure asks about none', () => {
    const read = submit({ 'danyang.yaml': yamlOf('enrolled: { value: , note: 作废 }') });
    expect(read.findings.map(({ id }) => id)).toEqual(['intake.note-without-figure']);
  });
});

test('a note is read at once, however its words are put together', () => {
  const note = '市区园'.repeat(15);
  const rows = Array.from(
    { length: 100 },
    (_, i) => `zhenjiang-2020,丹阳市,2020,enrolled,1250,${note}${'含'.repeat(i % 7)}×${i}`,
  );
  const before = process.cpuUsage();
  submit({ 'f.csv': `${CSV.split('\n')[0]}\n${rows.join('\n')}\n` });
  expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
});

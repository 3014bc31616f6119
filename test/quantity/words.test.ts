import { expect, test } from 'vitest';
import { meaningOf, type WordMeaning } from '../../src/quantity/index.js';

test.each<[WordMeaning | 'unknown', string]>([
  [
    'yes',
    '是 有 yes Y TRUE √ 完成 已完成 建成 已建成 已出台 已印发 已经印发 已投入使用 已通过验收 均已完成 全部完成',
  ],
  ['no', '否 no N false × 未完成 未建成 尚未出台 还没完成 没有完成 未投入使用 未开工 尚未启动'],
  ['under-way', '在建 正在建设 建设中 正在推进 推进中 进行中 正在办理'],
  ['none', '无 没有 暂无 不涉及 不适用'],
  [
    'partly',
    '基本完成 部分完成 大部分完成 主体完工 即将完成 拟2021年完成 计划明年建成 预计年底完成 全部 部分',
  ],
  ['unknown', '已开展 已启动 已开工 按计划推进 见附件 同上 达到要求 已 未 完成了一半 是的吧'],
])('%s: %s', (meaning, words) => {
  const told = words.split(' ').map((word) => [word, meaningOf(word) ?? 'unknown']);
  expect(told).toEqual(words.split(' ').map((word) => [word, meaning]));
});

import { describe, expect, test } from 'vitest';
import { unitIds } from '../../src/service/index.js';
import { failureIn } from '../result.js';
import { plan } from '../submission/kit.js';

describe('a unit is asked for as submissions name it', () => {
  test.each([
    ['dantu', 'dantu'],
    ['DanTu', 'dantu'],
    ['ｄａｎｔｕ', 'dantu'],
    ['丹徒区', 'dantu'],
    ['丹徒', 'dantu'],
    ['丹 徒 区', 'dantu'],
    ['丹徒區', 'dantu'],
    ['镇江市丹徒区', 'dantu'],
    ['鎮江市丹徒區', 'dantu'],
    ['丹徒区教育局', 'dantu'],
    ['镇江新区', 'xinqu'],
    ['镇江', 'zhenjiang'],
    ['镇江市教育局', 'zhenjiang'],
  ])('%s is %s', (word, id) => {
    expect(unitIds(plan, [word, 'jurong'])).toMatchObject({ ok: true, value: [id, 'jurong'] });
  });

  test.each([
    ['新区', 'cli.ambiguous-unit', { ids: ['dantu', 'xinqu'] }],
    ['新區教育局', 'cli.ambiguous-unit', { ids: ['dantu', 'xinqu'] }],
    ['徐州市丹徒区', 'cli.unknown-unit', { unit: '徐州市丹徒区' }],
    ['丹洋市', 'cli.unknown-unit', { near: { id: 'plan.did-you-mean' } }],
    ['', 'cli.unknown-unit', { near: '' }],
  ])('%s is refused', (word, id, data) => {
    expect(failureIn(unitIds(plan, ['jurong', word]))).toMatchObject([{ id, data }]);
  });
});

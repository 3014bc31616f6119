type Entry = readonly [
  symbol: string,
  dimension: string,
  numerator: bigint,
  denominator?: bigint,
  /** Other spellings of the same symbol. */
  spellings?: string,
];

/**
 * The units that have a dimension of their own. Bases: ratio 1 (100%), money 元, people 人, area 平方米, length
 * 米, duration 分钟. 小时, 分钟 and 天 (24 hours) convert; 学时,
 * 月 and 年 have no fixed length. A clock time is in
 * minutes since midnight, a date in days since 1970-01-01, so that differences of them are 分钟 and 天.
 */
export const KNOWN_UNITS: readonly Entry[] = [
  ['%', 'ratio', 1n, 100n],
  ['‰', 'ratio', 1n, 1000n],
  ['成', 'ratio', 1n, 10n],
  ['倍', 'ratio', 1n],
  ['百分点', 'ratio-change', 1n, 100n, '个百分点 pp'],
  ['千分点', 'ratio-change', 1n, 1000n, '个千分点'],
  ['元', 'money', 1n],
  ['人', 'people', 1n],
  ['名', 'people', 1n],
  ['位', 'people', 1n],
  ['生', 'people', 1n],
  ['师', 'people', 1n],
  ['人次', 'person-times', 1n],
  ['平方米', 'area', 1n, 1n, 'm2 m² 平米'],
  ['亩', 'area', 2000n, 3n],
  ['公顷', 'area', 10_000n],
  ['平方公里', 'area', 1_000_000n, 1n, '平方千米'],
  ['米', 'length', 1n],
  ['公里', 'length', 1000n, 1n, '千米'],
  ['分', 'score', 1n],
  ['学分', 'credits', 1n],
  ['学时', 'class-hours', 1n],
  ['课时', 'class-hours', 1n],
  ['岁', 'age', 1n],
  ['分钟', 'duration', 1n],
  ['小时', 'duration', 60n],
  ['天', 'duration', 1440n, 1n, '日'],
  ['年', 'years', 1n],
  ['学年', 'school-years', 1n],
  ['学期', 'terms', 1n],
  ['季度', 'quarters', 1n],
  ['月', 'months', 1n, 1n, '个月'],
  ['周', 'weeks', 1n],
  ['时刻', 'clock', 1n, 1n, 'clock'],
  ['日期', 'date', 1440n, 1n, 'date'],
  ['是否', 'yes-no', 1n, 1n, 'yes-no'],
];

/** The classifiers (量词) that plans count with. 年 and 月 are none: 2020年 in a cell for 个 is no 2020个. */
export const CLASSIFIERS: ReadonlySet<string> = new Set(
  (
    '个 所 项 家 间 座 块 次 门 期 份 场 批 支 套 台 辆 册 本 篇 条 件 处 片 栋 幢 届 轮 节 堂 班 校 园 组 团 队 ' +
    '种 类 级 对 张 户 村 镇 站 届次 班次 课 站点 起 例 宗 枚 株 棵 只 艘 面 首 部 款 段 层 架 道 席 岗 岗位 ' +
    '学位 床位 场次 课次 校次 园次 车次 社区 街道 县'
  ).split(' '),
);

/** Dimensions whose units take 百, 千, 万 and 亿 before them: 万元, 亿人次. Counts do, too. */
export const SCALABLE: ReadonlySet<string> = new Set([
  'money',
  'people',
  'person-times',
  'area',
  'length',
  'duration',
  'class-hours',
  'credits',
]);

/** Dimensions that come in wholes: there are no 0.5人. What a classifier counts does, too. */
export const WHOLE: ReadonlySet<string> = new Set(['people', 'person-times']);

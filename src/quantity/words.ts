/**
 * What a word says of a deliverable: it is done; it is not, or not yet; work on it goes on (开工 is done by then, 建成
 * is not); there is nothing of the kind, which is no answer; part of it, or soon.
 */
export type WordMeaning = 'yes' | 'no' | 'under-way' | 'none' | 'partly';

const WORDS: Readonly<Record<WordMeaning, string>> = {
  yes: '是 是的 有 yes y true √ ✓ ✔ ☑ 完成 建成 竣工 通过 均已完成 全部建成',
  no: '否 no n false × ✗ ✘ 未开工 未启动 未开展 未动工 尚未开工 尚未启动 尚未开展',
  'under-way': '在建 建设中 正在建设 正在推进 推进中 进行中 正在进行 实施中 正在实施 办理中 正在办理',
  none: '无 没有 暂无 无此项 不涉及 不适用 未涉及',
  partly: '',
};

/** What a deliverable comes to: with 已 before it, it is done; with 未, it is not. */
const DEEDS =
  '完成|建成|竣工|出台|印发|下发|发布|公布|发文|制定|制订|建立|成立|签订|召开|举办|通过|达标|落实|投入使用|投用|启用|交付|验收|通过验收|挂牌|完工';
const HOW = '按时|按期|如期|提前|全部|全面|圆满';
const DONE = new RegExp(
  `^(?:(?:已|已经|现已|均已|都已|全部已)(?:${HOW})?(?:${DEEDS})了?|(?:${HOW})完成了?|(?:${DEEDS})了)$`,
);
const NOT_DONE = new RegExp(`^(?:未|没|没有|尚未|还未|还没|暂未|未能)(?:${DEEDS})$`);
const PARTLY =
  /^(?:基本|大体|部分|大部分|多数|主体|初步|即将|将要?|拟|计划|预计|争取|有望|待|正待)(?=.)|^(?:全部|大部分|部分)$/;

const meanings = new Map(
  (Object.entries(WORDS) as [WordMeaning, string][]).flatMap(([meaning, words]) =>
    words.split(' ').map((word) => [word, meaning] as const),
  ),
);

/** 已开工, 启动: work on it has begun, and nothing more is said. */
const BEGUN =
  /^(?:(?:已|已经|现已|均已|都已|全部|全部已)?(?:按时|按期|如期)?(?:开工|动工|启动)|(?:已|已经|均已)(?:开展|推进|实施))(?:建设)?了?$/;

/** Whether a plain text says that something has begun: an answer only where that is asked for. */
export function saysBegun(plain: string): boolean {
  return BEGUN.test(plain);
}

/** ☑是 □否: one of two boxes is ticked. */
const [TICK, BOX] = ['[☑■√✓✔●]', '[☐□○]'];
const TICKED_YES = new RegExp(`^(?:${TICK}是${BOX}?否|是${TICK}否${BOX}?|${BOX}否${TICK}是)$`);
const TICKED_NO = new RegExp(`^(?:${BOX}?是${TICK}否|是${BOX}?否${TICK}|${TICK}否${BOX}是)$`);

/** What a plain text says of a deliverable; undefined where it is none of these words. */
export function meaningOf(plain: string): WordMeaning | undefined {
  const known = meanings.get(plain.toLowerCase());
  if (known || plain === '') return known;
  if (DONE.test(plain) || TICKED_YES.test(plain)) return 'yes';
  if (TICKED_NO.test(plain)) return 'no';
  if (NOT_DONE.test(plain)) return 'no';
  return PARTLY.test(plain) ? 'partly' : undefined;
}

import { chapter, commitment } from '../support.js';
import { c, inPart, type Row, rate } from './row.js';

/** Who, when, and changes. */
export const commitmentRows: readonly Row[] = [
  [
    'two kinds of who',
    c('target: { at-least: 99% }\nwho: ▸{ each: district, cascade: district }'),
    'plan.who-one',
  ],
  ['a share of nobody', c('target: { at-least: 99% }\nwho: ▸{ share: 85% }'), 'plan.who-one'],
  [
    'a share of a cascade',
    c('target: { at-least: 99% }\nwho: { cascade: district, share: ▸85% }'),
    'plan.only-with-each',
  ],
  [
    'units of a cascade that are only counted',
    c('target: { at-least: 99% }\nwho: { cascade: district, judged: ▸whole }'),
    'plan.only-with-each',
  ],
  [
    'a share without its sign',
    c('target: { at-least: 99% }\nwho: { each: district, share: ▸85 }'),
    'plan.unit-missing',
  ],
  [
    'a unit not registered',
    c('target: { at-least: 99% }\nwho: { units: [danyang, ▸jurng] }'),
    'plan.unknown-unit-id',
  ],
  [
    'a level without units',
    c('target: { at-least: 99% }\nwho: { each: ▸school }'),
    'plan.level-without-units',
  ],
  [
    "a level with the plan's own unit alone",
    c('target: { at-least: 99% }\nwho: { cascade: ▸city }'),
    'plan.level-without-units',
  ],
  [
    'a unit named that the indicator does not concern',
    c('target: { at-least: 99% }\nwho: { units: [danyang, ▸jurong] }', rate(', except: [jurong]')),
    'plan.held-and-excepted',
  ],
  [
    'a level of which the indicator concerns nobody',
    inPart(
      commitment(
        'target: { at-least: 99% }\nwho: { each: district }',
        rate(', except: [danyang, jurong]'),
      ).replace('indicator: rate', 'indicator: ▸rate'),
    ),
    'plan.nobody-held',
  ],
  [
    "the plan's own unit, which the indicator does not concern",
    inPart(
      commitment('target: { at-least: 99% }', rate(', except: [zhenjiang]')).replace(
        'indicator: rate',
        'indicator: ▸rate',
      ),
    ),
    'plan.nobody-held',
  ],
  [
    'an exception not registered',
    c('target: { at-least: 99% }', rate(', except: [▸shishu]')),
    'plan.unknown-unit-id',
  ],
  ['grace without a rhythm', c('target: { at-least: 99% }\nwithin: ▸15天'), 'plan.within-without-every'],
  [
    'grace of half a day',
    c('target: { at-least: 99% }\nevery: quarter\nwithin: ▸12小时'),
    'plan.within-days',
  ],
  ['grace before the end', c('target: { at-least: 99% }\nevery: quarter\nwithin: ▸-1天'), 'plan.within-days'],
  [
    'grace without its unit',
    c('target: { at-least: 99% }\nevery: quarter\nwithin: ▸15'),
    'plan.unit-missing',
  ],
  ['since without a rhythm', c('target: { at-least: 99% }\nsince: ▸2020-06-30'), 'plan.since-without-every'],
  [
    'a rhythm that begins after the plan',
    c('target: { at-least: 99% }\nevery: quarter\nsince: ▸2021-01-01'),
    'plan.since-outside',
  ],
  ['due twice', c('target: { at-least: 99% }\ndue: 2020-12-31\nevery: ▸quarter'), 'plan.when-one'],
  ['no such day', c('target: { at-least: 99% }\ndue: ▸2020-02-30'), 'plan.not-a-date-near'],
  ['no leap year', c('target: { at-least: 99% }\ndue: ▸2017-02-31'), 'plan.not-a-date-near'],
  ['a month for a day', c('target: { at-least: 99% }\ndue: ▸2020-06'), 'plan.not-a-date-near'],
  ['a season for a day', c('target: { at-least: 99% }\ndue: ▸2020年秋季'), 'plan.not-a-date'],
  ['due after the period', c('target: { at-least: 99% }\ndue: ▸2021-01-01'), 'plan.due-outside-period'],
  ['due before the period', c('target: { at-least: 99% }\ndue: ▸2019-12-31'), 'plan.due-outside-period'],
  [
    'a milestone after the period',
    c('target: { at-least: 99% }\nmilestones: [{ due: 2020-06-30 }, { due: ▸2021-06-30 }]'),
    'plan.due-outside-period',
  ],
  [
    'a milestone twice',
    c('target: { at-least: 99% }\nmilestones: [{ due: 2020-06-30 }, { due: ▸2020-06-30 }]'),
    'plan.milestones-order',
  ],
  [
    'an amendment of nothing',
    c('target: { at-least: 99% }\namendments:\n  - ▸{ from: 2020-07-01, document: 文 }'),
    'plan.amendment-empty',
  ],
  [
    'an amendment that ends before it begins',
    c(
      'target: { at-least: 99% }\namendments:\n  - { from: 2020-07-02, through: ▸2020-07-01, document: 文, due: 2020-12-01 }',
    ),
    'plan.amendment-reversed',
  ],
  [
    'an amendment on the last day of another',
    c(`target: { at-least: 99% }
amendments:
  - { from: 2020-07-01, through: 2020-08-31, document: 文, target: { at-least: 98% } }
  - { from: ▸2020-08-31, document: 文, target: { at-least: 97% } }`),
    'plan.amendments-overlap',
  ],
  [
    'two amendments from one day',
    c(`target: { at-least: 99% }
amendments:
  - { from: 2020-07-01, document: 文, target: { at-least: 98% } }
  - { from: ▸2020-07-01, document: 文, target: { at-least: 97% } }`),
    'plan.amendments-overlap',
  ],
  [
    'one new date for four quarters',
    c(
      'target: { at-least: 99% }\nevery: quarter\namendments:\n  - { from: 2020-07-01, document: 文, due: ▸2020-12-01 }',
    ),
    'plan.amendment-due-of-many',
  ],
  [
    'an unknown indicator',
    inPart(
      chapter(
        rate(''),
        "- { id: '1', statement: 事项, indicator: rate, target: { at-least: { indicator: ▸rat } }, source: '1' }",
      ),
    ),
    'plan.unknown-indicator',
  ],
  [
    'a commitment id twice',
    inPart(
      chapter(
        rate(''),
        `- { id: t1, statement: 事项, indicator: rate, target: { at-least: 99% }, source: '1' }
- { id: ▸T1, statement: 事项, indicator: rate, target: { at-least: 98% }, source: '2' }`,
      ),
    ),
    'plan.commitment-twice',
  ],
  [
    'a source document not registered',
    inPart(
      chapter(
        rate(''),
        "- { id: '1', statement: 事项, indicator: rate, target: { at-least: 99% }, source: { document: ▸gits, section: '1' } }",
      ),
    ),
    'plan.unknown-document',
  ],
];

import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/index.js';
import { append, editOf, followUpsOf, itemsOf, stateOf, updateOf } from '../../src/ledger/index.js';
import { failureIn, valueIn } from '../result.js';
import { assessed, ledgerOf } from './kit.js';

const statesOn = (date: string, ...assessments: Assessment[]) =>
  itemsOf(ledgerOf(...assessments).events).map((item) => `${item.number} ${stateOf(item, date)}`);

describe('what an assessment opens', () => {
  test.each([
    ['a missed commitment', { verdict: 'missed' }, ['1 open']],
    ['an expected one too, which only warns', { verdict: 'missed', warning: true }, ['1 open']],
    ['what was not reported', { verdict: 'unreported' }, ['1 open']],
    ['what is in doubt', { verdict: 'doubtful' }, ['1 open']],
    ['nothing that is met', { verdict: 'met' }, []],
    ['nothing that is late: it is done', { verdict: 'late' }, []],
    ['nothing that is not due', { verdict: 'pending' }, []],
    ['nothing that supervisors must decide', { verdict: 'attest' }, []],
    ['nothing that is waived', { verdict: 'waived' }, []],
  ] as const)('%s', (_, given, states) => {
    expect(statesOn('2021-02-01', assessed('2021-01-15', given))).toEqual(states);
  });

  test('one item for a commitment and a unit, however often it was missed', () => {
    const quarters = ['2020-Q1', '2020-Q2'].map((key, i) => ({
      verdict: 'missed' as const,
      key,
      due: `2020-0${3 * i + 3}-30`,
    }));
    expect(statesOn('2021-02-01', assessed('2021-01-15', ...quarters))).toEqual(['1 open']);
    expect(
      statesOn(
        '2021-02-01',
        assessed('2021-01-15', { verdict: 'missed', unit: 'a' }, { verdict: 'missed', unit: 'b' }),
      ),
    ).toEqual(['1 open', '2 open']);
  });
});

describe('what the next assessment makes of an open item', () => {
  const first = assessed('2021-01-15', { verdict: 'missed' });
  test.each([
    ['still missed', { verdict: 'missed' }, '1 open'],
    ['met', { verdict: 'met' }, '1 ready'],
    ['done late', { verdict: 'late' }, '1 ready'],
    ['waived', { verdict: 'waived' }, '1 ready'],
    ['not due any more', { verdict: 'pending' }, '1 open'],
    ['left to be attested', { verdict: 'attest' }, '1 open'],
    ['in doubt', { verdict: 'doubtful' }, '1 open'],
  ] as const)('%s', (_, given, state) => {
    expect(statesOn('2021-08-01', first, assessed('2021-07-15', given))).toEqual([state]);
  });

  test('the last checkpoint that is due speaks, not one that is still to come', () => {
    const next = assessed(
      '2021-07-15',
      { verdict: 'missed', key: '2020-Q4', due: '2020-12-31' },
      { verdict: 'met', key: '2021-Q2', due: '2021-06-30' },
      { verdict: 'pending', key: '2021-Q3', due: '2021-09-30' },
    );
    expect(statesOn('2021-08-01', first, next)).toEqual(['1 ready']);
  });

  test('a commitment that is no longer assessed stays open, and is never ready', () => {
    const other = { verdict: 'met', commitment: 'c2' } as const;
    const events = ledgerOf(
      first,
      assessed('2021-03-15', { verdict: 'met' }),
      assessed('2021-07-15', other),
    ).events;
    expect(itemsOf(events).map((item) => [item.gone, stateOf(item, '2021-08-01')])).toEqual([[true, 'open']]);
  });

  test('a unit that is not assessed keeps its items as they are', () => {
    const events = ledgerOf(first, assessed('2021-07-15', { verdict: 'met', unit: 'other' })).events;
    expect(itemsOf(events).map((item) => [item.gone, item.seenOn])).toEqual([[false, '2021-01-15']]);
  });

  test('the proof goes with it', () => {
    const origin = [{ file: '甲区.xlsx', sheet: '填报表', cell: 'I5' }];
    const met = assessed('2021-07-15', {
      verdict: 'met',
      origin,
      evidence: ['验收单.pdf'],
      actual: { value: '99.2', unit: '%' },
    });
    expect(itemsOf(ledgerOf(first, met).events)[0]?.seen).toMatchObject({
      verdict: 'met',
      origin,
      evidence: ['验收单.pdf'],
      actual: { value: '99.2', unit: '%' },
    });
  });
});

test('the same assessment twice adds nothing, and an older one is refused', () => {
  const [early, late] = [
    assessed('2021-01-15', { verdict: 'missed' }),
    assessed('2021-07-15', { verdict: 'met' }),
  ];
  const ledger = ledgerOf(early, late);
  expect(valueIn(updateOf(ledger, late))).toEqual([]);
  expect(valueIn(updateOf(ledger, early))).toEqual([]);
  expect(failureIn(updateOf(ledger, assessed('2021-03-15', { verdict: 'met' }), 'march.json'))).toEqual([
    {
      id: 'ledger.older',
      data: { asOf: '2021-03-15', taken: '2021-07-15' },
      severity: 'error',
      at: { file: 'march.json' },
    },
  ]);
});

describe('overdue is derived for the day it is asked for', () => {
  const ledger = ledgerOf(assessed('2021-01-15', { verdict: 'missed' }));
  const [item] = itemsOf(ledger.events);
  if (!item) throw new Error('no item');
  const events = editOf(item, { fields: { deadline: '2021年3月31日' } }, '2021-01-20');
  const set = append(ledger, valueIn(events));
  test.each([
    ['2021-03-30', 'open'],
    ['2021-03-31', 'open'],
    ['2021-04-01', 'overdue'],
  ])('%s', (date, state) => expect(itemsOf(set.events).map((i) => stateOf(i, date))).toEqual([state]));
  test('what was put right in the meantime is ready all the same', () => {
    const met = valueIn(updateOf(set, assessed('2021-07-15', { verdict: 'met' })));
    expect(itemsOf(append(set, met).events).map((i) => stateOf(i, '2021-08-01'))).toEqual(['ready']);
  });
});

describe('closing', () => {
  const open = ledgerOf(assessed('2021-01-15', { verdict: 'missed' }));
  const ready = ledgerOf(
    assessed('2021-01-15', { verdict: 'missed' }),
    assessed('2021-07-15', { verdict: 'met' }),
  );
  const close = (ledger: typeof open, date: string, reason: string) =>
    editOf(
      itemsOf(ledger.events)[0] as NonNullable<ReturnType<typeof itemsOf>[0]>,
      { fields: {}, closing: { date, reason } },
      '2021-08-01',
    );

  test.each([
    ['a ready item', ready, '2021-07-20', '已达标', true],
    ['an open one, which is marked as not proven', open, '2021-07-20', '现场核查', false],
    ['on the day that it was opened', open, '2021-01-15', '当日整改', false],
    ['today', ready, '2021-08-01', '已达标', true],
  ])('%s', (_, ledger, date, reason, confirmed) => {
    const closed = append(ledger, valueIn(close(ledger, date, reason)));
    expect(itemsOf(closed.events).map((i) => [stateOf(i, '2030-01-01'), i.closing])).toEqual([
      ['closed', { on: date, reason, confirmed }],
    ]);
  });

  test.each([
    ['without a reason', '2021-07-20', '  ', 'ledger.closing-reason'],
    ['without a date', '', '已达标', 'ledger.closing-date'],
    ['on no day of the calendar', '2021-02-30', '已达标', 'ledger.bad-date'],
    ['on a day to come', '2021-08-02', '已达标', 'ledger.closed-future'],
    ['the day before it was opened', '2021-01-14', '已达标', 'ledger.closed-before'],
  ])('is refused %s', (_, date, reason, id) => {
    const faults = failureIn(close(ready, date, reason));
    expect(faults.map((f) => f.id)).toEqual([id]);
  });

  const closed = append(ready, valueIn(close(ready, '2021-07-20', '已达标')));
  test('twice is refused', () =>
    expect(failureIn(close(closed, '2021-07-21', '再次')).map((f) => f.id)).toEqual([
      'ledger.closed-already',
    ]));

  test.each([
    ['still met', 'met', ['1 closed']],
    ['missed again', 'missed', ['1 open']],
    ['in doubt', 'doubtful', ['1 open']],
  ] as const)('what a later assessment makes of it: %s', (_, verdict, states) => {
    const later = append(closed, valueIn(updateOf(closed, assessed('2022-01-15', { verdict }))));
    expect(itemsOf(later.events).map((i) => `${i.number} ${stateOf(i, '2022-02-01')}`)).toEqual(states);
    expect(later.lines.slice(0, closed.lines.length)).toEqual(closed.lines);
  });
});

describe('what the next inspection report says of the last round', () => {
  const first = assessed('2021-01-15', { verdict: 'missed' }, { verdict: 'missed', commitment: 'c2' });
  const now = assessed(
    '2022-01-15',
    { verdict: 'met' },
    { verdict: 'missed', commitment: 'c2' },
    { verdict: 'missed', commitment: 'c3' },
  );
  const stateIn = (ledger: ReturnType<typeof ledgerOf>, assessment: Assessment) =>
    followUpsOf(ledger, assessment, 'zh-CN').map(({ number, state }) => `${number} ${state}`);

  test('whether or not it was taken in before', () => {
    expect(stateIn(ledgerOf(first), now)).toEqual(['1 ready', '2 open']);
    expect(stateIn(ledgerOf(first, now), now)).toEqual(['1 ready', '2 open']);
  });
  test('not what this one opens, and nothing of later ones', () => {
    expect(stateIn(ledgerOf(first, now), first)).toEqual([]);
    expect(stateIn(ledgerOf(first, now, assessed('2023-01-15', { verdict: 'missed' })), now)).toEqual([
      '1 ready',
      '2 open',
    ]);
  });
});

test.each(['2021-8-1', '2021-02-29', 'x'])('%s is no day on which an item could stand anyhow', (date) => {
  const [item] = itemsOf(ledgerOf(assessed('2021-01-15', { verdict: 'missed' })).events);
  expect(() => stateOf(item as NonNullable<typeof item>, date)).toThrow(RangeError);
});

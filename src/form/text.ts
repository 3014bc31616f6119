import { type Lang, message, render, term } from '../messages/index.js';
import { columnTitle } from '../submission/index.js';
import { csvText } from '../workbook/index.js';
import type { Asked, Form } from './model.js';

/** A form as YAML: every figure asked for, with its unit, definition and target beside it. */
export function formYaml(form: Form, lang: Lang): string {
  const { plan, unit, year, rows } = form;
  const asked = rows.filter((row) => !row.computed);
  const ids = [...new Set(rows.map((row) => row.indicator.id))];
  const figures = ids.flatMap((id) =>
    figureLines(
      rows.filter((row) => row.indicator.id === id),
      String(year),
      lang,
    ),
  );
  const prior = asked.filter(
    (row) => (row.previous !== undefined || row.previousRequired) && row.period === String(year),
  );
  return [
    `# ${render(message('form.title', { plan: plan.title, year: String(year) }), lang)} · ${unit.name}`,
    ...([1, 2] as const).map((n) => `# ${term(`form.text-guide-${n}`, lang)}`),
    `plan: ${plan.id}`,
    `year: ${year}`,
    `unit: ${unit.id}`,
    '',
    'figures:',
    ...figures,
    ...(prior.length > 0
      ? [
          '',
          'prior:',
          `  ${year - 1}:`,
          ...prior.map(({ indicator, previous }) =>
            previous === undefined
              ? `    ${indicator.id}:`
              : `    ${indicator.id}: '${previous.replaceAll("'", "''")}'`,
          ),
        ]
      : []),
    '',
  ].join('\n');
}

/** An indicator's lines: its year's figure alone, or that and those of other periods, each with its own targets. */
function figureLines(rows: readonly Asked[], year: string, lang: Lang): string[] {
  const [first] = rows as [Asked];
  const { id, title, unit, definition } = first.indicator;
  const targetsOf = (row: Asked): string[] => row.targets.map((target) => render(target, lang));
  const several = rows.length > 1;
  const about = [
    `${title}（${unit.symbol}）`,
    ...(definition === undefined ? [] : [definition]),
    ...(several ? [] : targetsOf(first)),
  ];
  if (first.computed)
    return [`  # ${[...about, ...targetsOf(first), render(message('form.computed'), lang)].join('；')}`];
  const beside = (row: Asked): string => {
    const targets = several ? targetsOf(row).join('；') : '';
    return targets === '' ? '' : `  # ${targets}`;
  };
  const own = rows.find((row) => row.period === year);
  const others = rows.filter((row) => row !== own);
  return [
    `  # ${about.join('；').replaceAll('\n', ' ')}`,
    `  ${id}:`,
    ...(others.length > 0 && own ? [`    value:${beside(own)}`] : []),
    ...(others.length > 0 ? ['    periods:'] : []),
    ...others.map((row) => `      ${row.period}:${beside(row)}`),
  ];
}

/** A form as CSV: one figure a row. */
export function formCsv({ plan, unit, year, rows }: Form, lang: Lang): string {
  const heads = [
    'plan',
    'unit',
    'period',
    'indicator',
    'title',
    'value',
    'measure',
    'previous',
    'completed',
    'evidence',
    'note',
  ] as const;
  const lines = rows
    .filter((row) => !row.computed)
    .map(({ indicator, period, targets, previous = '' }) => [
      plan.id,
      unit.name,
      period,
      indicator.id,
      indicator.title,
      '',
      indicator.unit.symbol,
      previous,
      '',
      '',
      '',
      indicator.definition ?? '',
      targets.map((target) => render(target, lang)).join('；'),
    ]);
  const title = render(message('form.title', { plan: plan.title, year: String(year) }), lang);
  return `${csvText([[title], [...heads.map(columnTitle), '口径', '目标'], ...lines])}\r\n`;
}

import type { Assessment, Finding, Verdict } from '../../assessment/index.js';
import { type Lang, type MessageData, render, term } from '../../messages/index.js';
import {
  type MeasureUnit,
  parseUnit,
  printAgainst,
  printValue,
  Rational,
  toFixed,
} from '../../quantity/index.js';
import type { Mark } from '../shape.js';

/** Signs that go with the colours: a report is read in print and by people who see no colour. */
const signs: Readonly<Record<Verdict | 'exceeded' | 'warning', string>> = {
  met: '✓',
  exceeded: '★',
  missed: '✗',
  warning: '！',
  late: '◷',
  pending: '…',
  unreported: '○',
  doubtful: '？',
  waived: '－',
  attest: '◇',
};

/** Everything a builder needs to word things. */
export interface Words {
  readonly lang: Lang;
  readonly assessment: Assessment;
  say(id: string, data?: MessageData): string;
}

export function wordsOf(assessment: Assessment, lang: Lang): Words {
  return { lang, assessment, say: (id, data = {}) => render({ id, data }, lang) };
}

/** A verdict as name, sign and tone. */
export function markOf(finding: Pick<Finding, 'verdict' | 'exceeded' | 'warning'>, lang: Lang): Mark {
  const kind = finding.exceeded ? 'exceeded' : finding.warning ? 'warning' : finding.verdict;
  const label = finding.warning
    ? term('report.missed-expected', lang)
    : term(finding.exceeded ? 'verdict.exceeded' : `verdict.${finding.verdict}`, lang);
  return { label, sign: signs[kind], tone: kind };
}

export function verdictMark(verdict: Verdict, lang: Lang): Mark {
  return markOf({ verdict }, lang);
}

/** A figure of the assessment as people read it. */
export function figureText(
  figure: { readonly value: string; readonly unit: string },
  lang: Lang,
  against?: string,
): string {
  const value = exact(figure.value);
  const unit = unitOf(figure.unit);
  return against === undefined
    ? printValue(value, unit, { lang })
    : printAgainst(value, exact(against), unit, { lang });
}

/** A share (1 is 100%) with two places, as completion rates are printed. */
export function shareText(text: string): string {
  return `${toFixed(exact(text).mul(Rational.of(100)), 2)}%`;
}

export function exact(text: string): Rational {
  const value = Rational.parse(text);
  if (!value) throw new Error(`not an exact value: ${text}`);
  return value;
}

function unitOf(symbol: string): MeasureUnit {
  const unit = parseUnit(symbol);
  if (!unit) throw new Error(`unknown unit: ${symbol}`);
  return unit;
}

/** A place as people type it. */
export function placeText({ file, line, column, sheet, cell }: Finding['origin'][number]): string {
  if (sheet !== undefined && cell !== undefined) return `${file} · ${sheet}!${cell}`;
  if (line === undefined) return file;
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
}

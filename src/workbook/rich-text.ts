import { readQuantity } from '../quantity/index.js';
import { isOn } from './styles.js';

/** How a run stands to the line: a raised 1 is a footnote mark, and no digit of the figure before it. */
type Raised = 'superscript' | 'subscript' | undefined;

const RAISED = { superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹', subscript: '₀₁₂₃₄₅₆₇₈₉' } as const;

/** A text of runs. */
export interface Written {
  readonly text: string;
  readonly struck: boolean;
}

/** Gathers the text of an element, run by run; how it sounds (phonetic runs) is no part of it. */
export class RichText {
  private runs: { text: string; struck: boolean; raised: Raised }[] = [];
  private phonetic = 0;
  private taken = false;
  private struck = false;
  private raised: Raised = undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'rPh') this.phonetic++;
    if (name === 'r') this.plain();
    if (name === 'strike') this.struck = isOn(attributes['val']);
    if (name === 'vertAlign') this.raised = raisedBy(attributes['val']);
    this.taken = name === 't' && this.phonetic === 0;
    if (this.taken) this.runs.push({ text: '', struck: this.struck, raised: this.raised });
  }

  text(piece: string): void {
    const run = this.runs.at(-1);
    if (this.taken && run) run.text += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic--;
    if (name === 'r') this.plain();
    this.taken = false;
  }

  /** The text so far, of which nothing is left behind, and whether all of it is crossed out. */
  take(): Written {
    const runs = this.runs.map(({ text, struck, raised }) => ({
      text: lifted(unescaped(text), raised),
      struck,
    }));
    this.runs = [];
    this.plain();
    const filled = runs.filter(({ text }) => text.trim() !== '');
    return { text: withStrikes(runs), struck: filled.length > 0 && filled.every(({ struck }) => struck) };
  }

  private plain(): void {
    this.struck = false;
    this.raised = undefined;
  }
}

function raisedBy(value: string | undefined): Raised {
  return value === 'superscript' || value === 'subscript' ? value : undefined;
}

/** The digits of a raised run as the letters that are raised themselves: m² of m and a raised 2, 3¹ of 3 and a raised 1. */
function lifted(text: string, raised: Raised): string {
  return raised ? text.replace(/\d/g, (digit) => RAISED[raised].charAt(Number(digit))) : text;
}

/** A text whose crossed-out parts stand between ~~, if it could be a figure with or without them; a name remains itself. */
export function withStrikes(runs: readonly { readonly text: string; readonly struck: boolean }[]): string {
  const whole = runs.map(({ text }) => text).join('');
  if (!runs.some(({ text, struck }) => struck && text.trim() !== '')) return whole;
  const kept = runs.map(({ text, struck }) => (struck ? '' : text)).join('');
  if (!readQuantity(whole).ok && !readQuantity(kept).ok) return whole;
  return runs.map(({ text, struck }) => (struck && text !== '' ? `~~${text}~~` : text)).join('');
}

/** `_x000D_` stands for a character that XML does not carry. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

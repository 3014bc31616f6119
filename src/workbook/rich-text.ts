import { readQuantity } from '../quantity/index.js';
import { isOn } from './styles.js';

/** Gathers the text of an element, run by run; how it sounds (phonetic runs) is no part of it. */
export class RichText {
  private runs: { text: string; struck: boolean }[] = [];
  private phonetic = 0;
  private taken = false;
  private struck = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'rPh') this.phonetic++;
    if (name === 'r') this.struck = false;
    if (name === 'strike') this.struck = isOn(attributes['val']);
    this.taken = name === 't' && this.phonetic === 0;
    if (this.taken) this.runs.push({ text: '', struck: this.struck });
  }

  text(piece: string): void {
    const run = this.runs.at(-1);
    if (this.taken && run) run.text += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic--;
    if (name === 'r') this.struck = false;
    this.taken = false;
  }

  /** The text so far, of which nothing is left behind. */
  take(): string {
    const text = withStrikes(this.runs.map((run) => ({ ...run, text: unescaped(run.text) })));
    this.runs = [];
    this.struck = false;
    return text;
  }
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

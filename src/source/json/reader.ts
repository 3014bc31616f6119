import { message } from '../../messages/index.js';
import type { Lines } from '../lines.js';
import type { MapEntry, Problem, TreeNode } from '../model.js';

/** Thrown at the first character that no JSON can have there. */
export class NoJson extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super(`no JSON at ${offset}`);
    this.offset = offset;
  }
}

const space = /[ \t\n\r]*/y;
const word = /(?:true|false|null)(?![\p{L}\d_$])/uy;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const escapeSign = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

const meanings: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Reads a JSON text (RFC 8259) that nests no deeper than is allowed; throws `NoJson`. A key given twice is a problem. */
export class JsonReader {
  readonly problems: Problem[] = [];
  private readonly text: string;
  private readonly lines: Lines;
  private offset = 0;

  constructor(text: string, lines: Lines) {
    this.text = text;
    this.lines = lines;
  }

  read(): TreeNode {
    const root = this.value();
    if (this.next() !== '') throw new NoJson(this.offset);
    return root;
  }

  private value(): TreeNode {
    const char = this.next();
    const at = this.lines.at(this.offset);
    if (char === '{') return { kind: 'map', entries: this.entries(), at };
    if (char === '[') return { kind: 'list', items: this.items(), at };
    if (char === '"') return this.quoted();
    const digits = this.take(number);
    const plain = withoutExponent(digits);
    if (digits) return { kind: 'scalar', text: plain, value: plain, textAt: at, number: true, at };
    const text = this.take(word);
    const value = meanings.get(text);
    if (value === undefined) throw new NoJson(this.offset);
    return { kind: 'scalar', text, value, textAt: at, at };
  }

  private items(): TreeNode[] {
    const items: TreeNode[] = [];
    this.offset++;
    if (this.skip(']')) return items;
    do items.push(this.value());
    while (this.another(']'));
    return items;
  }

  private entries(): ReadonlyMap<string, MapEntry> {
    const entries = new Map<string, MapEntry>();
    this.offset++;
    if (this.skip('}')) return entries;
    do {
      if (this.next() !== '"') throw new NoJson(this.offset);
      const { text: key, at: keyAt } = this.quoted();
      if (!this.skip(':')) throw new NoJson(this.offset);
      const value = this.value();
      const first = entries.get(key);
      const twice = message('source.duplicate-key', { key, line: first?.keyAt.line ?? 0 });
      if (first) this.problems.push({ severity: 'error', ...twice, at: keyAt });
      else entries.set(key, { key, keyAt, value });
    } while (this.another('}'));
    return entries;
  }

  private quoted(): Extract<TreeNode, { kind: 'scalar' }> & { readonly value: string } {
    const start = this.offset++;
    for (let char = this.text[this.offset]; char !== '"'; char = this.text[this.offset]) {
      if (char === undefined || char < ' ') throw new NoJson(this.offset);
      if (char !== '\\') this.offset++;
      else if (this.take(escapeSign) === '') throw new NoJson(this.offset);
    }
    this.offset++;
    const source = this.text.slice(start, this.offset);
    const text = JSON.parse(source) as string;
    const verbatim = text.length === source.length - 2;
    const at = this.lines.at(start);
    return { kind: 'scalar', text, value: text, ...(verbatim && { textAt: this.lines.at(start + 1) }), at };
  }

  /** Whether a comma follows; else the closing bracket must. */
  private another(closing: string): boolean {
    if (this.skip(',')) return true;
    if (this.skip(closing)) return false;
    throw new NoJson(this.offset);
  }

  private skip(mark: string): boolean {
    if (this.next() !== mark) return false;
    this.offset++;
    return true;
  }

  /** The next character that is no space; '' at the end. */
  private next(): string {
    this.take(space);
    return this.text[this.offset] ?? '';
  }

  /** What matches here. */
  private take(pattern: RegExp): string {
    pattern.lastIndex = this.offset;
    const [found = ''] = pattern.exec(this.text) ?? [];
    this.offset += found.length;
    return found;
  }
}

/** Beyond so many digits a number stays as it is written. */
const LONGEST = 40;

/** 100 for 1e2: another spelling of the same number, which programs choose and no person. */
function withoutExponent(number: string): string {
  const [, sign = '', whole = '', decimals = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?[eE]([-+]?\d+)$/.exec(number) ?? [];
  const power = Number(exponent);
  if (exponent === undefined || Math.abs(power) > LONGEST) return number;
  const digits = `${'0'.repeat(Math.max(0, 1 - whole.length - power))}${whole}${decimals.padEnd(Math.max(0, power), '0')}`;
  const point = digits.length - Math.max(0, decimals.length - power);
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  return sign + integer + (point < digits.length ? `.${digits.slice(point)}` : '');
}

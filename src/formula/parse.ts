import {
  type DataOf,
  type IdTaking,
  type MessageId,
  type MessageRef,
  messageAbout,
} from '../messages/index.js';
import type { Expression, Span } from './model.js';
import { type Token, tokenize } from './tokens.js';

export type ParsedFormula =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly message: MessageRef; readonly span: Span };

const functions: Readonly<Record<string, 'sum' | 'min' | 'max'>> = {
  sum: 'sum',
  合计: 'sum',
  min: 'min',
  最小: 'min',
  max: 'max',
  最大: 'max',
};
const previous = new Set(['previous', '上年']);
const DEPTH = 64;
/** Parts that a formula may have: a chain is walked by calls, one a part. */
const MOST_PARTS = 1000;

/**
 * Parses arithmetic over indicators: + − × ÷ with the usual precedence, parentheses, sum, min, max, and
 * previous(indicator), the figure of the year before. Errors point at the character.
 */
export function parseFormula(text: string): ParsedFormula {
  const read = tokenize(text);
  if (!read.ok)
    return {
      ok: false,
      ...wrong(read.id, read.span, { text: text.slice(read.span.start, read.span.end) }),
    };
  const beyond = read.tokens[MOST_PARTS];
  if (beyond) return { ok: false, ...wrong('formula.too-long', beyond.span, { most: MOST_PARTS }) };
  const parser = new Parser(read.tokens, text);
  try {
    return { ok: true, expression: parser.whole() };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return { ok: false, message: error.ref, span: error.span };
  }
}

class FormulaError extends Error {
  readonly ref: MessageRef;
  readonly span: Span;

  constructor({ message, span }: { message: MessageRef; span: Span }) {
    super(message.id);
    this.ref = message;
    this.span = span;
  }
}

function wrong<Id extends MessageId>(
  id: Id,
  span: Span,
  ...data: DataOf<Id, 'at'>
): { message: MessageRef; span: Span } {
  return { message: messageAbout({ at: span.start + 1 })(id, ...data), span };
}

class Parser {
  private readonly tokens: readonly Token[];
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[], text: string) {
    this.tokens = tokens;
    this.text = text;
  }

  whole(): Expression {
    const expression = this.sum();
    if (this.at < this.tokens.length) this.fail('formula.operator-expected');
    return expression;
  }

  private sum(): Expression {
    return this.chain(['+', '-'], () => this.product());
  }

  private product(): Expression {
    return this.chain(['*', '/'], () => this.factor());
  }

  /** Operands joined from the left by operators of one precedence. */
  private chain(operators: readonly string[], operand: () => Expression): Expression {
    const start = this.here();
    let left = operand();
    for (let sign = this.sign(operators); sign; sign = this.sign(operators)) {
      const right = operand();
      left = {
        kind: 'binary',
        op: sign as '+' | '-' | '*' | '/',
        left,
        right,
        span: { start, end: this.behind() },
      };
    }
    return left;
  }

  private factor(): Expression {
    if (++this.depth > DEPTH) this.fail('formula.too-deep');
    try {
      const start = this.here();
      const token = this.tokens[this.at];
      if (this.sign(['-'])) {
        const operand = this.factor();
        return { kind: 'negate', operand, span: { start, end: this.behind() } };
      }
      if (this.sign(['('])) {
        const inner = this.sum();
        this.close();
        return inner;
      }
      if (token?.kind === 'number') {
        this.at++;
        return token;
      }
      if (token?.kind === 'name') {
        this.at++;
        return this.name(token.text, token.span);
      }
      return this.fail('formula.operand-expected');
    } finally {
      this.depth--;
    }
  }

  /** An indicator, or a function of some. */
  private name(text: string, span: Span): Expression {
    const next = this.tokens[this.at];
    const called = next?.kind === 'sign' && next.text === '(';
    if (!called) return { kind: 'indicator', id: text, yearsBack: 0, span };
    const fn = Object.hasOwn(functions, text) ? functions[text] : undefined;
    if (fn === undefined && !previous.has(text))
      throw new FormulaError(wrong('formula.unknown-function', span, { name: text }));
    this.at++;
    const args = [this.sum()];
    while (this.sign([','])) args.push(this.sum());
    this.close();
    if (fn) return { kind: 'call', fn, args, span: { start: span.start, end: this.behind() } };
    const [of] = args;
    if (args.length !== 1 || of?.kind !== 'indicator')
      throw new FormulaError(wrong('formula.previous-of-indicator', span));
    return { ...of, yearsBack: of.yearsBack + 1 };
  }

  /** Takes a closing parenthesis, which must come now. */
  private close(): void {
    if (!this.sign([')'])) this.fail('formula.parenthesis-expected');
  }

  /** The offset at which the next word begins. */
  private here(): number {
    return this.tokens[this.at]?.span.start ?? this.text.length;
  }

  /** The offset behind the last word taken. */
  private behind(): number {
    return this.tokens[this.at - 1]?.span.end ?? 0;
  }

  /** Takes one of the signs when it comes next. */
  private sign(wanted: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || !wanted.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }

  private fail(id: IdTaking<'at'>): never {
    const span = this.tokens[this.at]?.span ?? { start: this.text.length, end: this.text.length };
    throw new FormulaError(wrong(id, span));
  }
}

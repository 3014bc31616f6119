import fc from 'fast-check';

/** One thing that goes wrong with bytes: somewhere, over so many of them. Places and lengths are shares of the whole. */
interface Damage {
  readonly how: 'cut' | 'repeat' | 'insert' | 'flip' | 'end' | 'swap' | 'line' | 'lines' | 'word';
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** What makes readers stumble. */
const stumbles = [
  '\0',
  '\uFEFF',
  '\uFFFE',
  '\uD800',
  '\r',
  '\r\n\r\n',
  '\u2028',
  '\t',
  '  ',
  '"',
  "'",
  '{',
  '}',
  '[[[[[[[[',
  ']',
  '&a [*a, *a]',
  '<<: *x',
  '!!binary ',
  '? ',
  '- - - - ',
  '%YAML 9.9\n---\n',
  '--- ',
  '...\n',
  '|-\n',
  '#',
  ':',
  '：',
  '，',
  '（',
  '）',
  ',',
  ',,,,,,,,,,,,,,,,',
  ';',
  '=1+1',
  '="1"',
  '-0',
  'NaN',
  '1e999999',
  '1/0',
  '0/0',
  '9'.repeat(400),
  `0.${'0'.repeat(400)}1`,
  '99999-12-31',
  '2020-02-30',
  '__proto__',
  'constructor',
  'toString',
  'null',
  '~',
  'true',
  '亿亿亿',
  '百分之',
  '二〇二〇年',
  'ＡＢＣ１２３',
  '𠮷',
  'e\u0301',
  '\u202E',
  '</t>',
  '<t>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#0;',
  '&#x110000;',
  ']]>',
  '<!--',
  'A1:XFD1048576',
  'r="A0"',
  'r="ZZZZZZ99999999"',
  's="99999"',
  '{{',
  '{#',
  '{/',
  '../../etc/passwd',
  'C:\\',
];

/** What goes wrong with one file: from one fault to four. */
export const damages: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.record({
    how: fc.constantFrom('cut', 'repeat', 'insert', 'flip', 'end', 'swap', 'line', 'lines', 'word', 'word'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(
      fc.double({ min: 0, max: 0.02, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
    ),
    text: fc.oneof(
      fc.constantFrom(...stumbles),
      fc.string({ maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

export function damaged(bytes: Uint8Array, faults: readonly Damage[]): Uint8Array {
  return faults.reduce<Buffer>((now, fault) => damagedOnce(now, fault), Buffer.from(bytes));
}

/** Most bytes that a file grows to: how large files are dealt with is another question. */
const MOST = 200_000;

function damagedOnce(bytes: Buffer, { how, at, length, text }: Damage): Buffer {
  const from = Math.floor(at * bytes.length);
  const to = Math.min(bytes.length, from + Math.ceil(length * bytes.length));
  const [before, part, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  switch (how) {
    case 'cut':
      return Buffer.concat([before, after]);
    case 'repeat':
      return Buffer.concat([before, part, part, part, after]).subarray(0, MOST);
    case 'insert':
      return Buffer.concat([before, Buffer.from(text), part, after]).subarray(0, MOST);
    case 'flip':
      return Buffer.concat([before, part.map((byte, i) => byte ^ (1 << (i % 8))), after]);
    case 'end':
      return Buffer.from(before);
    case 'swap':
      return Buffer.concat([after, part, before]);
    case 'line':
      return Buffer.from(inLines(bytes, at, () => []));
    case 'lines':
      return Buffer.from(inLines(bytes, at, (line) => [line, line])).subarray(0, MOST);
    case 'word':
      return Buffer.from(inLines(bytes, at, (line) => [otherWord(line, length, text)])).subarray(0, MOST);
  }
}

/** A text with other lines in place of one. */
function inLines(bytes: Buffer, at: number, others: (line: string) => readonly string[]): string {
  const lines = bytes.toString().split('\n');
  const place = Math.min(lines.length - 1, Math.floor(at * lines.length));
  return lines.flatMap((line, i) => (i === place ? others(line) : [line])).join('\n');
}

/** A line with another word, or number, in place of one. */
function otherWord(line: string, at: number, text: string): string {
  const words = line.split(/([\p{L}\d.%-]+)/u);
  const place = 2 * Math.floor((at * words.length) / 2) + 1;
  return words.map((word, i) => (i === place ? text : word)).join('');
}

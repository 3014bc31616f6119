const DIGITS = '零一二三四五六七八九';
const PLACES: readonly (readonly [char: string, size: bigint])[] = [
  ['千', 1000n],
  ['百', 100n],
  ['十', 10n],
];
const SCALES: readonly (readonly [char: string, size: bigint])[] = [
  ['亿', 100_000_000n],
  ['万', 10_000n],
];

/**
 * Reads a whole number in Chinese numerals: 十二, 一百二十, 三万五千, 两千, 廿五, and digit by digit 二〇二〇.
 * Undefined for what is not exactly one number: 七八 (seven or eight), and 一百五 or 三万五, which mean 150 and
 * 35,000 in speech but 105 and 30,005 by their letters.
 */
export function chineseInteger(text: string): bigint | undefined {
  const plain = text.replaceAll('〇', '零').replaceAll('廿', '二十').replaceAll('卅', '三十');
  if (plain === '零') return 0n;
  if (plain === '两') return 2n;
  // Digit by digit only with a 零 or of a year's length: 三五 is three to five.
  if (/^[一二三四五六七八九](?=.*零|.{3})[零一二三四五六七八九]+$/.test(plain))
    return BigInt([...plain].map((char) => DIGITS.indexOf(char)).join(''));
  if (!/^[零一二两三四五六七八九十百千万亿]+$/.test(plain)) return undefined;
  if (/两(?![百千万亿])|^零|零[零十百千万亿]|零$|[百千万亿][一二三四五六七八九](?=$|[万亿])/.test(plain))
    return undefined;
  const letters = plain.replaceAll('两', '二').replaceAll('零', '');
  const value = sumOf(letters);
  // Only what the number would itself be written as: that is how two numbers side by side come to light.
  return short(spell(value)) === short(letters) ? value : undefined;
}

/** What the letters add up to, whatever their order. */
function sumOf(letters: string): bigint {
  let [total, section, digit] = [0n, 0n, 0n];
  for (const char of letters) {
    const place = PLACES.find(([name]) => name === char)?.[1];
    if (place !== undefined) section += (digit === 0n ? 1n : digit) * place;
    else if (char === '万') total += (section + digit) * 10_000n;
    else if (char === '亿') total = (total + section + digit) * 100_000_000n;
    digit = place === undefined && DIGITS.includes(char) ? BigInt(DIGITS.indexOf(char)) : 0n;
    if (char === '万' || char === '亿') section = 0n;
  }
  return total + section + digit;
}

/** A positive number in Chinese numerals, without its 零. */
function spell(value: bigint): string {
  for (const [char, size] of SCALES)
    if (value >= size) return spell(value / size) + char + spell(value % size);
  let text = '';
  let rest = value;
  for (const [char, size] of PLACES) {
    if (rest >= size) text += (DIGITS[Number(rest / size)] as string) + char;
    rest %= size;
  }
  return rest === 0n ? text : text + DIGITS[Number(rest)];
}

/** 十二 and 一十二 are one. */
function short(letters: string): string {
  return letters.replaceAll('一十', '十');
}

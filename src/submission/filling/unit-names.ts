import { simplified } from './simplified.js';

/** What an office adds to the name of its place, and what stands where the seal goes. */
const OFFICE =
  /(?:[科文体卫]{0,3}教[育体科文卫旅广电技学术化生新和与及、]{0,12}(?:局|厅|委员会|委)(?:办公室)?|社会(?:事业|事务|发展)局|人民政府|政府|管理委员会|管委会)$/;
/** Above a city stands a province, which no register has. */
const PROVINCE =
  /^(?:(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区)(?=.)/;
const SEAL = /(?:\(?(?:盖章|公章|签章|印章)\)?|\(章\)|:)+$/;
/** A place's own, without those below it: of a place that has none below, all of it. */
const OWN = /\(本级\)$/;

/** Most names have nothing else in them. */
const PLAIN = /^[\w一-鿿-]*$/;

/** A name without what does not tell names apart: full width, spaces at the ends and inside, and what shows as nothing. */
export function plainName(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
}

/** An id as it is compared: width, case, spaces and the kind of its hyphens do not matter. */
export function codeKey(id: string): string {
  return plainName(id)
    .replace(/[‐‑‒–—−]/g, '-')
    .toLowerCase();
}

/** The place that an office's name begins with, in simplified characters: 丹陽市教育局（盖章） is 丹阳市. */
export function placeName(text: string): string {
  return simplified(plainName(text)).replace(SEAL, '').replace(OFFICE, '');
}

/** What a unit goes by; whoever has no register knows its id and name alone. */
export interface NamedUnit {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly parent?: string | undefined;
  readonly children?: readonly string[];
}

/** The one unit that a text can mean, or those among which it does not tell; `readAs` where it goes by another name. */
export type FoundUnit<U> = { readonly found: U; readonly readAs?: true } | { readonly bearers: readonly U[] };

/** Finds units as people write them: by id, name or alias, whatever the width and case, else by the name of an office. */
export function unitFinder<U extends NamedUnit>(units: readonly U[]): (text: string) => FoundUnit<U> {
  const byId = new Map<string, U>(units.map((unit) => [unit.id, unit]));
  const names = grouped(units, ({ id, name, aliases = [] }) => [id, name, ...aliases].map(plainName));
  const codes = grouped(units, ({ id }) => [codeKey(id)]);
  return (text) => {
    const named = names.get(plainName(text)) ?? codes.get(codeKey(text)) ?? [];
    const bearers = named.length > 0 ? named : unitsOfOffice(byId, text);
    const [unit, other] = bearers;
    if (!unit || other) return { bearers };
    return { found: unit, ...(named.length === 0 ? { readAs: true } : {}) };
  };
}

/** Things by each of their names. */
export function grouped<T>(things: readonly T[], namesOf: (thing: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things)
    for (const name of new Set(namesOf(thing))) groups.set(name, [...(groups.get(name) ?? []), thing]);
  return groups;
}

/** The units whose place a name can mean, also with the units above before it: 镇江市丹阳市教育局. */
function unitsOfOffice<U extends NamedUnit>(units: ReadonlyMap<string, U>, text: string): U[] {
  const whole = simplified(plainName(text)).replace(SEAL, '');
  const name = whole.replace(OWN, '');
  const wanted = new Set([name, placeName(name)].flatMap((one) => [one, one.replace(PROVINCE, '')]));
  const lowest = name !== whole;
  return [...units.values()].filter(
    (unit) =>
      !(lowest && (unit.children ?? []).length > 0) &&
      calledBy(units, unit).some((name) => wanted.has(simplified(plainName(name)))),
  );
}

/** The names of a unit, alone and after those of the units above it. */
function calledBy(
  units: ReadonlyMap<string, NamedUnit>,
  { name, aliases = [], parent }: NamedUnit,
): string[] {
  const own = [name, ...aliases];
  const above = parent === undefined ? undefined : units.get(parent);
  const before = above ? calledBy(units, above) : [];
  return [...own, ...before.flatMap((upper) => own.map((one) => upper + one))];
}

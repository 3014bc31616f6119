import type { Plan, Unit } from '../../plan/index.js';
import { simplified } from './simplified.js';

/** What an office adds to the name of its place, and what stands where the seal goes. */
const OFFICE =
  /(?:教育(?:[和与]?(?:体育|科技|科学技术|文化|文体|卫生))*(?:局|厅|委员会|委)|(?:教体|教科|教文|文教|教文体|科教|教卫)局|教委|社会(?:事业|事务|发展)局|人民政府|政府|管理委员会|管委会)$/;
const SEAL = /(?:\(?(?:盖章|公章|签章)\)?|:)+$/;
/** A place's own, without those below it: of a place that has none below, all of it. */
const OWN = /\(本级\)$/;

/** A name without what does not tell names apart: full width, and spaces at the ends and inside. */
export function plainName(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** The place that an office's name begins with, in simplified characters: 丹陽市教育局（盖章） is 丹阳市. */
export function placeName(text: string): string {
  return simplified(plainName(text)).replace(SEAL, '').replace(OFFICE, '');
}

/** The units whose place a name can mean, also with the units above before it: 镇江市丹阳市教育局. */
export function unitsOfOffice({ units }: Plan['register'], text: string): Unit[] {
  const whole = simplified(plainName(text)).replace(SEAL, '');
  const name = whole.replace(OWN, '');
  const wanted = new Set([name, placeName(name)]);
  const lowest = name !== whole;
  return [...units.values()].filter(
    (unit) =>
      !(lowest && unit.children.length > 0) &&
      calledBy(units, unit).some((name) => wanted.has(simplified(plainName(name)))),
  );
}

/** The names of a unit, alone and after those of the units above it. */
function calledBy(units: Plan['register']['units'], { name, aliases, parent }: Unit): string[] {
  const own = [name, ...aliases];
  const above = parent === undefined ? undefined : units.get(parent);
  const before = above ? calledBy(units, above) : [];
  return [...own, ...before.flatMap((upper) => own.map((one) => upper + one))];
}

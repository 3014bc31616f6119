import { message, type SentenceDatum } from '../../messages/index.js';
import type { Indicator, Plan, Unit } from '../../plan/index.js';
import { nearest } from '../../source/index.js';
import { codeKey, grouped, plainName, unitFinder } from './unit-names.js';

/** What a name stands for: the thing, or a hint at what may have been meant. */
type Found<T> = { readonly found: T } | { readonly hint: SentenceDatum };
/** A unit that goes by another name than the one written, though no other can be meant: 丹阳市教育局. */
type FoundUnit = Found<Unit> & { readonly readAs?: true };

/** Finds units and indicators by the names that people write. */
export interface Lookup {
  /** By id, name or alias, else by the name of its office. */
  unit(text: string): FoundUnit;
  /** By id, whatever its case and width, unless that leaves several. */
  indicator(id: string): Found<Indicator>;
  /** Whether a unit stands above another in the register. */
  isAbove(upper: Unit, unit: Unit): boolean;
  /** The units that a text names somewhere; of names within each other the longer. */
  mentioned(text: string): readonly Unit[];
  /** By title; undefined where none or more than one has it. */
  titled(title: string): Indicator | undefined;
}

/** How many unknown indicators are guessed at. */
const MOST_GUESSES = 500;

export function lookupIn({ register, indicators }: Plan): Lookup {
  const seen = new Map<string, FoundUnit>();
  let guesses = 0;
  const units = [...register.units.values()];
  const findUnit = unitFinder(units);
  const codes = grouped([...indicators.values()], ({ id }) => [codeKey(id)]);
  const named = new Map<string, readonly Unit[]>();
  const names = units
    .flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [plainName(name), unit] as const))
    .filter(([name]) => name.length > 2)
    .sort(([a], [b]) => b.length - a.length);
  const titles = grouped([...indicators.values()], ({ title }) => [plainName(title)]);
  const unitNamed = (text: string): FoundUnit => {
    const said = findUnit(text);
    if ('found' in said) return said;
    if (said.bearers.length > 0) return { hint: ambiguous(said.bearers) };
    const near = nearest(
      text,
      units.flatMap(({ id, name, aliases }) => [id, name, ...aliases].map(plainName)),
    );
    return {
      hint: hintAt(
        near,
        units.map(({ id, name }) => `${name}（${id}）`),
      ),
    };
  };
  return {
    unit(text) {
      const found = seen.get(text) ?? unitNamed(text);
      seen.set(text, found);
      return found;
    },
    indicator(id) {
      const alike = indicators.has(id) ? [] : (codes.get(codeKey(id)) ?? []);
      if (alike.length > 1)
        return {
          hint: hintAt(
            undefined,
            alike.map((one) => one.id),
          ),
        };
      const indicator = indicators.get(id) ?? alike[0];
      if (indicator) return { found: indicator };
      const [titled] = titles.get(plainName(id)) ?? [];
      // Looking for what thousands of strange names may mean takes minutes and helps nobody.
      const near = titled?.id ?? (guesses++ < MOST_GUESSES ? nearest(id, [...indicators.keys()]) : undefined);
      return { hint: hintAt(near, []) };
    },
    isAbove(upper, unit) {
      const next = register.units.get(unit.parent ?? '');
      return next !== undefined && (next === upper || this.isAbove(upper, next));
    },
    mentioned(text) {
      const before = named.get(text);
      if (before) return before;
      let rest = plainName(text);
      const found = names.flatMap(([name, unit]) => {
        if (!rest.includes(name)) return [];
        rest = rest.replaceAll(name, ' ');
        return [unit];
      });
      named.set(text, found);
      return found;
    },
    titled(title) {
      const [indicator, other] = titles.get(plainName(title)) ?? titles.get(plainTitle(title)) ?? [];
      return other ? undefined : indicator;
    },
  };
}

/** A title without what a table prints around it: its number, which no year is, a mark or 其中 before it, a colon behind it. */
export function plainTitle(title: string): string {
  return plainName(title)
    .replace(PART, '')
    .replace(MARKS, '')
    .replace(NUMBERED, '')
    .replace(MARKS, '')
    .replace(/:+$/, '');
}

const PART = /^其中[:,，、]?/;
const MARKS = /^[★☆*●○◆◇■□▲△※·#]+/;
const NUMBERED =
  /^(?!\(?(?:19|20)\d{2}(?!\d))(?:\d+(?:\.\d+)*[.、](?!\d)|\d+(?:\.\d+)+(?=[^\d.%])|\(\d+\)|\d+\)|\(?[一二三四五六七八九十]+\)|[一二三四五六七八九十]+、)/;

/** “Did you mean …”, else the list to choose from, else nothing. */
export function hintAt(near: string | undefined, all: readonly string[]): SentenceDatum {
  if (near !== undefined) return message('intake.hint-near', { near });
  return all.length > 0 ? message('intake.hint-list', { all }) : message('intake.hint-none');
}

function ambiguous(bearers: readonly Unit[]): SentenceDatum {
  return message('intake.hint-ambiguous', { ids: bearers.map(({ id }) => id) });
}

import { message, type SentenceDatum } from '../../messages/index.js';
import type { Indicator, Plan, Unit } from '../../plan/index.js';
import { nearest } from '../../source/index.js';
import { plainName, unitsOfOffice } from './unit-names.js';

/** What a name stands for: the thing, or a hint at what may have been meant. */
type Found<T> = { readonly found: T } | { readonly hint: SentenceDatum };
/** A unit that goes by another name than the one written, though no other can be meant: 丹阳市教育局. */
type FoundUnit = Found<Unit> & { readonly readAs?: true };

/** Finds units and indicators by the names that people write. */
export interface Lookup {
  /** By id, name or alias, else by the name of its office. */
  unit(text: string): FoundUnit;
  /** By id. */
  indicator(id: string): Found<Indicator>;
  /** By title; undefined where none or more than one has it. */
  titled(title: string): Indicator | undefined;
}

/** How many unknown indicators are guessed at. */
const MOST_GUESSES = 500;

export function lookupIn({ register, indicators }: Plan): Lookup {
  const seen = new Map<string, FoundUnit>();
  let guesses = 0;
  const units = group([...register.units.values()], (unit) => [unit.id, unit.name, ...unit.aliases]);
  const coded = group([...register.units.values()], (unit) => [unit.id.toLowerCase()]);
  const titles = group([...indicators.values()], (indicator) => [indicator.title]);
  const unitNamed = (text: string): FoundUnit => {
    const named = units.get(plainName(text)) ?? coded.get(plainName(text).toLowerCase()) ?? [];
    const bearers = named.length > 0 ? named : unitsOfOffice(register, text);
    const [unit, other] = bearers;
    if (other) return { hint: message('intake.hint-ambiguous', { ids: bearers.map((u) => u.id) }) };
    if (unit) return { found: unit, ...(named.length === 0 ? { readAs: true } : {}) };
    const names = [...register.units.values()];
    return {
      hint: hintAt(
        nearest(text, [...units.keys()]),
        names.map((u) => `${u.name}（${u.id}）`),
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
      const indicator = indicators.get(id);
      if (indicator) return { found: indicator };
      const [titled] = titles.get(plainName(id)) ?? [];
      // Looking for what thousands of strange names may mean takes minutes and helps nobody.
      const near = titled?.id ?? (guesses++ < MOST_GUESSES ? nearest(id, [...indicators.keys()]) : undefined);
      return { hint: hintAt(near, []) };
    },
    titled(title) {
      const [indicator, other] = titles.get(plainName(title)) ?? titles.get(plainTitle(title)) ?? [];
      return other ? undefined : indicator;
    },
  };
}

/** A title without what a table prints around it: its number, a mark before it, a colon behind it. */
function plainTitle(title: string): string {
  return plainName(title).replace(MARKS, '').replace(NUMBERED, '').replace(MARKS, '').replace(/:+$/, '');
}

const MARKS = /^[★☆*●○◆◇■□▲△※·]+/;
const NUMBERED =
  /^(?:\d+(?:\.\d+)*[.、](?!\d)|\d+(?:\.\d+)+(?=[^\d.%])|\(\d+\)|\d+\)|\(?[一二三四五六七八九十]+\)|[一二三四五六七八九十]+、)/;

/** “Did you mean …”, else the list to choose from, else nothing. */
export function hintAt(near: string | undefined, all: readonly string[]): SentenceDatum {
  if (near !== undefined) return message('intake.hint-near', { near });
  return all.length > 0 ? message('intake.hint-list', { all }) : message('intake.hint-none');
}

function group<T>(things: readonly T[], namesOf: (thing: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things)
    for (const name of new Set(namesOf(thing).map(plainName)))
      groups.set(name, [...(groups.get(name) ?? []), thing]);
  return groups;
}

import { type MessageRef, message } from '../../messages/index.js';
import {
  child,
  entriesOf,
  itemsOf,
  nearest,
  placeOf,
  requiredText,
  textAt,
  textOf,
  textsOf,
} from '../../source/index.js';
import type { RuleFile } from '../files.js';
import type { Level, SourceDocument, Unit, UnitRegister } from '../model.js';
import { levels } from '../model.js';
import type { Problems } from '../problems.js';

/** The unit register: parents exist, no circles, and no name or alias means two units. */
export function buildRegister({ root }: RuleFile, problems: Problems): UnitRegister {
  const entries = entriesOf(child(root, 'units'));
  const ids = new Set(entries.map((e) => e.key));
  const units = new Map<string, Unit>();
  const names = new Map<string, string>();
  const children = new Map<string, string[]>();
  for (const { key, value } of entries) {
    const parent = textAt(value, 'parent') ?? '';
    children.set(parent, children.get(parent) ?? []);
    children.get(parent)?.push(key);
  }
  for (const { key, keyAt, value } of entries) {
    if (!safeId(key)) problems.error('plan.unsafe-id', keyAt, { id: key });
    const parent = textAt(value, 'parent');
    if (parent !== undefined && !ids.has(parent))
      problems.error('plan.unknown-parent', placeOf(value, 'parent'), {
        id: parent,
        ...suggestion(
          parent,
          entries.map((e): Known => [e.key, requiredText(e.value, 'name')]),
        ),
      });
    const name = requiredText(value, 'name');
    const aliases = textsOf(child(value, 'aliases'));
    for (const node of [child(value, 'name'), ...itemsOf(child(value, 'aliases'))]) {
      const called = textOf(node) ?? '';
      const other = names.get(called);
      if (other !== undefined && other !== key)
        problems.error('plan.name-twice', node?.at ?? value.at, {
          name: called,
          first: other,
          second: key,
        });
      names.set(called, key);
    }
    units.set(key, {
      id: key,
      name,
      aliases,
      level: requiredText(value, 'level') as Level,
      children: children.get(key) ?? [],
      ...(parent === undefined ? {} : { parent }),
    });
  }
  for (const { key, value } of entries) checkParent(units, key, placeOf(value, 'parent'), problems);
  return { units };
}

/** A unit stands below a wider one; a circle of parents would otherwise never end. */
function checkParent(
  units: ReadonlyMap<string, Unit>,
  id: string,
  at: RuleFileLocation,
  problems: Problems,
): void {
  const unit = units.get(id);
  const parent = unit?.parent === undefined ? undefined : units.get(unit.parent);
  if (unit && parent && levels.indexOf(parent.level) >= levels.indexOf(unit.level))
    problems.error('plan.parent-not-wider', at, { id, parent: parent.id });
}

type RuleFileLocation = Parameters<Problems['error']>[1];

/** The document that a plan was made from. */
export function findDocument(
  { root, file }: RuleFile,
  id: string,
  at: RuleFileLocation,
  problems: Problems,
): SourceDocument | undefined {
  const items = itemsOf(child(root, 'documents'));
  const found = items.find((item) => textAt(item, 'id') === id);
  if (!found) {
    problems.error('plan.unknown-document', at, {
      id,
      file,
      ...suggestion(
        id,
        items.map((item): Known => [requiredText(item, 'id'), requiredText(item, 'title')]),
      ),
    });
    return undefined;
  }
  const optional = (key: 'sha256' | 'file' | 'damage') => {
    const text = textAt(found, key);
    return text === undefined ? {} : { [key]: text };
  };
  return {
    id,
    title: requiredText(found, 'title'),
    issuer: requiredText(found, 'issuer'),
    ...optional('sha256'),
    ...optional('file'),
    ...optional('damage'),
  };
}

/** A word that may have been meant, with what else it is called. */
export type Known = string | readonly [id: string, ...names: string[]];

/** Data of a message that ends in a suggestion: the nearest known word by its id or a name, where there is one. */
export function suggestion(word: string, known: Iterable<Known>): { near: MessageRef | '' } {
  const ids = new Map<string, string>();
  for (const [id, ...names] of [...known].map((entry) => (typeof entry === 'string' ? [entry] : entry)) as [
    string,
    ...string[],
  ][])
    for (const name of [id, ...names]) if (!ids.has(name)) ids.set(name, id);
  const near = nearest(word, ids.keys());
  const id = near === undefined ? undefined : ids.get(near);
  if (near === undefined || id === undefined) return { near: '' };
  return {
    near:
      id === near
        ? message('plan.did-you-mean', { word: id })
        : message('plan.did-you-mean-called', { word: id, name: near }),
  };
}

/** Units with what they are called. */
export function unitsCalled(units: ReadonlyMap<string, Unit>): Known[] {
  return [...units.values()].map(({ id, name, aliases }): Known => [id, name, ...aliases]);
}

export function safeId(id: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id);
}

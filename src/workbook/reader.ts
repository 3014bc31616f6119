import { message } from '../messages/index.js';
import { failure, type Result, success } from '../source/index.js';
import { unpack } from './guard.js';
import type { SheetTable } from './model.js';
import { readSheet, TooManyCells } from './sheet.js';
import { readStrings } from './strings.js';
import { readStyles } from './styles.js';
import { readXml } from './xml.js';

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

/**
 * Reads the sheets of a workbook (.xlsx, .xlsm), in their order, for what their cells show: formulas are never
 * evaluated, macros and links never followed. Never throws on bad input; `file` is what problems call it.
 */
export function readWorkbook(file: string, bytes: Uint8Array): Result<readonly SheetTable[]> {
  const parts = unpack(bytes, (name) =>
    /^xl\/(?:workbook|styles|sharedStrings|_rels\/workbook|worksheets\/[^/]+)\.xml(?:\.rels)?$/.test(name),
  );
  if (!parts.ok) return failure(parts.problems.map((p) => ({ ...p, severity: 'error', at: { file } })));
  try {
    return success(sheetsOf(parts.value));
  } catch (error) {
    const id = error instanceof TooManyCells ? 'workbook.too-many-cells' : 'workbook.damaged';
    return failure([{ ...message(id), severity: 'error', at: { file } }]);
  }
}

function sheetsOf(parts: ReadonlyMap<string, Uint8Array>): SheetTable[] {
  const { entries, from1904 } = readEntries(parts.get('xl/workbook.xml') as Uint8Array);
  const targets = readRelations(parts.get('xl/_rels/workbook.xml.rels'));
  const strings = readStrings(parts.get('xl/sharedStrings.xml'));
  const styles = readStyles(parts.get('xl/styles.xml'));
  return entries.flatMap(({ name, relation, hidden }) => {
    const part = parts.get(targets.get(relation) ?? '');
    return part ? [{ name, hidden, ...readSheet(part, { strings, styles, from1904 }) }] : [];
  });
}

function readEntries(part: Uint8Array): { entries: SheetEntry[]; from1904: boolean } {
  const entries: SheetEntry[] = [];
  let from1904 = false;
  readXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const state = attributes['state'] ?? 'visible';
      entries.push({ name: attributes['name'] ?? '', relation, hidden: state !== 'visible' });
    },
  });
  return { entries, from1904 };
}

/** The parts that relations lead to, by relation id. */
function readRelations(part: Uint8Array | undefined): Map<string, string> {
  const targets = new Map<string, string>();
  if (part)
    readXml(part, {
      open(name, { Id: id, Target: target }) {
        if (name === 'Relationship' && id && target)
          targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      },
    });
  return targets;
}

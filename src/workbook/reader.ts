import { message } from '../messages/index.js';
import { failure, type Result, success } from '../source/index.js';
import { readBoxes, readComments } from './comments.js';
import { openParts, type Parts, TooBig } from './guard.js';
import type { SheetTable } from './model.js';
import { relationsOf } from './relations.js';
import { readSheet, TooManyCells } from './sheet.js';
import { readStrings } from './strings.js';
import { readStyles } from './styles.js';
import { readXml } from './xml.js';

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

/** The archive holds no workbook. */
class NoWorkbook extends Error {}

/** Where the main part stands when no relation says so. */
const USUAL = 'xl/workbook.xml';

/**
 * Reads the sheets of a workbook (.xlsx, .xlsm), in their order, for what their cells show: formulas are never
 * evaluated, macros and links never followed. Never throws on bad input; `file` is what problems call it.
 */
export function readWorkbook(file: string, bytes: Uint8Array): Result<readonly SheetTable[]> {
  const parts = openParts(bytes);
  if (!parts.ok) return failure(parts.problems.map((p) => ({ ...p, severity: 'error', at: { file } })));
  try {
    return success(sheetsOf(parts.value));
  } catch (error) {
    return failure([{ ...whyNot(error), severity: 'error', at: { file } }]);
  }
}

function whyNot(error: unknown): ReturnType<typeof message> {
  if (error instanceof TooBig) return error.why;
  if (error instanceof TooManyCells) return message('workbook.too-many-cells');
  return message(error instanceof NoWorkbook ? 'workbook.no-workbook' : 'workbook.damaged');
}

/** Its main part has any name: the package says where it stands, and it where its sheets, texts and styles do. */
function sheetsOf(parts: Parts): SheetTable[] {
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? USUAL;
  const part = parts.read([main]).get(main);
  if (!part || !main.endsWith('.xml')) throw new NoWorkbook();
  const { entries, from1904 } = readEntries(part);
  const relations = relationsOf(parts, main);
  const beside = main.slice(0, main.lastIndexOf('/') + 1);
  const targetOf = (wanted: string): string =>
    relations.find(({ type }) => type === wanted)?.target ?? `${beside}${wanted.toLowerCase()}.xml`;
  const [texts, looks] = [targetOf('sharedStrings'), targetOf('styles')];
  const sheets = entries.flatMap((entry) => {
    const relation = relations.find(({ id }) => id === entry.relation);
    // A sheet that is a chart holds no cells.
    return relation && /^(?:worksheet)?$/.test(relation.type) ? [{ ...entry, target: relation.target }] : [];
  });
  const besides = sheets.map(({ target }) => {
    const of = relationsOf(parts, target);
    return remarkParts.map((wanted) => of.find(({ type }) => type === wanted)?.target ?? '');
  });
  const read = parts.read([...sheets.map(({ target }) => target), ...besides.flat(), texts, looks]);
  const context = {
    strings: readStrings(read.get(texts)),
    styles: readStyles(read.get(looks)),
    from1904,
  };
  return sheets.map(({ name, hidden, target }, i) => {
    const sheet = read.get(target);
    if (!sheet) throw new Error(`${target} is missing`);
    const [plain, threads, drawing] = (besides[i] ?? []).map((part) => read.get(part));
    const [comments, boxes] = [readComments(plain, threads), readBoxes(drawing)];
    return { name, hidden, ...readSheet(sheet, context), comments, boxes };
  });
}

/** What is written on a sheet beside its cells, by the types of the relations that lead there. */
const remarkParts = ['comments', 'threadedComment', 'drawing'] as const;

function readEntries(part: Uint8Array): { entries: SheetEntry[]; from1904: boolean } {
  const entries: SheetEntry[] = [];
  let from1904 = false;
  let root: string | undefined;
  readXml(part, {
    open(name, attributes) {
      root ??= name;
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const state = attributes['state'] ?? 'visible';
      entries.push({ name: attributes['name'] ?? '', relation, hidden: state !== 'visible' });
    },
  });
  if (root !== 'workbook') throw new NoWorkbook();
  return { entries, from1904 };
}

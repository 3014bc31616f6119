import { strToU8, zipSync } from 'fflate';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What stands in the sheet data of a workbook beside its cells. */
export interface Made {
  readonly styles?: string;
  readonly strings?: string;
  readonly pr?: string;
  readonly state?: string;
}

/** The parts of a workbook of one sheet made by hand, by their usual names. */
export function partsOf(sheet: string, { styles = '', strings = '', pr = '', state = '' }: Made = {}) {
  return {
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="r"><workbookPr ${pr}/><sheets><sheet name="表" sheetId="1" r:id="r1" ${state}/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}>${sheet}</worksheet>`,
    'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`,
  };
}

/** A workbook of parts, whatever they are called. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A workbook of one sheet. */
export function workbook(sheet: string, made: Made = {}): Uint8Array {
  return zipped(partsOf(sheet, made));
}

/** Styles that show numbers by these codes, style 1 the first; style 0 is General. */
export function stylesFor(...codes: readonly string[]): string {
  const quoted = (code: string): string =>
    code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const formats = codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${quoted(code)}"/>`);
  const cells = codes.map((_, i) => `<xf numFmtId="${164 + i}"/>`);
  return `<numFmts>${formats.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs>`;
}

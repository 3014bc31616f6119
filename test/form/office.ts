import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { office } from '../office.js';

/** Types the texts of a file (cell, tab, text; one a line) into the first sheet of a workbook, as a person would. */
const macro = `
Sub Fill(source As String, entries As String, target As String)
  Dim props(0) As New com.sun.star.beans.PropertyValue
  props(0).Name = "Hidden"
  props(0).Value = True
  oBook = StarDesktop.loadComponentFromURL(source, "_blank", 0, props())
  oSheet = oBook.Sheets.getByIndex(0)
  oFiles = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  oReader = createUnoService("com.sun.star.io.TextInputStream")
  oReader.setInputStream(oFiles.openFileRead(entries))
  oReader.setEncoding("UTF-8")
  Do While Not oReader.isEOF()
    parts = Split(oReader.readLine(), Chr(9))
    If UBound(parts) = 1 Then oSheet.getCellRangeByName(parts(0)).setFormula(parts(1))
  Loop
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "Calc MS Excel 2007 XML"
  oBook.storeToURL(target, saving())
  oBook.close(True)
  StarDesktop.terminate()
End Sub
`;

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const module = (text: string) =>
  `${head}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</script:module>`;

/** Opens a workbook in LibreOffice, types into its cells, and saves it beside; gives the path of what was saved. */
export function typedInOffice(file: string, entries: ReadonlyMap<string, string>): string {
  const { profile, run } = office();
  const basic = join(profile, 'user/basic/Standard/Module1.xba');
  if (!existsSync(basic) || readFileSync(basic, 'utf8') !== module(macro)) {
    // A run makes the profile with its empty module, in whose place ours comes.
    run('--terminate_after_init');
    mkdirSync(dirname(basic), { recursive: true });
    writeFileSync(basic, module(macro));
  }
  const typed = join(dirname(profile), 'entries.txt');
  writeFileSync(typed, [...entries].map(([cell, text]) => `${cell}\t${text}\n`).join(''));
  const saved = join(dirname(file), 'typed.xlsx');
  const [from, with_, to] = [file, typed, saved].map((path) => pathToFileURL(path).href);
  run(`macro:///Standard.Module1.Fill("${from}","${with_}","${to}")`);
  return saved;
}

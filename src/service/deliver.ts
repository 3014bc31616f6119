import { join } from 'node:path';
import { NoFonts } from '../document/index.js';
import type { MessageRef } from '../messages/index.js';
import type { Output, Pen, Report } from '../report/index.js';
import type { Order } from './order.js';
import type { PageSetup } from './page-setup.js';
import { orRefuse, Refusal } from './refusal.js';
import { type Receiver, writeWhole } from './write.js';

/** Where reports go: a folder, one file, or the screen. */
export type Place = { readonly folder: string } | { readonly file: string } | 'screen';

/** Who a report is for. */
export interface Reader extends Receiver {
  /** Sets text off on the screen; in a file nothing is. */
  pen(screen: boolean): Pen;
}

export interface Delivery {
  readonly into: Place;
  readonly setup: PageSetup;
  readonly reader: Reader;
  /** Does not say of each report that it was written. */
  readonly quiet?: boolean;
}

/**
 * Makes reports and writes each in its formats, every file whole or not at all. Where there are no fonts, the reader is
 * told so once and gets all but the PDF; false then. Throws `Refusal` on what no screen or one file can hold, on a Word
 * template with mistakes and on an assessment that contradicts itself.
 */
export async function deliver(orders: readonly Order[], delivery: Delivery): Promise<boolean> {
  const { into, reader, quiet = false } = delivery;
  refuseWhatDoesNotFit(orders, into);
  const missing = new Map<string, MessageRef>();
  for (const order of orders) {
    const report = made(order);
    const written: string[] = [];
    for (const output of order.to) {
      const content = await contentOf(report, output, delivery);
      if (typeof content === 'object' && 'id' in content) {
        if (!missing.has(content.id)) reader.tell(content);
        missing.set(content.id, content);
      } else if (into === 'screen') reader.print(String(content).trimEnd());
      else {
        writeWhole('file' in into ? into.file : join(into.folder, `${order.name}.${output.ending}`), content);
        written.push(output.ending);
      }
    }
    if (into !== 'screen' && written.length > 0 && !quiet)
      reader.tell({ id: 'cli.written', data: { file: pathsOf(into, order, written) } });
  }
  return missing.size === 0;
}

function refuseWhatDoesNotFit(orders: readonly Order[], into: Place): void {
  if (typeof into === 'object' && 'folder' in into) return;
  const files = orders.flatMap((order) => order.to);
  const binary = files.find((output) => output.binary);
  if (into === 'screen' && binary) throw Refusal.of('cli.output-binary', { format: binary.id });
  if (files.length <= 1) return;
  if (into === 'screen') throw Refusal.of('cli.output-wanted', { count: files.length });
  throw Refusal.of('cli.one-file', { file: into.file, count: files.length });
}

/** Throws `Refusal` where the assessment contradicts itself: then somebody has changed the file. */
function made({ make, from }: Order): Report {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RangeError) || from === undefined) throw error;
    const data = { message: error.message };
    throw new Refusal([{ id: 'cli.assessment-damaged', data, severity: 'error', at: { file: from } }]);
  }
}

/** A report in a format, or why there is none here. Throws `Refusal` with everything that is wrong with the template. */
async function contentOf(
  report: Report,
  output: Output,
  { into, setup, reader }: Delivery,
): Promise<string | Uint8Array | MessageRef> {
  try {
    const rendered = await output.render(report, {
      ...setup,
      pen: reader.pen(into === 'screen'),
      lacking: (characters) =>
        reader.tell({ id: 'cli.lacking-glyphs', data: { characters: characters.join(' ') } }),
    });
    return orRefuse(rendered);
  } catch (error) {
    if (!(error instanceof NoFonts)) throw error;
    return { id: 'cli.no-fonts', data: {} };
  }
}

/** As a shell would expand it: `out/summary-2020.{html,docx}`. */
function pathsOf(into: Exclude<Place, 'screen'>, { name }: Order, endings: readonly string[]): string {
  if ('file' in into) return into.file;
  return join(into.folder, `${name}.${endings.length === 1 ? endings.join() : `{${endings.join()}}`}`);
}

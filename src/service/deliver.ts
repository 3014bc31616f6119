import { join } from 'node:path';
import { DamagedAssessment } from '../assessment/index.js';
import { NoPdf } from '../document/index.js';
import { type MessageRef, message } from '../messages/index.js';
import {
  type Output,
  outputs,
  type Pen,
  type Rendered,
  type RenderOptions,
  type Report,
} from '../report/index.js';
import { during, type Failure, failure, type Result, success } from '../source/index.js';
import type { Order } from './order.js';
import type { PageSetup } from './page-setup.js';
import { fitsEnding, type Place } from './place.js';
import { refused } from './refused.js';
import { type Receiver, writeWhole } from './write.js';

/** Who a report is for. */
export interface Reader extends Receiver {
  /** Sets text off on the screen; in a file nothing is. */
  pen(screen: boolean): Pen;
}

interface Delivery {
  readonly into: Place;
  readonly setup: PageSetup;
  readonly reader: Reader;
  /** Does not say of each report that it was written. */
  readonly quiet?: boolean;
}

/**
 * Makes reports and writes each in its formats, every file whole or not at all. Where no PDF can be made, the reader is
 * told why once and gets all else; the value is false then. A failure on what no screen or one file can hold, on a Word
 * template with mistakes and on an assessment that contradicts itself.
 */
export async function deliver(orders: readonly Order[], delivery: Delivery): Promise<Result<boolean>> {
  const { into, setup, reader, quiet = false } = delivery;
  const fits = fitting(orders, into);
  if (!fits.ok) return fits;
  const options = {
    ...setup,
    pen: reader.pen(into === 'screen'),
    lacking: (characters: readonly string[]) =>
      reader.tell(message('cli.lacking-glyphs', { characters: characters.join(' ') })),
  };
  const missing = new Set<string>();
  for (const order of orders) {
    const report = made(order);
    if (!report.ok) return report;
    const written: string[] = [];
    for (const output of order.to) {
      const content = await contentOf(report.value, output, options, order.from);
      if ('id' in content) {
        if (!missing.has(content.id)) reader.tell(content);
        missing.add(content.id);
      } else if (!content.ok) return content;
      else if (into === 'screen') reader.print(String(content.value).trimEnd());
      else {
        writeWhole(pathOf(into, order, output.ending), content.value);
        written.push(output.ending);
      }
    }
    if (into !== 'screen' && written.length > 0 && !quiet) {
      const ending = written.length === 1 ? written.join() : `{${written.join()}}`;
      reader.tell(message('cli.written', { file: pathOf(into, order, ending) }));
    }
  }
  return success(missing.size === 0);
}

function fitting(orders: readonly Order[], into: Place): Result<Place> {
  const files = orders.flatMap((order) => order.to);
  const binary = files.find((output) => output.binary);
  if (into === 'screen' && binary) return refused('cli.output-binary', { format: binary.id });
  const [first] = files;
  if (files.length <= 1) return first ? fitsEnding(into, first, outputs) : success(into);
  if (into === 'screen') return refused('cli.output-wanted', { count: files.length });
  if ('file' in into) return refused('cli.one-file', { file: into.file, count: files.length });
  return success(into);
}

/** A report; a failure where the assessment contradicts itself: then somebody has changed the file that it is from. */
export function made({ make, from }: Order): Result<Report> {
  try {
    return onFile(from, make);
  } catch (error) {
    return damagedFile(error, from);
  }
}

/** A report in a format, or why there can be none here. */
export async function contentOf(
  report: Report,
  output: Output,
  options: RenderOptions,
  from: string | undefined,
): Promise<Rendered | MessageRef> {
  try {
    return await onFile(from, async () => output.render(report, options));
  } catch (error) {
    return error instanceof NoPdf ? error.why : damagedFile(error, from);
  }
}

/** Work on a file, where there is one. */
function onFile<T>(file: string | undefined, work: () => T): T {
  return file === undefined ? work() : during(file, work);
}

/** Throws on whatever is no fault of the file, and where there is none. */
function damagedFile(error: unknown, file: string | undefined): Failure {
  if (!(error instanceof DamagedAssessment) || file === undefined) throw error;
  const said = message('cli.assessment-damaged', { message: error.said });
  return failure([{ ...said, severity: 'error', at: { file } }]);
}

function pathOf(into: Exclude<Place, 'screen'>, { name }: Order, ending: string): string {
  return 'file' in into ? into.file : join(into.folder, `${name}.${ending}`);
}

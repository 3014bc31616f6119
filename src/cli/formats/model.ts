import type { Assessment, Finding, Overview } from '../../assessment/index.js';
import type { Context } from '../context.js';

/** What was judged. Its findings are made for whoever asks for the whole assessment: there may be a hundred thousand. */
export interface Judged {
  overview(): Overview;
  assessment(): Assessment;
  /** One by one, in the order of the assessment. */
  findings(): Iterable<Finding>;
}

/** A way to print what was judged on standard output. */
export interface Format {
  readonly id: string;
  /** The pieces of what is printed, which may be too much for one text; the last line feed is not among them. */
  print(judged: Judged, context: Context): Iterable<string>;
}

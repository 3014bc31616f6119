import type { Assessment, Overview } from '../../assessment/index.js';
import type { Context } from '../context.js';

/** What was judged. Its findings are made for whoever asks for the whole assessment: there may be a hundred thousand. */
export interface Judged {
  overview(): Overview;
  assessment(): Assessment;
}

/** A way to print what was judged on standard output. */
export interface Format {
  readonly id: string;
  print(judged: Judged, context: Context): string;
}

import type { Assessment } from '../../assessment/index.js';
import type { Context } from '../context.js';

/** A way to print an assessment on standard output. */
export interface Format {
  readonly id: string;
  print(assessment: Assessment, context: Context): string;
}

import { failure, type Result } from '../../source/index.js';
import { formatOf, type Submission } from '../formats/index.js';
import { findFiles, isFolder, type PassedOver } from './files.js';
import { openSubmission } from './submission.js';

/** Files that were handed in: each opened once, whoever asks for the plan, the figures or the cells of it. */
export interface Submissions {
  /** What to call the whole in a problem: the first path as it was given. */
  readonly name: string;
  readonly files: readonly Result<Submission>[];
  /** What lies in folders and is no submission, with the reason. */
  readonly passedOver: readonly PassedOver[];
  /** Whether a folder was given: all that has come in, not the files of somebody. */
  readonly collected: boolean;
}

export interface OpeningOptions {
  /** Gives what stands on standard input; asked once, where a path is `-`. */
  readonly stdin?: () => Uint8Array;
}

/** Opens files, folders of them, or standard input (`-`). Never throws on bad input: a file that cannot be opened is a failure. */
export function openSubmissions(
  paths: readonly string[],
  { stdin = () => new Uint8Array() }: OpeningOptions = {},
): Submissions {
  const { files, passedOver, closed } = findFiles(paths);
  const opened = files.map((path) => openSubmission(path, stdin));
  return {
    name: paths[0] ?? '.',
    files: [...closed.map((problem) => failure([problem])), ...opened],
    passedOver,
    collected: paths.some(isFolder),
  };
}

/** What a path holds, if it is a submission, or a folder with submissions and no plan in it: told from the text, cheaply. */
export function submissionsAt(path: string): Submissions | undefined {
  const { files } = findFiles([path]);
  if (files.some((file) => /(?:^|[\\/])plan\.ya?ml$/.test(file)) || !files.some(formatOf)) return undefined;
  const opened = openSubmissions([path]);
  return opened.files.some((file) => file.ok && file.value.looksRight()) ? opened : undefined;
}

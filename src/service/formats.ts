import { type Result, success } from '../source/index.js';
import { refused } from './refused.js';

interface Format {
  readonly id: string;
}

/** The formats that `html, md` asks for, in the order of those there are; a failure on one that there is not. */
export function formatsIn<F extends Format>(asked: string, formats: readonly F[]): Result<F[]> {
  const ids = asked.split(',').map((id) => id.trim());
  for (const id of ids) {
    const format = formatIn(id, formats);
    if (!format.ok) return format;
  }
  return success(formats.filter(({ id }) => ids.includes(id)));
}

/** The one format asked for; a failure that names those there are where there is none of that name. */
export function formatIn<F extends Format>(asked: string, formats: readonly F[]): Result<F> {
  const format = formats.find(({ id }) => id === asked);
  if (format) return success(format);
  return refused('cli.unknown-format', { format: asked, formats: formats.map(({ id }) => id) });
}

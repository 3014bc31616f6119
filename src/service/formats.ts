import { Refusal } from './refusal.js';

interface Format {
  readonly id: string;
}

/** The formats that `html, md` asks for, in the order of those there are. Throws `Refusal` on one that there is not. */
export function formatsIn<F extends Format>(asked: string, formats: readonly F[]): F[] {
  const ids = asked.split(',').map((id) => id.trim());
  for (const id of ids)
    if (!formats.some((format) => format.id === id))
      throw Refusal.of('cli.unknown-format', { format: id, formats: formats.map((f) => f.id) });
  return formats.filter(({ id }) => ids.includes(id));
}

/** The one format asked for. Throws `Refusal` where there is none of that name. */
export function formatIn<F extends Format>(asked: string, formats: readonly F[]): F {
  const format = formats.find(({ id }) => id === asked.trim());
  if (!format) throw Refusal.of('cli.unknown-format', { format: asked, formats: formats.map((f) => f.id) });
  return format;
}

import { message } from '../../messages/index.js';
import { indexLines } from '../lines.js';
import type { ParsedTree, Problem } from '../model.js';
import { jsonMistake, type Mistake, scanJson } from './mistakes.js';
import { JsonReader, NoJson } from './reader.js';

/** Strict JSON with places: no comments, no trailing commas; numbers keep their source text. */
export function parseJson(file: string, text: string): ParsedTree {
  const lines = indexLines(file, text);
  const problem = ({ offset, ...said }: Mistake): Problem => ({
    severity: 'error',
    ...said,
    at: lines.at(offset),
  });
  if (text.trim() === '')
    return { problems: [{ severity: 'error', ...message('source.empty-file'), at: { file } }] };
  const scanned = scanJson(text);
  // A bracket that is never closed is often the consequence of something earlier, which the reader finds.
  if (scanned?.id === 'source.too-deep') return { problems: [problem(scanned)] };
  const reader = new JsonReader(text, lines);
  try {
    const root = reader.read();
    return scanned ? { problems: [problem(scanned)] } : { root, problems: reader.problems };
  } catch (error) {
    if (!(error instanceof NoJson)) throw error;
    const earlier = scanned && (scanned.offset <= error.offset || scanned.id === 'source.unclosed');
    return { problems: [problem(earlier ? scanned : jsonMistake(text, error.offset))] };
  }
}

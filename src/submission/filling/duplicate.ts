import type { Figure } from '../../facts/index.js';
import { type MessageRef, message } from '../../messages/index.js';

/** Whether a figure says anything: a blank cell does not. */
export function saysSomething({ value, doubt }: Figure): boolean {
  return value !== undefined || doubt !== undefined;
}

/** Whether two figures of a cell were reported at different times: then they are its history, and no contradiction. */
export function areHistory(a: Figure, b: Figure): boolean {
  const alike = (a.reference === undefined) === (b.reference === undefined);
  return alike && a.reported !== undefined && b.reported !== undefined && a.reported !== b.reported;
}

/** Whether a cell given twice says the same both times: the figure, and when it was reached. */
export function sameFigure(a: Figure, b: Figure): boolean {
  if (a.completed !== b.completed) return false;
  if (a.doubt || b.doubt) return a.text === b.text && a.doubt?.id === b.doubt?.id;
  return a.value !== undefined && b.value !== undefined && a.value.eq(b.value);
}

/** Why neither of two figures for the same cell can be judged. */
export function contradict(
  a: Figure,
  b: Figure,
  places: { readonly indicator: string; readonly first: string; readonly second: string },
): MessageRef {
  return message('intake.twice-different', { ...places, was: saying(a), is: saying(b) });
}

/** A figure as it was written, with its completion date. */
function saying({ text, completed }: Figure): string {
  return [text, completed].filter((part) => part !== undefined && part !== '').join(' ');
}

import type { Progress } from '../batch/index.js';
import type { Context } from './context.js';

/** How progress may be shown. */
export const progressKinds = ['auto', 'lines', 'json', 'none'] as const;
export type ProgressKind = (typeof progressKinds)[number];

/** Shows how far a batch is. */
export interface Meter {
  step(progress: Progress): void;
  /** What has been shown makes room for what is said next. */
  end(): void;
}

/** How often a bar is drawn, in ms. */
const EVERY = 100;
/** How often a pipe gets a line of one phase, in ms. */
const LINE_EVERY = 10_000;
/** Signs in a bar. */
const BAR = 24;

/** The meter of a kind: a bar where somebody watches, a line a step in a pipe, JSON for programs. */
export function meterOf(kind: ProgressKind, context: Context, now: () => number): Meter {
  if (kind === 'none') return { step: () => {}, end: () => {} };
  if (kind === 'json') return { step: (progress) => context.out(JSON.stringify(progress)), end: () => {} };
  return kind === 'auto' && process.stderr.isTTY ? bar(context, now) : lines(context, now);
}

/** A line where a phase begins to move and where it ends, and one every few seconds between. */
function lines(context: Context, now: () => number): Meter {
  let last = now();
  let phase: Progress['phase'] | undefined;
  return {
    step(progress) {
      const due = progress.phase !== phase || progress.done === progress.total || now() - last >= LINE_EVERY;
      if (progress.phase === 'find' && progress.done !== progress.total) return;
      if (!due) return;
      phase = progress.phase;
      last = now();
      context.err(stepText(progress, context));
    },
    end: () => {},
  };
}

function stepText({ phase, done, total, reused }: Progress, { say }: Context): string {
  const name = { id: `batch.phase.${phase}` } as const;
  return done === total && phase !== 'index'
    ? phase === 'find'
      ? say('batch.found', { phase: name, total })
      : say('batch.phase-done', { phase: name, total, reused })
    : say('batch.step', { phase: name, done, total });
}

/** A bar with how much is done, how fast, and how long it will take. */
function bar(context: Context, now: () => number): Meter {
  let drawn = 0;
  let started: { phase: Progress['phase']; at: number; reused: number } | undefined;
  const clear = (): void => void process.stderr.write('\r\u001b[2K');
  return {
    step(progress) {
      const { phase, done, total, reused } = progress;
      if (started?.phase !== phase) started = { phase, at: now(), reused };
      if (now() - drawn < EVERY && done < total) return;
      drawn = now();
      const { say, colors } = context;
      const full = total === 0 ? BAR : Math.floor((BAR * done) / total);
      const worked = done - reused;
      const seconds = (now() - started.at) / 1000;
      const rate = worked > 0 && seconds > 0.5 ? worked / seconds : undefined;
      const parts = [
        `${colors.green('━'.repeat(full))}${colors.dim('━'.repeat(BAR - full))}`,
        say('batch.step', { phase: { id: `batch.phase.${phase}` }, done, total }),
        ...(rate === undefined ? [] : [say('batch.rate', { rate: rate.toFixed(rate < 10 ? 1 : 0) })]),
        ...(rate === undefined || done >= total
          ? []
          : [say('batch.left', { time: clock((total - done) / rate) })]),
      ];
      clear();
      process.stderr.write(parts.join('  '));
    },
    end: clear,
  };
}

/** Seconds as 1:05 or 2:03:09. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const two = (n: number): string => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

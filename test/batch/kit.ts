import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { duibiao } from '../cli/scenario.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = join(root, 'dist/cli/main.js');

/** A folder of its own; whoever takes it sees that it goes. */
export function temporary(): string {
  return mkdtempSync(join(tmpdir(), 'duibiao-batch-'));
}

/** A folder of its own, gone when the test has ended. */
export function folder(): string {
  const path = temporary();
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/**
 * Counties, each with a plan of its own and towns that have one school each; `rules` and `in` in a folder. Every third
 * town has none: its county is not compliant.
 */
export function counties(at: string, { plans = 2, towns = 3 } = {}): void {
  for (let plan = 1; plan <= plans; plan++) {
    const id = `county-${plan}`;
    const names = Array.from({ length: towns }, (_, i) => `t${i + 1}`);
    write(at, `rules/${id}/documents.yaml`, 'documents:\n  - { id: gist, title: 要点, issuer: 教育局 }\n');
    write(
      at,
      `rules/${id}/units.yaml`,
      `units:\n  county: { name: 第${plan}县, level: district }\n${names.map((t) => `  ${t}: { name: ${t}镇, level: town, parent: county }\n`).join('')}`,
    );
    write(
      at,
      `rules/${id}/plan.yaml`,
      `id: ${id}
title: 第${plan}县2020年工作要点
issuer: 第${plan}县教育局
year: 2020
unit: county
units: units.yaml
document: gist
documents: documents.yaml
chapter: { id: overall, title: 总体目标 }
indicators:
  nurseries: { title: 公办幼儿园数, unit: 所, definition: 年末数 }
commitments:
  - id: '1'
    statement: 每个乡镇至少一所公办幼儿园
    indicator: nurseries
    who: { cascade: town }
    target: { at-least: 1所 }
    source: 一
`,
    );
    for (const [i, town] of names.entries())
      submission(at, { plan: id, unit: town, value: i % 3 === 2 ? 0 : 1 });
  }
}

/** The submission of a town. */
export function submission(
  at: string,
  { plan, unit, value }: { plan: string; unit: string; value: number },
): void {
  write(
    at,
    `in/${plan}/${unit}.yaml`,
    `plan: ${plan}\nyear: 2020\nunit: ${unit}\nfigures:\n  nurseries: ${value}所\n`,
  );
}

export function write(at: string, name: string, text: string | Uint8Array): void {
  const path = join(at, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The arguments of a batch over `in` into `out`. */
export function batchArgs(...more: readonly string[]): string[] {
  return [
    '--rules',
    'rules',
    'batch',
    'in',
    '-o',
    'out',
    '--as-of',
    '2021-01-15',
    '--to',
    'html,docx',
    '--workers',
    '1',
    ...more,
  ];
}

export interface Done {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function batch(at: string, args = batchArgs(), env = {}): Done {
  return duibiao(args, { cwd: at, env });
}

/** A batch that is under way. */
export function started(at: string, args = batchArgs(), env = {}): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    cwd: at,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** How a batch ended, with what it said. */
export async function ended(child: ChildProcess): Promise<Done> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, stdout, stderr };
}

/** How much of a batch's work stood as it was: of `{ total, reused }`. */
export function pieces({ stdout }: Done): { readonly total: number; readonly reused: number } {
  const last = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as {
    pieces: { total: number; reused: number };
  };
  return last.pieces;
}

/** The digest of every file of a folder that people see, by its path; when a batch ran is no part of it. */
export function contents(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .filter((name) => !name.startsWith('.duibiao') && name !== 'record.times.json')
    .sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(path, name)))
        .digest('hex'),
    ]),
  );
}

/** The same folder again, to do something else with. */
export function copied(at: string, passing = true): string {
  const again = passing ? folder() : temporary();
  cpSync(at, again, { recursive: true });
  return again;
}

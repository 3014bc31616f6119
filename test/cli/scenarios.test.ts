import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseScenario, runScenario } from './scenario.js';

const folder = new URL('scenarios/', import.meta.url);
const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith('.scenario'))
  .sort()
  .map((name) => parseScenario(name, readFileSync(new URL(name, folder), 'utf8')));

test.each(scenarios)('$name', (scenario) => {
  const { status, stdout, stderr } = runScenario(scenario);
  expect({ status, stderr: status === scenario.status ? '' : stderr }).toEqual({
    status: scenario.status,
    stderr: '',
  });
  inOrder(stdout, scenario.stdout);
  inOrder(stderr, scenario.stderr);
  for (const text of scenario.not) expect(stdout + stderr).not.toContain(text);
  // Never a stack trace.
  expect(stderr).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)/m);
});

function inOrder(text: string, lines: readonly string[]): void {
  let rest = text;
  for (const line of lines) {
    expect(rest).toContain(line);
    rest = rest.slice(rest.indexOf(line) + line.length);
  }
}

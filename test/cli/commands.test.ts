import { expect, test } from 'vitest';
import type { ListedCommand } from '../../src/cli/commands/model.js';
import { main } from '../../src/cli/program.js';

test.each([
  ['check figures.csv', 'check'],
  ['check figures.csv --format summary', 'check'],
  ['check report', 'check'],
  ['--rules report plans', 'plans'],
  ['--lang en plans', 'plans'],
  ['--rules=report plans', 'plans'],
  ['help summary', 'summary'],
])('of `%s` only %s is loaded', async (line, loaded) => {
  const seen: string[] = [];
  const commands = ['check', 'summary', 'report', 'plans'].map(
    (name): ListedCommand => ({
      usage: `${name} [path...]`,
      summary: 'help.check.summary',
      file: () => ({
        add(program) {
          seen.push(name);
          program
            .command(`${name} [path...]`)
            .option('--format <format>')
            .helpOption(false)
            .action(() => {});
        },
      }),
    }),
  );
  await main(['node', 'duibiao', ...line.split(' ')], commands);
  expect(seen).toEqual([loaded]);
});

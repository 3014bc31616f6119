#!/usr/bin/env node
import { unloadable } from '../messages/unloadable.js';
import { loadCompiled } from './compiled.js';

// Source maps cost time at the start, and serve files that are loaded after this only.
if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true);
else loadCompiled();

// All else is loaded now and not before: what is missing of it is said, and ends in `exit.fault`.
import('./program.js')
  .then(({ runProcess }) => runProcess(process.argv))
  .catch((error: unknown) => {
    const message = String(error).replaceAll('\n', ' ');
    for (const text of [unloadable.zh, unloadable.en])
      process.stderr.write(`${text.replace('{message}', message).replace('{node}', process.version)}\n`);
    process.exitCode = 70;
  });

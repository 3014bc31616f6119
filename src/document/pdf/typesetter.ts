import { createRequire } from 'node:module';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { message } from '../../messages/index.js';
import { NoPdf } from './no-pdf.js';

const require = createRequire(import.meta.url);

/** A library in machine code, 51 MB: there is none for rare machines, and an installation may leave it out. */
const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

/** The folder that a document may read from is a file: nothing lies in it. */
const NOWHERE = process.execPath;

/** Results that this many documents in a row did not use are forgotten. */
const KEPT_FOR = 1;

/** The compiler of the fonts used last: to make one takes a fifth of a second and their size in memory. */
let last: { readonly fonts: string; readonly compiler: NodeCompiler } | undefined;

/**
 * The PDF that a program of Typst makes of `inputs`. `fonts` names the fonts, and `blobs` gives them.
 * Throws NoPdf where the typesetter is not installed, and Error on a program that fails.
 */
export function typeset(
  program: string,
  inputs: Readonly<Record<string, string>>,
  fonts: string,
  blobs: () => readonly Uint8Array[],
): Uint8Array {
  if (last?.fonts !== fonts) last = { fonts, compiler: compilerOf(blobs) };
  const { compiler } = last;
  try {
    const made = compiler.compile({ mainFileContent: program, inputs: { ...inputs } });
    const faults = made.takeDiagnostics();
    if (!made.result || faults) {
      const told = faults ? compiler.fetchDiagnostics(faults) : [];
      throw new Error(told.map(({ message }) => message).join('; '));
    }
    return compiler.pdf(made.result);
  } finally {
    compiler.evictCache(KEPT_FOR);
  }
}

function compilerOf(blobs: () => readonly Uint8Array[]): NodeCompiler {
  let library: typeof import('@myriaddreamin/typst-ts-node-compiler');
  try {
    library = require(PACKAGE);
  } catch {
    throw new NoPdf(message('cli.no-typesetter', { platform: `${process.platform}-${process.arch}` }));
  }
  const fontBlobs = blobs().map((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return library.NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontBlobs }] });
}

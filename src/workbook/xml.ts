import { SaxesParser } from 'saxes';

/** What happens while a part is read; names without their prefix. */
export interface Handlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads a part of a workbook from end to end. Throws on what is no well-formed XML; entities of its own are none. */
export function readXml(bytes: Uint8Array, { open, text, close }: Handlers): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  if (open) parser.on('opentag', ({ name, attributes }) => open(local(name), attributes));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', ({ name }) => close(local(name)));
  parser.write(new TextDecoder().decode(bytes)).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

import { SaxesParser } from 'saxes';

/** The parts of a Word document, by name. */
interface Parts {
  readonly files: Readonly<Record<string, unknown>>;
  file(name: string): { asText(): string } | null;
}

/** The first part of a document that should be XML and is not; the library that fills it in would go on, and complain. */
export function brokenPart(zip: Parts): string | undefined {
  return Object.keys(zip.files).find(
    (name) => /\.(?:xml|rels)$/i.test(name) && !isXml(zip.file(name)?.asText() ?? ''),
  );
}

function isXml(text: string): boolean {
  try {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(text).close();
    return true;
  } catch {
    return false;
  }
}

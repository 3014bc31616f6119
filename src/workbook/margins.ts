const PARTS = /^(?:odd|even|first)(?:Header|Footer)$/;
/** Sections, fonts, sizes and colours; then numbers of pages, dates, the names of files and sheets, pictures. */
const LOOKS = /&(?:[LCR]|"[^"]*"|\d+|K[\dA-F]{6}|K\d\d[+-]\d{3}|[BIUESXYOH])/g;
const FILLED = /&[PNDTFAZG](?:[+-]\d+)?/g;

/** Collects what is printed at the head and foot of the pages of a sheet. */
export class Margins {
  private readonly found = new Set<string>();
  private current: string | undefined;

  /** Whether an element begins one. */
  open(name: string): boolean {
    if (!PARTS.test(name)) return false;
    this.current = '';
    return true;
  }

  text(piece: string): void {
    if (this.current !== undefined) this.current += piece;
  }

  close(): void {
    if (this.current !== undefined) for (const text of partsOf(this.current)) this.found.add(text);
    this.current = undefined;
  }

  texts(): string[] {
    return [...this.found];
  }
}

/** The texts of the left, the middle and the right. */
function partsOf(coded: string): string[] {
  return coded
    .split(/&[LCR]/)
    .map((part) => part.replace(LOOKS, '').replace(FILLED, '').replaceAll('&&', '&').trim())
    .filter((text) => /[\p{L}\d]/u.test(text));
}

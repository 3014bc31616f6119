const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text of a page, in an attribute too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] as string);
}

/** A path below the page as an address. */
export function address(path: string): string {
  return escaped(path.split('/').map(encodeURIComponent).join('/'));
}

/** Data in a page: nothing in them ends the element that holds them. */
export function embedded(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
